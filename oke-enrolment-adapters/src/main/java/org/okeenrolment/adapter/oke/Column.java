package org.okeenrolment.adapter.oke;

/** The columns that tables of the standard have: flows, and what becomes of an object in them. */
enum Column {
  NONE,
  ANY,
  F0,
  F1,
  F2,
  F3,
  F4,
  F5_1,
  F5_2,
  F5_2P,
  CHANGE,
  CANCEL,
  PROGRAM,
  COURSE,
  READ
}
