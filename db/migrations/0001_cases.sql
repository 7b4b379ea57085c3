-- The spine: one row of state per case, an append-only list of events, and small tables of open work.
-- Every table of a case starts its primary key with case_id; no unique constraint spans cases.

create table application (
  case_id       uuid        not null,
  item_id       text        not null,
  item_version  integer     not null,
  subject_id    uuid        not null,
  subject_name  bytea       not null,
  account_id    uuid        not null,
  entered_by    uuid,
  channel       text        not null,
  site_id       text,
  form          jsonb       not null default '{}',
  known         jsonb       not null default '{}',
  satisfied     jsonb       not null default '{}',
  revision      integer     not null default 1,
  saved_at      timestamptz not null,
  submitted_at  timestamptz,
  primary key (case_id)
);
create index application_by_subject on application (subject_id, saved_at desc) where submitted_at is null;
create index application_by_entry on application (entered_by, saved_at desc) where submitted_at is null and entered_by is not null;
comment on table application is 'What the applicant says: form and how each material is satisfied. A draft until submitted; its id becomes the case id, so submitting twice makes one case.';
comment on column application.known is 'Per form pointer: source and date of a value that was filled in, not typed.';
comment on column application.satisfied is 'Per material id: {by: licence|shared|upload|promise|on-paper, licenceId?}.';
comment on column application.revision is 'Grows with each autosave; a save that names an older revision is refused.';
comment on column application.entered_by is 'The clerk who enters it for the person at the window.';

create table application_file (
  case_id      uuid        not null,
  material_id  text        not null,
  file_id      uuid        not null,
  name         text        not null,
  media_type   text        not null,
  size_bytes   integer     not null,
  sha256       text        not null,
  added_by     uuid        not null,
  added_at     timestamptz not null,
  primary key (case_id, material_id, file_id)
);
comment on table application_file is 'Uploaded files of a material; the bytes lie in the content-addressed file store under sha256.';

create table "case" (
  case_id       uuid        not null,
  case_no       text        not null,
  item_id       text        not null,
  item_version  integer     not null,
  subject_id    uuid        not null,
  subject_name  bytea       not null,
  channel       text        not null,
  division      text        not null,
  site_id       text        not null,
  organ_id      text        not null,
  submitted_at  timestamptz not null,
  status        text        not null,
  outcome       text,
  version       integer     not null,
  state         jsonb       not null,
  head_hash     text        not null,
  due_at        timestamptz,
  changed_at    timestamptz not null,
  primary key (case_id)
) with (fillfactor = 70);
create index case_by_number on "case" (case_no);
create index case_by_subject on "case" (subject_id, case_id desc);
comment on table "case" is 'One row of state per case. The row that every step rewrites stays small; bulk lies in application.';
comment on column "case".case_no is 'Case number as told to the applicant; found together with its query code.';
comment on column "case".subject_name is 'Applicant name, encrypted.';
comment on column "case".division is '12-digit division that decides which organs are competent.';
comment on column "case".state is 'Flow tokens and variables, clocks.';
comment on column "case".version is 'Number of the last event; a write names the version it read.';
comment on column "case".head_hash is 'Hash of the last event of the chain.';
comment on column "case".due_at is 'End of the promised limit; null while no clock runs.';

create table case_event (
  case_id  uuid        not null,
  seq      integer     not null,
  kind     text        not null,
  at       timestamptz not null,
  actor    jsonb       not null,
  data     jsonb       not null,
  hash     text        not null,
  tx       xid8        not null default pg_current_xact_id(),
  primary key (case_id, seq)
);
create index case_event_log on case_event (tx, case_id, seq);
comment on table case_event is 'What happened, append-only by privilege; each event carries the hash of the one before it.';
comment on column case_event.tx is 'Writing transaction: readers follow the log in (tx, case_id, seq) order below the oldest running transaction, so nothing is skipped.';

create table task (
  case_id     uuid        not null,
  task_id     text        not null,
  node        text        not null,
  name        text        not null,
  act         text        not null,
  unit        text        not null,
  post        text        not null,
  claimed_by  uuid,
  claimed_name text,
  opened_at   timestamptz not null,
  due_at      timestamptz not null default 'infinity',
  item_id     text        not null,
  case_no     text        not null,
  primary key (case_id, task_id)
);
create index task_inbox on task (unit, post, due_at, case_id, task_id);
create index task_of_clerk on task (claimed_by, due_at, case_id, task_id) where claimed_by is not null;
comment on table task is 'Open work only: a completed task is an event and no row.';

create table timer (
  case_id   uuid        not null,
  timer_id  text        not null,
  fires_at  timestamptz not null,
  primary key (case_id, timer_id)
);
create index timer_due on timer (fires_at);
comment on table timer is 'Open timers of running cases.';

create table log_cursor (
  reader   text        not null primary key,
  tx       xid8        not null default '0',
  case_id  uuid        not null default '00000000-0000-0000-0000-000000000000',
  seq      integer     not null default 0,
  moved_at timestamptz not null default now()
);
comment on table log_cursor is 'How far each reader of the log has come.';

create table case_document (
  case_id      uuid        not null,
  document_id  uuid        not null,
  kind         text        not null,
  number       text        not null,
  organ_id     text        not null,
  verify_code  text        not null,
  sha256       text        not null,
  seq          integer     not null,
  made_at      timestamptz not null,
  primary key (case_id, document_id)
);
create index case_document_by_code on case_document (verify_code);
comment on table case_document is 'Official documents made from events; seq is the event each states.';

create table document_number (
  organ_id text not null, kind text not null, year integer not null, last integer not null,
  primary key (organ_id, kind, year)
);
comment on table document_number is 'Last document number given per organ, kind and year.';

create table case_rating (
  case_id   uuid        not null primary key,
  level     integer     not null check (level between 1 and 5),
  reasons   jsonb       not null default '[]',
  comment   text,
  rated_at  timestamptz not null
);
comment on table case_rating is 'The applicant''s rating: 5 very satisfied to 1 very dissatisfied. A case without a row counts as not rated.';
