-- The tables of oke-enrolment, version 1, on H2 2.4.
-- H2 commits after each of these statements: any of them can be run again.

-- A row to lock for each student.
CREATE TABLE IF NOT EXISTS oke_student_lock (
  institution varchar NOT NULL,
  student varchar NOT NULL,
  PRIMARY KEY (institution, student)
);

-- Enrolments as they are; purposes and delivered are lists in JSON.
CREATE TABLE IF NOT EXISTS oke_enrolment (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  school_year integer NOT NULL,
  origin varchar NOT NULL,
  state varchar NOT NULL,
  purposes character large object NOT NULL,
  carried_over_from varchar,
  delivered character large object NOT NULL,
  budget_attempt integer,
  budget_left integer,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  revision integer NOT NULL,
  open_exam varchar GENERATED ALWAYS AS (CASE WHEN state = 'OPEN' THEN exam END),
  PRIMARY KEY (institution, id),
  CHECK (revision >= 0),
  CONSTRAINT oke_enrolment_one_open UNIQUE (institution, student, open_exam)
);
CREATE INDEX IF NOT EXISTS oke_enrolment_of_student ON oke_enrolment (institution, student, place);
CREATE INDEX IF NOT EXISTS oke_enrolment_open_for_exam ON oke_enrolment (institution, exam, student);
CREATE INDEX IF NOT EXISTS oke_enrolment_of_year ON oke_enrolment (institution, school_year, student, state);

-- Enrolments as they were before.
CREATE TABLE IF NOT EXISTS oke_enrolment_revision (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  school_year integer NOT NULL,
  origin varchar NOT NULL,
  state varchar NOT NULL,
  purposes character large object NOT NULL,
  carried_over_from varchar,
  delivered character large object NOT NULL,
  budget_attempt integer,
  budget_left integer,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (institution, id, revision),
  FOREIGN KEY (institution, id) REFERENCES oke_enrolment (institution, id)
);
CREATE INDEX IF NOT EXISTS oke_enrolment_revision_of_student ON oke_enrolment_revision (institution, student);

-- Under which ids partners know enrolments: what delivered says, to be found by it.
CREATE TABLE IF NOT EXISTS oke_enrolment_association (
  institution varchar NOT NULL,
  partner varchar NOT NULL,
  association varchar NOT NULL,
  enrolment varchar NOT NULL,
  PRIMARY KEY (institution, partner, association, enrolment),
  FOREIGN KEY (institution, enrolment) REFERENCES oke_enrolment (institution, id)
);
CREATE INDEX IF NOT EXISTS oke_enrolment_association_of ON oke_enrolment_association (institution, enrolment);

-- Opinions on readiness, only added to.
CREATE TABLE IF NOT EXISTS oke_approval (
  institution varchar NOT NULL,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  role varchar NOT NULL,
  opinion varchar NOT NULL,
  valid_until date,
  reason character large object,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  PRIMARY KEY (institution, student, exam, place)
);

-- Attempt ledgers, only added to; fact is JSON.
CREATE TABLE IF NOT EXISTS oke_ledger_entry (
  institution varchar NOT NULL,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind varchar NOT NULL,
  fact character large object NOT NULL,
  sequence integer,
  reason character large object,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  PRIMARY KEY (institution, student, exam, place),
  CHECK (sequence >= 1),
  CHECK ((kind = 'ATTEMPT') = (sequence IS NOT NULL))
);

-- Requests for decisions; matter is JSON.
CREATE TABLE IF NOT EXISTS oke_decision_request (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  enrolment varchar NOT NULL,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  topic varchar NOT NULL,
  matter character large object NOT NULL,
  role varchar NOT NULL,
  reason character large object NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  answer varchar,
  answer_reason character large object,
  answered_at timestamp(6) with time zone,
  answered_by varchar,
  answered_role varchar,
  answer_journal varchar,
  revision integer NOT NULL,
  PRIMARY KEY (institution, id),
  CHECK (revision >= 0)
);
CREATE INDEX IF NOT EXISTS oke_decision_request_of ON oke_decision_request (institution, student, exam, place);
CREATE INDEX IF NOT EXISTS oke_decision_request_open ON oke_decision_request (institution, answer, id);

