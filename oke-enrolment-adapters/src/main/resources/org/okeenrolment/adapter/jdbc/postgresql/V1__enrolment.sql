-- The tables of oke-enrolment, version 1, on PostgreSQL 13 and later.
-- Where rows of others refer to a table its primary key is made last: as long as a table has no statistics,
-- checks of foreign keys take the newest of all indexes that begin with the institution.

-- A row to lock for each student.
CREATE TABLE oke_student_lock (
  institution text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, student)
);

-- Enrolments as they are; purposes and delivered are lists in JSON.
CREATE TABLE oke_enrolment (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  school_year integer NOT NULL,
  origin text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  purposes text NOT NULL,
  carried_over_from text COLLATE "C",
  delivered text NOT NULL,
  budget_attempt integer,
  budget_left integer,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  CHECK (revision >= 0)
);
CREATE UNIQUE INDEX oke_enrolment_one_open ON oke_enrolment (institution, student, exam)
  WHERE state = 'OPEN';
CREATE INDEX oke_enrolment_of_student ON oke_enrolment (institution, student, place);
CREATE INDEX oke_enrolment_open_for_exam ON oke_enrolment (institution, exam, student)
  WHERE state = 'OPEN';
CREATE INDEX oke_enrolment_of_year ON oke_enrolment (institution, school_year, student, state);
ALTER TABLE oke_enrolment ADD PRIMARY KEY (institution, id);

-- Enrolments as they were before.
CREATE TABLE oke_enrolment_revision (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  school_year integer NOT NULL,
  origin text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  purposes text NOT NULL,
  carried_over_from text COLLATE "C",
  delivered text NOT NULL,
  budget_attempt integer,
  budget_left integer,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (institution, id, revision),
  FOREIGN KEY (institution, id) REFERENCES oke_enrolment (institution, id)
);
CREATE INDEX oke_enrolment_revision_of_student ON oke_enrolment_revision (institution, student);

-- Under which ids partners know enrolments: what delivered says, to be found by it.
CREATE TABLE oke_enrolment_association (
  institution text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  association text COLLATE "C" NOT NULL,
  enrolment text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, partner, association, enrolment),
  FOREIGN KEY (institution, enrolment) REFERENCES oke_enrolment (institution, id)
);
CREATE INDEX oke_enrolment_association_of ON oke_enrolment_association (institution, enrolment);

-- Opinions on readiness, only added to.
CREATE TABLE oke_approval (
  institution text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  role text COLLATE "C" NOT NULL,
  opinion text COLLATE "C" NOT NULL,
  valid_until date,
  reason text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, student, exam, place)
);

-- Attempt ledgers, only added to; fact is JSON.
CREATE TABLE oke_ledger_entry (
  institution text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL,
  fact text NOT NULL,
  sequence integer,
  reason text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, student, exam, place),
  CHECK (sequence >= 1),
  CHECK ((kind = 'ATTEMPT') = (sequence IS NOT NULL))
);

-- Requests for decisions; matter is JSON.
CREATE TABLE oke_decision_request (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  enrolment text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  matter text NOT NULL,
  role text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  answer text COLLATE "C",
  answer_reason text,
  answered_at timestamp with time zone,
  answered_by text COLLATE "C",
  answered_role text COLLATE "C",
  answer_journal text COLLATE "C",
  revision integer NOT NULL,
  PRIMARY KEY (institution, id),
  CHECK (revision >= 0)
);
CREATE INDEX oke_decision_request_of ON oke_decision_request (institution, student, exam, place);
CREATE INDEX oke_decision_request_open ON oke_decision_request (institution, id)
  WHERE answer IS NULL;

-- Sittings and how many of their seats are taken; staff and conditions are JSON.
CREATE TABLE oke_sitting (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  name text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  room text COLLATE "C",
  room_name text,
  room_capacity integer,
  capacity integer NOT NULL,
  self_starts_at timestamp with time zone,
  self_ends_at timestamp with time zone,
  late_starts_at timestamp with time zone,
  late_ends_at timestamp with time zone,
  late_quota integer,
  staff text NOT NULL,
  level text COLLATE "C" NOT NULL,
  part text,
  conditions text NOT NULL,
  announced_at timestamp with time zone NOT NULL,
  state text COLLATE "C" NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
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
) WITH (fillfactor = 70);
CREATE INDEX oke_sitting_open_for_exam ON oke_sitting (institution, exam, starts_at, id)
  WHERE state = 'OPEN';
CREATE INDEX oke_sitting_open_in_room ON oke_sitting (institution, room, starts_at)
  WHERE state = 'OPEN';

-- At which sittings members of staff are: what the staff of a sitting says, to be found by it.
CREATE TABLE oke_sitting_staff (
  institution text COLLATE "C" NOT NULL,
  staff text COLLATE "C" NOT NULL,
  sitting text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, staff, sitting),
  FOREIGN KEY (institution, sitting) REFERENCES oke_sitting (institution, id)
);
CREATE INDEX oke_sitting_staff_of ON oke_sitting_staff (institution, sitting);

-- Who has a seat; oke_sitting counts them.
CREATE TABLE oke_seat (
  institution text COLLATE "C" NOT NULL,
  sitting text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  pool text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, sitting, student),
  FOREIGN KEY (institution, sitting) REFERENCES oke_sitting (institution, id)
);
CREATE INDEX oke_seat_of_student ON oke_seat (institution, student);

