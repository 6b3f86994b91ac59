-- The tables of oke-enrolment, version 3: what is known of a school, on PostgreSQL 13 and later.

-- Exams; structure and selectors are JSON.
CREATE TABLE oke_exam (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  generic boolean NOT NULL,
  structure text,
  selectors text,
  PRIMARY KEY (institution, id)
);

-- The subject teachers of exams; teachers is a list in JSON.
CREATE TABLE oke_exam_teachers (
  institution text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  teachers text NOT NULL,
  PRIMARY KEY (institution, exam)
);

-- Exam plans; exams are lists in JSON.
CREATE TABLE oke_exam_plan (
  institution text COLLATE "C" NOT NULL,
  programme text COLLATE "C" NOT NULL,
  cohort text COLLATE "C" NOT NULL,
  exams text NOT NULL,
  PRIMARY KEY (institution, programme, cohort)
);

-- Exams that registration systems offer for planning, as they were delivered last.
CREATE TABLE oke_plannable_exam (
  institution text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  offering text COLLATE "C" NOT NULL,
  code text NOT NULL,
  exam text COLLATE "C" NOT NULL,
  exam_name text NOT NULL,
  generic boolean NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  result_value_type text,
  final_results_allowed boolean NOT NULL,
  cancelled boolean NOT NULL,
  PRIMARY KEY (institution, partner, offering)
);

-- Programmes that registration systems offer to cohorts.
CREATE TABLE oke_programme_offering (
  institution text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  offering text COLLATE "C" NOT NULL,
  programme text COLLATE "C" NOT NULL,
  cohort text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, partner, offering)
);

-- Which students are in which programme and cohort, by whom it was delivered.
CREATE TABLE oke_student_programme (
  institution text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  association text COLLATE "C" NOT NULL,
  offering text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  programme text COLLATE "C" NOT NULL,
  cohort text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, partner, association)
);
CREATE INDEX oke_student_programme_of_cohort
  ON oke_student_programme (institution, programme, cohort, student);
CREATE INDEX oke_student_programme_of_offering
  ON oke_student_programme (institution, partner, offering);
CREATE INDEX oke_student_programme_of_student ON oke_student_programme (institution, student);

-- Which students the host itself put in a programme and cohort.
CREATE TABLE oke_cohort_student (
  institution text COLLATE "C" NOT NULL,
  programme text COLLATE "C" NOT NULL,
  cohort text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, programme, cohort, student)
);
CREATE INDEX oke_cohort_student_of_student ON oke_cohort_student (institution, student);

INSERT INTO oke_schema_version VALUES (3, CURRENT_TIMESTAMP);