-- Sittings and how many of their seats are taken; staff and conditions are JSON.
CREATE TABLE IF NOT EXISTS oke_sitting (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  exam varchar NOT NULL,
  name character large object NOT NULL,
  starts_at timestamp(6) with time zone NOT NULL,
  ends_at timestamp(6) with time zone NOT NULL,
  room varchar,
  room_name character large object,
  room_capacity integer,
  capacity integer NOT NULL,
  self_starts_at timestamp(6) with time zone,
  self_ends_at timestamp(6) with time zone,
  late_starts_at timestamp(6) with time zone,
  late_ends_at timestamp(6) with time zone,
  late_quota integer,
  staff character large object NOT NULL,
  level varchar NOT NULL,
  part character large object,
  conditions character large object NOT NULL,
  announced_at timestamp(6) with time zone NOT NULL,
  state varchar NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  revision integer NOT NULL,
  regular_taken integer DEFAULT 0 NOT NULL,
  beyond_taken integer DEFAULT 0 NOT NULL,
  late_taken integer DEFAULT 0 NOT NULL,
  PRIMARY KEY (institution, id),
  CHECK (revision >= 0),
  CHECK (starts_at < ends_at),
  CONSTRAINT oke_sitting_capacity CHECK (regular_taken BETWEEN 0 AND capacity),
  CONSTRAINT oke_sitting_beyond CHECK (beyond_taken >= 0),
  CONSTRAINT oke_sitting_late CHECK (late_taken BETWEEN 0 AND COALESCE(late_quota, 0))
);
CREATE INDEX IF NOT EXISTS oke_sitting_open_for_exam ON oke_sitting (institution, exam, starts_at, id);
CREATE INDEX IF NOT EXISTS oke_sitting_open_in_room ON oke_sitting (institution, room, starts_at);

-- At which sittings members of staff are: what the staff of a sitting says, to be found by it.
CREATE TABLE IF NOT EXISTS oke_sitting_staff (
  institution varchar NOT NULL,
  staff varchar NOT NULL,
  sitting varchar NOT NULL,
  PRIMARY KEY (institution, staff, sitting),
  FOREIGN KEY (institution, sitting) REFERENCES oke_sitting (institution, id)
);
CREATE INDEX IF NOT EXISTS oke_sitting_staff_of ON oke_sitting_staff (institution, sitting);

-- Who has a seat; oke_sitting counts them.
CREATE TABLE IF NOT EXISTS oke_seat (
  institution varchar NOT NULL,
  sitting varchar NOT NULL,
  student varchar NOT NULL,
  pool varchar NOT NULL,
  PRIMARY KEY (institution, sitting, student),
  FOREIGN KEY (institution, sitting) REFERENCES oke_sitting (institution, id)
);
CREATE INDEX IF NOT EXISTS oke_seat_of_student ON oke_seat (institution, student);

-- Participations as they are.
CREATE TABLE IF NOT EXISTS oke_participation (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  enrolment varchar NOT NULL,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  sitting varchar NOT NULL,
  starts_at timestamp(6) with time zone NOT NULL,
  ends_at timestamp(6) with time zone NOT NULL,
  variant varchar NOT NULL,
  pool varchar NOT NULL,
  state varchar NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (institution, id),
  CHECK (revision >= 0),
  CHECK (starts_at < ends_at)
);
CREATE INDEX IF NOT EXISTS oke_participation_of_student ON oke_participation (institution, student, place);
CREATE INDEX IF NOT EXISTS oke_participation_of_sitting ON oke_participation (institution, sitting, student, place);

-- Participations as they were before.
CREATE TABLE IF NOT EXISTS oke_participation_revision (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  enrolment varchar NOT NULL,
  student varchar NOT NULL,
  exam varchar NOT NULL,
  sitting varchar NOT NULL,
  starts_at timestamp(6) with time zone NOT NULL,
  ends_at timestamp(6) with time zone NOT NULL,
  variant varchar NOT NULL,
  pool varchar NOT NULL,
  state varchar NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (institution, id, revision),
  FOREIGN KEY (institution, id) REFERENCES oke_participation (institution, id)
);
CREATE INDEX IF NOT EXISTS oke_participation_revision_of_student ON oke_participation_revision (institution, student);

-- Result histories, only added to; documents is a list in JSON.
CREATE TABLE IF NOT EXISTS oke_result (
  institution varchar NOT NULL,
  participation varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  id varchar NOT NULL,
  attendance varchar NOT NULL,
  score character large object,
  passed boolean,
  established boolean NOT NULL,
  result_date date NOT NULL,
  taken_at timestamp(6) with time zone,
  remark character large object,
  irregularities character large object,
  documents character large object NOT NULL,
  corrects varchar,
  reason character large object,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  PRIMARY KEY (institution, participation, place),
  UNIQUE (institution, id)
);