-- Participations as they are.
CREATE TABLE oke_participation (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  enrolment text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  sitting text COLLATE "C" NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  variant text COLLATE "C" NOT NULL,
  pool text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  CHECK (revision >= 0),
  CHECK (starts_at < ends_at)
);
CREATE INDEX oke_participation_of_student ON oke_participation (institution, student, place);
CREATE INDEX oke_participation_of_sitting ON oke_participation (institution, sitting, student, place);
CREATE INDEX oke_participation_waiting ON oke_participation (institution, sitting)
  WHERE state = 'WAITING';
ALTER TABLE oke_participation ADD PRIMARY KEY (institution, id);

-- Participations as they were before.
CREATE TABLE oke_participation_revision (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  enrolment text COLLATE "C" NOT NULL,
  student text COLLATE "C" NOT NULL,
  exam text COLLATE "C" NOT NULL,
  sitting text COLLATE "C" NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  variant text COLLATE "C" NOT NULL,
  pool text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  PRIMARY KEY (institution, id, revision),
  FOREIGN KEY (institution, id) REFERENCES oke_participation (institution, id)
);
CREATE INDEX oke_participation_revision_of_student ON oke_participation_revision (institution, student);

-- Result histories, only added to; documents is a list in JSON.
CREATE TABLE oke_result (
  institution text COLLATE "C" NOT NULL,
  participation text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  id text COLLATE "C" NOT NULL,
  attendance text COLLATE "C" NOT NULL,
  score text,
  passed boolean,
  established boolean NOT NULL,
  result_date date NOT NULL,
  taken_at timestamp with time zone,
  remark text,
  irregularities text,
  documents text NOT NULL,
  corrects text COLLATE "C",
  reason text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, participation, place),
  UNIQUE (institution, id)
);

-- What is filed for the reports of sittings, only added to; entry is JSON and as exact as what was sealed.
CREATE TABLE oke_report_entry (
  institution text COLLATE "C" NOT NULL,
  sitting text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL,
  entry text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, sitting, place)
);

-- The journal, only added to; basis is a list in JSON.
CREATE TABLE oke_journal (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  done_at timestamp with time zone NOT NULL,
  actor text COLLATE "C" NOT NULL,
  actor_role text COLLATE "C" NOT NULL,
  command text COLLATE "C" NOT NULL,
  why text,
  basis text NOT NULL,
  command_key text COLLATE "C",
  command_content text COLLATE "C",
  UNIQUE (institution, place)
);
CREATE UNIQUE INDEX oke_journal_one_per_key ON oke_journal (institution, command_key)
  WHERE command_key IS NOT NULL;
ALTER TABLE oke_journal ADD PRIMARY KEY (institution, id);

-- What the commands in the journal changed, only added to.
CREATE TABLE oke_journal_effect (
  institution text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL,
  object_type text COLLATE "C" NOT NULL,
  object text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, journal, place),
  FOREIGN KEY (institution, journal) REFERENCES oke_journal (institution, id)
);
CREATE INDEX oke_journal_effect_on ON oke_journal_effect (institution, object);

-- What decided on the further parts of a run, only added to.
CREATE TABLE oke_journal_basis (
  institution text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  basis text NOT NULL,
  PRIMARY KEY (institution, journal, place),
  FOREIGN KEY (institution, journal) REFERENCES oke_journal (institution, id)
);

-- Findings, only added to.
CREATE TABLE oke_finding (
  institution text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  type text COLLATE "C" NOT NULL,
  object text COLLATE "C" NOT NULL,
  object_id text COLLATE "C" NOT NULL,
  detail text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  UNIQUE (institution, place)
);
CREATE INDEX oke_finding_about ON oke_finding (institution, object_id);
ALTER TABLE oke_finding ADD PRIMARY KEY (institution, id);

-- What was done about findings, only added to.
CREATE TABLE oke_settlement (
  institution text COLLATE "C" NOT NULL,
  finding text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  recorded_role text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, finding, place),
  FOREIGN KEY (institution, finding) REFERENCES oke_finding (institution, id)
);

-- What partners have to be told.
CREATE TABLE oke_outbox (
  institution text COLLATE "C" NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  id text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  change text COLLATE "C" NOT NULL,
  object_type text COLLATE "C" NOT NULL,
  object text COLLATE "C" NOT NULL,
  lane_type text COLLATE "C" NOT NULL,
  lane text COLLATE "C" NOT NULL,
  journal text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  tries integer NOT NULL,
  until_at timestamp with time zone,
  answer text,
  lease text COLLATE "C",
  PRIMARY KEY (institution, place),
  UNIQUE (institution, partner, change, object_type, object),
  CHECK (tries >= 0),
  CHECK ((state = 'LEASED') = (lease IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX oke_outbox_lane ON oke_outbox (institution, partner, lane, place);
CREATE INDEX oke_outbox_object ON oke_outbox (institution, object);

-- Of what partners may know already.
CREATE TABLE oke_outbox_told (
  institution text COLLATE "C" NOT NULL,
  partner text COLLATE "C" NOT NULL,
  change text COLLATE "C" NOT NULL,
  object_type text COLLATE "C" NOT NULL,
  object text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution, partner, change, object_type, object)
);

-- Which scripts were run; the last thing of each script.
CREATE TABLE oke_schema_version (
  version integer NOT NULL PRIMARY KEY,
  installed_at timestamp with time zone NOT NULL
);
INSERT INTO oke_schema_version VALUES (1, CURRENT_TIMESTAMP);
