-- The tables of oke-enrolment, version 2: persons, on PostgreSQL 13 and later.

-- Students as persons; other_codes is a list in JSON.
CREATE TABLE oke_person (
  institution text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  student_number text NOT NULL,
  given_name text NOT NULL,
  surname_prefix text,
  surname text NOT NULL,
  display_name text NOT NULL,
  preferred_name text,
  id_check_name text,
  mail text NOT NULL,
  other_codes text NOT NULL,
  PRIMARY KEY (institution, student)
);

-- Members of staff as persons.
CREATE TABLE oke_employee (
  institution text COLLATE "C" NOT NULL,
  staff text COLLATE "C" NOT NULL,
  staff_number text,
  given_name text NOT NULL,
  surname_prefix text,
  surname text NOT NULL,
  display_name text NOT NULL,
  mail text NOT NULL,
  PRIMARY KEY (institution, staff)
);

-- Facilities that were granted to students, which is health data; needs is a list in JSON.
CREATE TABLE oke_assigned_needs (
  institution text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  needs text NOT NULL,
  PRIMARY KEY (institution, student)
);

INSERT INTO oke_schema_version VALUES (2, CURRENT_TIMESTAMP);
