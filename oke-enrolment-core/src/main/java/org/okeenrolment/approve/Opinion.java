package org.okeenrolment.approve;

/** What somebody thinks of the readiness of a student (oordeel over examenrijpheid). */
public enum Opinion {
  /** Ready (Go). */
  GO,
  /** Not ready (no-go). */
  NO_GO,
  /** An earlier opinion no longer holds (ingetrokken). */
  WITHDRAWN
}
