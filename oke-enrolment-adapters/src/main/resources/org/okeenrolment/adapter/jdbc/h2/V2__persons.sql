-- The tables of oke-enrolment, version 2: persons, on H2 2.4.
-- H2 commits after each of these statements: any of them can be run again.

-- Students as persons; other_codes is a list in JSON.
CREATE TABLE IF NOT EXISTS oke_person (
  institution varchar NOT NULL,
  student varchar NOT NULL,
  student_number character large object NOT NULL,
  given_name character large object NOT NULL,
  surname_prefix character large object,
  surname character large object NOT NULL,
  display_name character large object NOT NULL,
  preferred_name character large object,
  id_check_name character large object,
  mail character large object NOT NULL,
  other_codes character large object NOT NULL,
  PRIMARY KEY (institution, student)
);

-- Members of staff as persons.
CREATE TABLE IF NOT EXISTS oke_employee (
  institution varchar NOT NULL,
  staff varchar NOT NULL,
  staff_number character large object,
  given_name character large object NOT NULL,
  surname_prefix character large object,
  surname character large object NOT NULL,
  display_name character large object NOT NULL,
  mail character large object NOT NULL,
  PRIMARY KEY (institution, staff)
);

-- Facilities that were granted to students, which is health data; needs is a list in JSON.
CREATE TABLE IF NOT EXISTS oke_assigned_needs (
  institution varchar NOT NULL,
  student varchar NOT NULL,
  needs character large object NOT NULL,
  PRIMARY KEY (institution, student)
);

INSERT INTO oke_schema_version
  SELECT 2, CURRENT_TIMESTAMP WHERE NOT EXISTS (SELECT 1 FROM oke_schema_version WHERE version = 2);
