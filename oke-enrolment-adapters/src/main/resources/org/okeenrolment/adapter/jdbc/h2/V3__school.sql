-- The tables of oke-enrolment, version 3: what is known of a school, on H2 2.4.
-- H2 commits after each of these statements: any of them can be run again.

-- Exams; structure and selectors are JSON.
CREATE TABLE IF NOT EXISTS oke_exam (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  name character large object NOT NULL,
  generic boolean NOT NULL,
  structure character large object,
  selectors character large object,
  PRIMARY KEY (institution, id)
);

-- The subject teachers of exams; teachers is a list in JSON.
CREATE TABLE IF NOT EXISTS oke_exam_teachers (
  institution varchar NOT NULL,
  exam varchar NOT NULL,
  teachers character large object NOT NULL,
  PRIMARY KEY (institution, exam)
);

-- Exam plans; exams are lists in JSON.
CREATE TABLE IF NOT EXISTS oke_exam_plan (
  institution varchar NOT NULL,
  programme varchar NOT NULL,
  cohort varchar NOT NULL,
  exams character large object NOT NULL,
  PRIMARY KEY (institution, programme, cohort)
);

-- Exams that registration systems offer for planning, as they were delivered last.
CREATE TABLE IF NOT EXISTS oke_plannable_exam (
  institution varchar NOT NULL,
  partner varchar NOT NULL,
  offering varchar NOT NULL,
  code character large object NOT NULL,
  exam varchar NOT NULL,
  exam_name character large object NOT NULL,
  generic boolean NOT NULL,
  starts_at timestamp(6) with time zone NOT NULL,
  ends_at timestamp(6) with time zone NOT NULL,
  result_value_type character large object,
  final_results_allowed boolean NOT NULL,
  cancelled boolean NOT NULL,
  PRIMARY KEY (institution, partner, offering)
);

-- Programmes that registration systems offer to cohorts.
CREATE TABLE IF NOT EXISTS oke_programme_offering (
  institution varchar NOT NULL,
  partner varchar NOT NULL,
  offering varchar NOT NULL,
  programme varchar NOT NULL,
  cohort varchar NOT NULL,
  PRIMARY KEY (institution, partner, offering)
);

-- Which students are in which programme and cohort, by whom it was delivered.
CREATE TABLE IF NOT EXISTS oke_student_programme (
  institution varchar NOT NULL,
  partner varchar NOT NULL,
  association varchar NOT NULL,
  offering varchar NOT NULL,
  student varchar NOT NULL,
  programme varchar NOT NULL,
  cohort varchar NOT NULL,
  PRIMARY KEY (institution, partner, association)
);
CREATE INDEX IF NOT EXISTS oke_student_programme_of_cohort
  ON oke_student_programme (institution, programme, cohort, student);
CREATE INDEX IF NOT EXISTS oke_student_programme_of_offering
  ON oke_student_programme (institution, partner, offering);
CREATE INDEX IF NOT EXISTS oke_student_programme_of_student ON oke_student_programme (institution, student);

-- Which students the host itself put in a programme and cohort.
CREATE TABLE IF NOT EXISTS oke_cohort_student (
  institution varchar NOT NULL,
  programme varchar NOT NULL,
  cohort varchar NOT NULL,
  student varchar NOT NULL,
  PRIMARY KEY (institution, programme, cohort, student)
);
CREATE INDEX IF NOT EXISTS oke_cohort_student_of_student
  ON oke_cohort_student (institution, student);

INSERT INTO oke_schema_version
  SELECT 3, CURRENT_TIMESTAMP WHERE NOT EXISTS (SELECT 1 FROM oke_schema_version WHERE version = 3);