-- What is filed for the reports of sittings, only added to; entry is JSON and as exact as what was sealed.
CREATE TABLE IF NOT EXISTS oke_report_entry (
  institution varchar NOT NULL,
  sitting varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind varchar NOT NULL,
  entry character large object NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  PRIMARY KEY (institution, sitting, place)
);

-- The journal, only added to; basis is a list in JSON.
CREATE TABLE IF NOT EXISTS oke_journal (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  done_at timestamp(6) with time zone NOT NULL,
  actor varchar NOT NULL,
  actor_role varchar NOT NULL,
  command varchar NOT NULL,
  why character large object,
  basis character large object NOT NULL,
  command_key varchar,
  command_content varchar,
  PRIMARY KEY (institution, id),
  UNIQUE (institution, place),
  CONSTRAINT oke_journal_one_per_key UNIQUE (institution, command_key)
);

-- What the commands in the journal changed, only added to.
CREATE TABLE IF NOT EXISTS oke_journal_effect (
  institution varchar NOT NULL,
  journal varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind varchar NOT NULL,
  object_type varchar NOT NULL,
  object varchar NOT NULL,
  PRIMARY KEY (institution, journal, place),
  FOREIGN KEY (institution, journal) REFERENCES oke_journal (institution, id)
);
CREATE INDEX IF NOT EXISTS oke_journal_effect_on ON oke_journal_effect (institution, object);

-- What decided on the further parts of a run, only added to.
CREATE TABLE IF NOT EXISTS oke_journal_basis (
  institution varchar NOT NULL,
  journal varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  basis character large object NOT NULL,
  PRIMARY KEY (institution, journal, place),
  FOREIGN KEY (institution, journal) REFERENCES oke_journal (institution, id)
);

-- Findings, only added to.
CREATE TABLE IF NOT EXISTS oke_finding (
  institution varchar NOT NULL,
  id varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  type varchar NOT NULL,
  object varchar NOT NULL,
  object_id varchar NOT NULL,
  detail character large object NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  PRIMARY KEY (institution, id),
  UNIQUE (institution, place)
);
CREATE INDEX IF NOT EXISTS oke_finding_about ON oke_finding (institution, object_id);

-- What was done about findings, only added to.
CREATE TABLE IF NOT EXISTS oke_settlement (
  institution varchar NOT NULL,
  finding varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind varchar NOT NULL,
  reason character large object NOT NULL,
  recorded_at timestamp(6) with time zone NOT NULL,
  recorded_by varchar NOT NULL,
  recorded_role varchar NOT NULL,
  journal varchar NOT NULL,
  PRIMARY KEY (institution, finding, place),
  FOREIGN KEY (institution, finding) REFERENCES oke_finding (institution, id)
);

-- What partners have to be told.
CREATE TABLE IF NOT EXISTS oke_outbox (
  institution varchar NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  id varchar NOT NULL,
  partner varchar NOT NULL,
  change varchar NOT NULL,
  object_type varchar NOT NULL,
  object varchar NOT NULL,
  lane_type varchar NOT NULL,
  lane varchar NOT NULL,
  journal varchar NOT NULL,
  state varchar NOT NULL,
  tries integer NOT NULL,
  until_at timestamp(6) with time zone,
  answer character large object,
  lease varchar,
  PRIMARY KEY (institution, place),
  UNIQUE (institution, partner, change, object_type, object),
  CHECK (tries >= 0),
  CHECK ((state = 'LEASED') = (lease IS NOT NULL))
);
CREATE INDEX IF NOT EXISTS oke_outbox_lane ON oke_outbox (institution, partner, lane, place);
CREATE INDEX IF NOT EXISTS oke_outbox_object ON oke_outbox (institution, object);

-- Of what partners may know already.
CREATE TABLE IF NOT EXISTS oke_outbox_told (
  institution varchar NOT NULL,
  partner varchar NOT NULL,
  change varchar NOT NULL,
  object_type varchar NOT NULL,
  object varchar NOT NULL,
  PRIMARY KEY (institution, partner, change, object_type, object)
);

-- Which scripts were run; the last thing of each script.
CREATE TABLE IF NOT EXISTS oke_schema_version (
  version integer NOT NULL PRIMARY KEY,
  installed_at timestamp with time zone NOT NULL
);
INSERT INTO oke_schema_version
  SELECT 1, CURRENT_TIMESTAMP WHERE NOT EXISTS (SELECT 1 FROM oke_schema_version WHERE version = 1);
