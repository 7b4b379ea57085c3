-- What the migrations make. Written by `npm run yichuang -- dump-schema`; do not edit.

create table absence (
  absence_id uuid not null,
  staff_id uuid not null,
  stand_in_id uuid not null,
  from_on date not null,
  until_on date not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone
);
alter table absence add constraint absence_end_has_a_name CHECK (((ended_by IS NULL) = (ended_at IS NULL)));
alter table absence add constraint absence_ends_after_it_begins CHECK ((until_on >= from_on));
alter table absence add constraint absence_is_not_covered_by_oneself CHECK ((staff_id <> stand_in_id));
alter table absence add constraint absence_pkey PRIMARY KEY (absence_id);
alter table absence add constraint absence_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE;
alter table absence add constraint absence_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES staff(staff_id) ON DELETE CASCADE;
CREATE INDEX absence_of_staff ON public.absence USING btree (staff_id, until_at);
CREATE INDEX absence_of_stand_in ON public.absence USING btree (stand_in_id, until_at);
comment on table absence is 'Absences (外出委托): from the first to the last day a colleague stands in, at those posts that both hold.';
comment on column absence.staff_id is 'Who is away.';
comment on column absence.stand_in_id is 'Who stands in; acts with the own posts only.';
comment on column absence.from_on is 'First day, as announced.';
comment on column absence.until_on is 'Last day, as announced.';
comment on column absence.from_at is 'Start of the first day in the city.';
comment on column absence.until_at is 'End of the last day in the city; it ends then without anybody doing anything.';
comment on column absence.reason is 'May be empty.';
comment on column absence.set_by is 'Staff id: oneself, or the head of the unit.';
comment on column absence.ended_by is 'Who ended it before its last day; null while it runs to its end.';

create table account (
  account_id uuid not null,
  kind text not null,
  subject_id uuid,
  staff_id uuid,
  name_enc bytea not null,
  phone_index bytea,
  phone_enc bytea,
  username text,
  password_hash text,
  totp_secret_enc bytea,
  totp_counter bigint,
  failed integer not null default 0,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null
);
alter table account add constraint account_belongs_to_one CHECK ((((kind = 'staff'::text) = (staff_id IS NOT NULL)) AND ((kind = 'staff'::text) = (subject_id IS NULL))));
alter table account add constraint account_has_its_credentials CHECK ((((kind = 'staff'::text) AND (username IS NOT NULL) AND (password_hash IS NOT NULL) AND (totp_secret_enc IS NOT NULL)) OR ((kind <> 'staff'::text) AND (phone_index IS NOT NULL) AND (phone_enc IS NOT NULL))));
alter table account add constraint account_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'enterprise'::text, 'staff'::text])));
alter table account add constraint account_pkey PRIMARY KEY (account_id);
CREATE UNIQUE INDEX account_once_per_staff ON public.account USING btree (staff_id);
CREATE UNIQUE INDEX account_once_per_subject ON public.account USING btree (subject_id);
CREATE UNIQUE INDEX account_once_per_username ON public.account USING btree (username);
CREATE UNIQUE INDEX account_person_once_per_phone ON public.account USING btree (phone_index) WHERE (kind = 'person'::text);
comment on table account is 'Who may sign in: a person by phone and code, an enterprise by its agent''s phone, code and credit code, staff by password and one-time password.';
comment on column account.account_id is 'UUIDv7.';
comment on column account.kind is 'person | enterprise | staff.';
comment on column account.subject_id is 'Person or enterprise in the registry; null for staff.';
comment on column account.staff_id is 'Member of staff in the registry; null otherwise.';
comment on column account.name_enc is 'Name as signed in with, encrypted.';
comment on column account.phone_index is 'Blind index of the phone number.';
comment on column account.phone_enc is 'Phone number, encrypted.';
comment on column account.username is 'Staff only, lower case.';
comment on column account.password_hash is 'argon2id with its parameters and salt, PHC string.';
comment on column account.totp_secret_enc is 'Secret of the one-time password (RFC 6238), base32, encrypted.';
comment on column account.totp_counter is 'Time step of the last one-time password taken: each is good once.';
comment on column account.failed is 'Attempts since the last success; counted before they are checked.';
comment on column account.locked_until is 'No sign-in before this instant.';
comment on column account.created_at is 'When it was opened.';

create table agent_case (
  case_id uuid not null,
  institution_id text not null,
  outlet text not null,
  staff_id uuid not null,
  staff_name text not null,
  item_id text not null,
  case_no text not null,
  month text not null,
  submitted_at timestamp with time zone not null,
  fee_fen integer not null
);
alter table agent_case add constraint agent_case_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES agent_institution(institution_id);
alter table agent_case add constraint agent_case_pkey PRIMARY KEY (case_id);
CREATE INDEX agent_case_by_month ON public.agent_case USING btree (month, institution_id, item_id, case_id DESC);
CREATE INDEX agent_case_of_institution ON public.agent_case USING btree (institution_id, case_id DESC);
comment on table agent_case is 'Cases that agent institutions have submitted, read off the log, with the fee that was agreed then; settled by it; append-only.';
comment on column agent_case.staff_name is 'The clerk’s name as the log has it.';
comment on column agent_case.month is 'YYYY-MM in the city, in which it was submitted.';

create table agent_clerk (
  staff_id uuid not null,
  institution_id text not null,
  outlet_id text not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  removed_at timestamp with time zone
);
alter table agent_clerk add constraint agent_clerk_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES agent_institution(institution_id);
alter table agent_clerk add constraint agent_clerk_pkey PRIMARY KEY (staff_id);
alter table agent_clerk add constraint agent_clerk_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE;
CREATE INDEX agent_clerk_of_institution ON public.agent_clerk USING btree (institution_id);
comment on table agent_clerk is 'Staff of agent institutions, each at an outlet. Their rights follow from the post alone.';

create table agent_event (
  institution_id text not null,
  kind text not null,
  seq bigint not null,
  at timestamp with time zone not null,
  by_name text not null,
  by_id uuid,
  data jsonb not null
);
alter table agent_event add constraint agent_event_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES agent_institution(institution_id);
alter table agent_event add constraint agent_event_pkey PRIMARY KEY (institution_id, seq);
comment on table agent_event is 'What was done to contracts and staff of agent institutions, by whom; append-only.';
comment on column agent_event.kind is 'registered | changed | ended | clerk_added | clerk_removed';

create table agent_institution (
  institution_id text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  division_code text not null,
  from_on date not null,
  until_on date not null,
  items text[] not null,
  outlets jsonb not null,
  fee_fen integer not null,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  ended_why text
);
alter table agent_institution add constraint agent_contract_has_days CHECK ((until_on >= from_on));
alter table agent_institution add constraint agent_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)));
alter table agent_institution add constraint agent_fee_is_not_negative CHECK ((fee_fen >= 0));
alter table agent_institution add constraint agent_institution_division_code_fkey FOREIGN KEY (division_code) REFERENCES division(code);
alter table agent_institution add constraint agent_institution_pkey PRIMARY KEY (institution_id);
comment on table agent_institution is 'Agent institutions with the contract in force: begins on a day → runs → ends on a day, or earlier by the service administration.';
comment on column agent_institution.institution_id is 'The unit of its clerks’ posts, too: `agent-…@<division>`, the division being the one whose service administration keeps it.';
comment on column agent_institution.kind is 'bank | post-office | property-manager | other';
comment on column agent_institution.items is 'Ids of the items that it may take in; the server refuses others.';
comment on column agent_institution.outlets is 'Its places: [{ id, name, address, siteId }]; siteId is the site that receives what the outlet takes in.';
comment on column agent_institution.fee_fen is 'Fee per case in fen, for cases that come in from now.';

create table application (
  case_id uuid not null,
  item_id text not null,
  item_version integer not null,
  subject_id uuid not null,
  subject_name bytea not null,
  account_id uuid not null,
  entered_by uuid,
  channel text not null,
  site_id text,
  form jsonb not null default '{}'::jsonb,
  known jsonb not null default '{}'::jsonb,
  satisfied jsonb not null default '{}'::jsonb,
  revision integer not null default 1,
  saved_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  device_id uuid,
  came_from text,
  shared jsonb not null default '{}'::jsonb
);
alter table application add constraint application_pkey PRIMARY KEY (case_id);
CREATE INDEX application_by_entry ON public.application USING btree (entered_by, saved_at DESC) WHERE ((submitted_at IS NULL) AND (entered_by IS NOT NULL));
CREATE INDEX application_by_subject ON public.application USING btree (subject_id, saved_at DESC) WHERE (submitted_at IS NULL);
comment on table application is 'What the applicant says: form and how each material is satisfied. A draft until submitted; its id becomes the case id, so submitting twice makes one case.';
comment on column application.entered_by is 'The clerk who enters it for the person at the window.';
comment on column application.known is 'Per form pointer: source and date of a value that was filled in, not typed.';
comment on column application.satisfied is 'Per material id: {by: licence|shared|upload|promise|on-paper, licenceId?}.';
comment on column application.revision is 'Grows with each autosave; a save that names an older revision is refused.';
comment on column application.device_id is 'The terminal it was begun at; null elsewhere.';
comment on column application.came_from is 'The mark that another portal led here with; null when none.';
comment on column application.shared is 'How each shared resource answered for this draft, without values: outcome, date, fields asked.';

create table application_file (
  case_id uuid not null,
  material_id text not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null
);
alter table application_file add constraint application_file_pkey PRIMARY KEY (case_id, material_id, file_id);
comment on table application_file is 'Uploaded files of a material; the bytes lie in the content-addressed file store under sha256.';

create table appointment (
  appointment_id uuid not null,
  site_id text not null,
  group_key text not null,
  "on" date not null,
  starts text not null,
  starts_at timestamp with time zone not null,
  item_id text,
  subject_id uuid not null,
  channel text not null,
  state text not null default 'booked'::text,
  sequence integer not null default 0,
  booked_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  demonstration boolean not null default false
);
alter table appointment add constraint appointment_channel_known CHECK ((channel = ANY (ARRAY['phone'::text, 'desk'::text, 'kiosk'::text])));
alter table appointment add constraint appointment_pkey PRIMARY KEY (appointment_id);
alter table appointment add constraint appointment_state_known CHECK ((state = ANY (ARRAY['booked'::text, 'arrived'::text, 'cancelled'::text, 'missed'::text])));
CREATE INDEX appointment_of_site ON public.appointment USING btree (site_id, "on", starts);
CREATE INDEX appointment_of_subject ON public.appointment USING btree (subject_id, starts_at DESC);
CREATE UNIQUE INDEX appointment_once_per_time ON public.appointment USING btree (subject_id, starts_at) WHERE (state = 'booked'::text);
CREATE INDEX appointment_open ON public.appointment USING btree (starts_at) WHERE (state = 'booked'::text);
comment on table appointment is 'Appointments: booked → arrived (a ticket was drawn on it) | cancelled | missed (the person did not come in time).';
comment on column appointment.starts is 'Local time HH:MM of the slot; starts_at is the same as an instant.';
comment on column appointment.sequence is 'Grows when it is moved or cancelled: the SEQUENCE of the calendar file.';
comment on column appointment.demonstration is 'Invented for the demonstration city.';

create table appointment_slot (
  site_id text not null,
  group_key text not null,
  "on" date not null,
  starts text not null,
  taken integer not null default 0
);
alter table appointment_slot add constraint appointment_slot_not_below_zero CHECK ((taken >= 0));
alter table appointment_slot add constraint appointment_slot_pkey PRIMARY KEY (site_id, group_key, "on", starts);
comment on table appointment_slot is 'How many places of a slot are taken; the capacity is content (catalogue/hall).';
comment on column appointment_slot.starts is 'Local time HH:MM.';

create table archive_due (
  case_id uuid not null,
  due_at timestamp with time zone not null
);
alter table archive_due add constraint archive_due_pkey PRIMARY KEY (case_id);
CREATE INDEX archive_due_first ON public.archive_due USING btree (due_at);
comment on table archive_due is 'Concluded cases whose archive is to be made, or made again because something was added; gone once it is.';

create table benchmark_departure (
  case_id uuid not null,
  seq integer not null,
  case_no text not null,
  item_id text not null,
  division text not null,
  district text not null,
  unit text not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  recommended text not null,
  decided text not null,
  reason text not null
);
alter table benchmark_departure add constraint benchmark_departure_departs CHECK ((recommended <> decided));
alter table benchmark_departure add constraint benchmark_departure_pkey PRIMARY KEY (case_id, seq);
CREATE INDEX benchmark_departure_latest ON public.benchmark_departure USING btree (decided_at DESC, case_id DESC);
comment on table benchmark_departure is 'Read off the log: decisions other than the benchmark recommended, each with the reason given. Can be made again from the log.';
comment on column benchmark_departure.seq is 'Number of the decision among the events of the case.';
comment on column benchmark_departure.unit is 'Organ that decided.';
comment on column benchmark_departure.decided_by is 'Name of the staff member as the log has it.';

create table bundle_application (
  bundle_id uuid not null,
  bundle_key text not null,
  content jsonb not null,
  item_versions jsonb not null,
  subject_id uuid not null,
  subject_name bytea not null,
  account_id uuid not null,
  entered_by uuid,
  channel text not null,
  site_id text,
  answers jsonb not null default '{}'::jsonb,
  form jsonb not null default '{}'::jsonb,
  known jsonb not null default '{}'::jsonb,
  satisfied jsonb not null default '{}'::jsonb,
  revision integer not null default 1,
  saved_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  shared jsonb not null default '{}'::jsonb
);
alter table bundle_application add constraint bundle_application_pkey PRIMARY KEY (bundle_id);
CREATE INDEX bundle_application_by_entry ON public.bundle_application USING btree (entered_by, saved_at DESC) WHERE ((submitted_at IS NULL) AND (entered_by IS NOT NULL));
CREATE INDEX bundle_application_by_subject ON public.bundle_application USING btree (subject_id, saved_at DESC) WHERE (submitted_at IS NULL);
comment on table bundle_application is 'What is applied for together (一件事): one form and one set of materials for several items. A draft until submitted; then each case has its own application.';
comment on column bundle_application.content is 'The bundle as it was when this was begun: form and materials follow from it and the item versions.';
comment on column bundle_application.item_versions is 'Item → version that this was begun with.';
comment on column bundle_application.subject_name is 'Applicant name, encrypted.';
comment on column bundle_application.entered_by is 'The clerk who enters it for the person at the window.';
comment on column bundle_application.answers is 'Question → answer: which items apply.';
comment on column bundle_application.known is 'Per form pointer: source and date of a value that was filled in, not typed.';
comment on column bundle_application.satisfied is 'Per material id of the bundle: {by: licence|shared|upload|promise|on-paper, licenceId?}.';
comment on column bundle_application.revision is 'Grows with each change; a save or a submission that names an older revision is refused.';
comment on column bundle_application.shared is 'How each shared resource answered for this draft, without values: outcome, date, fields asked.';

create table bundle_file (
  bundle_id uuid not null,
  material_id text not null,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null
);
alter table bundle_file add constraint bundle_file_pkey PRIMARY KEY (bundle_id, material_id, file_id);
comment on table bundle_file is 'Uploaded files of a bundle; at submission each case gets those of its materials.';

create table calendar_edition (
  sha256 text not null,
  recounted_at timestamp with time zone not null,
  cases integer not null,
  moved integer not null
);
alter table calendar_edition add constraint calendar_edition_pkey PRIMARY KEY (recounted_at, sha256);
comment on table calendar_edition is 'Working calendars that open dates have been counted by; the latest is the one in force. Append-only.';
comment on column calendar_edition.sha256 is 'Over canonical JSON of the calendar files.';
comment on column calendar_edition.cases is 'Open cases that were looked at.';
comment on column calendar_edition.moved is 'Cases of which a date moved.';

create table "case" (
  case_id uuid not null,
  case_no text not null,
  item_id text not null,
  item_version integer not null,
  subject_id uuid not null,
  subject_name bytea not null,
  channel text not null,
  division text not null,
  site_id text not null,
  organ_id text not null,
  submitted_at timestamp with time zone not null,
  status text not null,
  outcome text,
  version integer not null,
  state jsonb not null,
  head_hash text not null,
  due_at timestamp with time zone,
  changed_at timestamp with time zone not null
);
alter table "case" add constraint case_pkey PRIMARY KEY (case_id);
CREATE INDEX case_by_number ON public."case" USING btree (case_no);
CREATE INDEX case_by_subject ON public."case" USING btree (subject_id, case_id DESC);
CREATE INDEX case_of_version ON public."case" USING btree (item_id, item_version, case_id);
comment on table "case" is 'One row of state per case. The row that every step rewrites stays small; bulk lies in application.';
comment on column "case".case_no is 'Case number as told to the applicant; found together with its query code.';
comment on column "case".subject_name is 'Applicant name, encrypted.';
comment on column "case".division is '12-digit division that decides which organs are competent.';
comment on column "case".version is 'Number of the last event; a write names the version it read.';
comment on column "case".state is 'Flow tokens and variables, clocks.';
comment on column "case".head_hash is 'Hash of the last event of the chain.';
comment on column "case".due_at is 'End of the promised limit; null while no clock runs.';

create table case_address (
  case_id uuid not null,
  recipient bytea not null,
  chosen_at timestamp with time zone not null
);
alter table case_address add constraint case_address_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(case_id) ON DELETE CASCADE;
alter table case_address add constraint case_address_pkey PRIMARY KEY (case_id);
comment on table case_address is 'Where the result of a case is posted to (邮寄地址); changed by the applicant until it is on its way.';
comment on column case_address.recipient is 'Name, phone and address as JSON, encrypted.';

create table case_bundle (
  case_id uuid not null,
  bundle_id uuid not null,
  place integer not null,
  waits_for uuid[] not null default '{}'::uuid[]
);
alter table case_bundle add constraint case_bundle_pkey PRIMARY KEY (case_id);
CREATE INDEX case_bundle_of_bundle ON public.case_bundle USING btree (bundle_id, place);
comment on table case_bundle is 'Which cases were submitted together, append-only: written with the cases in one transaction.';
comment on column case_bundle.place is 'Order of the items in the bundle.';
comment on column case_bundle.waits_for is 'Cases whose result this one needs before it can be granted.';

create table case_correction (
  case_id uuid not null,
  seq integer not null,
  changes jsonb not null
);
alter table case_correction add constraint case_correction_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(case_id) ON DELETE CASCADE;
alter table case_correction add constraint case_correction_pkey PRIMARY KEY (case_id, seq);
comment on table case_correction is 'Values that a correction of a decision (更正) changes; append-only. They lie beside the log because they may be personal.';
comment on column case_correction.seq is 'The event that proposed it; it holds when an event of the log says so.';
comment on column case_correction.changes is 'List of pointer into the form and the right value.';

create table case_document (
  case_id uuid not null,
  document_id uuid not null,
  kind text not null,
  number text not null,
  organ_id text not null,
  verify_code text not null,
  sha256 text not null,
  seq integer not null,
  made_at timestamp with time zone not null
);
alter table case_document add constraint case_document_pkey PRIMARY KEY (case_id, document_id);
CREATE INDEX case_document_by_code ON public.case_document USING btree (verify_code);
comment on table case_document is 'Official documents made from events; seq is the event each states.';

create table case_event (
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  data jsonb not null,
  hash text not null,
  tx xid8 not null default pg_current_xact_id()
);
alter table case_event add constraint case_event_pkey PRIMARY KEY (case_id, seq);
CREATE INDEX case_event_log ON public.case_event USING btree (tx, case_id, seq);
comment on table case_event is 'What happened, append-only by privilege; each event carries the hash of the one before it.';
comment on column case_event.tx is 'Writing transaction: readers follow the log in (tx, case_id, seq) order below the oldest running transaction, so nothing is skipped.';

create table case_presence (
  case_id uuid not null,
  staff_id uuid not null,
  name text not null,
  unit text not null,
  post text not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
alter table case_presence add constraint case_presence_pkey PRIMARY KEY (case_id, staff_id);
CREATE INDEX case_presence_by_age ON public.case_presence USING btree (seen_at);

create table case_rating (
  case_id uuid not null,
  level integer not null,
  reasons jsonb not null default '[]'::jsonb,
  comment text,
  rated_at timestamp with time zone not null
);
alter table case_rating add constraint case_rating_level_check CHECK (((level >= 1) AND (level <= 5)));
alter table case_rating add constraint case_rating_pkey PRIMARY KEY (case_id);
comment on table case_rating is 'The applicant''s rating: 5 very satisfied to 1 very dissatisfied. A case without a row counts as not rated.';

create table case_tally (
  case_id uuid not null,
  seq integer not null,
  visits integer not null default 0,
  last_visit_on date,
  supplements integer not null default 0,
  rated boolean not null default false
);
alter table case_tally add constraint case_tally_pkey PRIMARY KEY (case_id);
comment on table case_tally is 'What statistics remember of each case: the last event counted, so that none counts twice, and what later counts rest on.';

create table data_report (
  report_id uuid not null,
  subject_id uuid not null,
  resource text not null,
  field text not null,
  kind text not null,
  organ_id text not null,
  says_enc bytea not null,
  made_at timestamp with time zone not null,
  due_on date not null
);
alter table data_report add constraint data_report_kind_known CHECK ((kind = ANY (ARRAY['wrong'::text, 'objection'::text])));
alter table data_report add constraint data_report_pkey PRIMARY KEY (report_id);
alter table data_report add constraint data_report_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(subject_id);
CREATE INDEX data_report_of_organ ON public.data_report USING btree (organ_id, made_at DESC);
CREATE INDEX data_report_of_subject ON public.data_report USING btree (subject_id, made_at DESC);
comment on table data_report is 'What residents say is wrong in a register, or object to; goes to the organ that provides it; append-only.';
comment on column data_report.says_enc is 'In the resident’s words, encrypted.';
comment on column data_report.due_on is 'Last working day for a reply.';

create table data_report_reply (
  report_id uuid not null,
  outcome text not null,
  reply_enc bytea not null,
  staff_id uuid not null,
  staff_name text not null,
  replied_at timestamp with time zone not null
);
alter table data_report_reply add constraint data_report_reply_outcome_known CHECK ((outcome = ANY (ARRAY['corrected'::text, 'kept'::text])));
alter table data_report_reply add constraint data_report_reply_pkey PRIMARY KEY (report_id);
alter table data_report_reply add constraint data_report_reply_report_id_fkey FOREIGN KEY (report_id) REFERENCES data_report(report_id);
comment on table data_report_reply is 'The providing organ’s one reply to a report: corrected, or kept and why; append-only.';

create table device (
  device_id uuid not null,
  name text not null,
  site_id text not null,
  items text[] not null,
  code_hash bytea,
  code_until timestamp with time zone,
  key_hash bytea,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  enrolled_at timestamp with time zone,
  seen_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  revoked_why text
);
alter table device add constraint device_code_ends CHECK (((code_hash IS NULL) = (code_until IS NULL)));
alter table device add constraint device_pkey PRIMARY KEY (device_id);
alter table device add constraint device_revoked_by_somebody CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)));
alter table device add constraint device_revoked_has_no_key CHECK (((revoked_at IS NULL) OR ((key_hash IS NULL) AND (code_hash IS NULL))));
alter table device add constraint device_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(site_id);
CREATE UNIQUE INDEX device_once_per_code ON public.device USING btree (code_hash) WHERE (code_hash IS NOT NULL);
CREATE UNIQUE INDEX device_once_per_key ON public.device USING btree (key_hash) WHERE (key_hash IS NOT NULL);
comment on table device is 'Self-service terminals: registered with a code → enrolled with a key → revoked. Only hashes of code and key are kept.';
comment on column device.items is 'Ids of the items that it takes; the server refuses others.';
comment on column device.code_hash is 'SHA-256 of the enrolment code; gone once it was used.';
comment on column device.key_hash is 'SHA-256 of the key that its browser sends with every request.';
comment on column device.registered_by is 'Name of the administrator.';
comment on column device.seen_at is 'Last asked for its list; to the minute.';

create table division (
  code text not null,
  parent_code text,
  level text not null,
  name_zh text not null,
  name_en text not null,
  current boolean not null default true
);
alter table division add constraint division_code_check CHECK ((code ~ '^\d{12}$'::text));
alter table division add constraint division_level_check CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'subdistrict'::text, 'community'::text])));
alter table division add constraint division_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES division(code) DEFERRABLE INITIALLY DEFERRED;
alter table division add constraint division_pkey PRIMARY KEY (code);
CREATE INDEX division_of_parent ON public.division USING btree (parent_code);
comment on table division is 'Divisions (区划), written from catalogue/registry/divisions.json whenever it is loaded.';
comment on column division.code is '12 digits, padded with zeros (GB/T 2260 and the statistical code).';
comment on column division.parent_code is 'The division one level up; null for the city.';
comment on column division.current is 'False once the content no longer has it; the row stays for what happened there.';

create table document_number (
  organ_id text not null,
  kind text not null,
  year integer not null,
  last integer not null
);
alter table document_number add constraint document_number_pkey PRIMARY KEY (organ_id, kind, year);
comment on table document_number is 'Last document number given per organ, kind and year.';

create table duty_shift (
  site_id text not null,
  "on" date not null,
  window_no integer not null,
  shift text not null,
  staff_id uuid not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);
alter table duty_shift add constraint duty_shift_known CHECK ((shift = ANY (ARRAY['morning'::text, 'afternoon'::text])));
alter table duty_shift add constraint duty_shift_pkey PRIMARY KEY (site_id, "on", window_no, shift);
alter table duty_shift add constraint duty_shift_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE;
CREATE UNIQUE INDEX duty_shift_one_window ON public.duty_shift USING btree (staff_id, "on", shift);
comment on table duty_shift is 'The duty roster: the clerk planned for a window in the morning or the afternoon of a day.';
comment on column duty_shift.set_by is 'Staff id of the head who planned it.';

create table exception_decision (
  request_id uuid not null,
  asked_by uuid not null,
  decision text not null,
  note text not null default ''::text,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_unit text not null,
  decided_at timestamp with time zone not null
);
alter table exception_decision add constraint exception_decision_by_somebody_else CHECK ((decided_by <> asked_by));
alter table exception_decision add constraint exception_decision_is_known CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text])));
alter table exception_decision add constraint exception_decision_pkey PRIMARY KEY (request_id);
alter table exception_decision add constraint exception_decision_request_id_asked_by_fkey FOREIGN KEY (request_id, asked_by) REFERENCES exception_request(request_id, asked_by);
comment on table exception_decision is 'Append-only: the decision on a request, once, by somebody else than who asked (four eyes).';

create table exception_request (
  request_id uuid not null,
  kind text not null,
  item_id text not null,
  district text not null,
  level text,
  covers jsonb not null default '[]'::jsonb,
  reason text not null,
  expires_on date not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_unit text not null,
  asked_at timestamp with time zone not null
);
alter table exception_request add constraint exception_request_kind_is_known CHECK ((kind = ANY (ARRAY['onboarding'::text, 'consistency'::text])));
alter table exception_request add constraint exception_request_level_only_for_onboarding CHECK (((kind = 'onboarding'::text) = (level IS NOT NULL)));
alter table exception_request add constraint exception_request_once_per_asker UNIQUE (request_id, asked_by);
alter table exception_request add constraint exception_request_pkey PRIMARY KEY (request_id);
CREATE INDEX exception_request_by_kind ON public.exception_request USING btree (kind, district, item_id);
comment on table exception_request is 'Append-only: a district asks to differ from the plan (not to enter yet) or from the city''s item (特殊情况报审).';
comment on column exception_request.covers is 'Ids of the differences it covers; empty for onboarding.';
comment on column exception_request.expires_on is 'The last day it is asked for.';

create table hall_window (
  site_id text not null,
  window_no integer not null,
  "on" date not null,
  staff_id uuid not null,
  groups text[] not null,
  is_open boolean not null,
  changed_at timestamp with time zone not null,
  planned_staff_id uuid
);
alter table hall_window add constraint hall_window_pkey PRIMARY KEY (site_id, window_no);
comment on table hall_window is 'Who sits at a window today and which groups it serves; a row of another day says nothing about today.';
comment on column hall_window.planned_staff_id is 'Whom the roster named when somebody else opened the window; null when it named him or nobody.';

create table inspection_photo (
  case_id uuid not null,
  photo_id uuid not null,
  task_id text not null,
  point integer,
  size_bytes integer not null,
  sha256 text not null,
  added_by uuid not null,
  added_name text not null,
  added_at timestamp with time zone not null,
  dropped_at timestamp with time zone
);
alter table inspection_photo add constraint inspection_photo_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(case_id) ON DELETE CASCADE;
alter table inspection_photo add constraint inspection_photo_pkey PRIMARY KEY (case_id, photo_id);
comment on table inspection_photo is 'Photos of on-site inspections (现场核查照片). A report names those that belong to it by id and hash, in the log.';
comment on column inspection_photo.photo_id is 'Made by the phone, so that what is sent again after the network dropped is one photo.';
comment on column inspection_photo.task_id is 'The inspection.';
comment on column inspection_photo.point is 'Which point of the checklist it shows, from 0; null: the place as a whole.';
comment on column inspection_photo.dropped_at is 'Taken out before it stood in a report; the row stays.';

create table integrator (
  client_id text not null,
  name text not null,
  contact text not null,
  division_code text not null,
  scopes text[] not null,
  items text[] not null,
  organs text[] not null,
  secret_hash bytea,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  rotated_at timestamp with time zone,
  used_at timestamp with time zone,
  minute_from timestamp with time zone,
  minute_used integer not null default 0,
  revoked_at timestamp with time zone,
  revoked_by text,
  revoked_why text,
  former_secret_hash bytea,
  former_until timestamp with time zone
);
alter table integrator add constraint integrator_division_code_fkey FOREIGN KEY (division_code) REFERENCES division(code);
alter table integrator add constraint integrator_former_ends CHECK (((former_secret_hash IS NULL) = (former_until IS NULL)));
alter table integrator add constraint integrator_pkey PRIMARY KEY (client_id);
alter table integrator add constraint integrator_revoked_by_somebody CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)));
alter table integrator add constraint integrator_revoked_has_no_former CHECK (((revoked_at IS NULL) OR (former_secret_hash IS NULL)));
alter table integrator add constraint integrator_revoked_has_no_secret CHECK (((revoked_at IS NULL) = (secret_hash IS NOT NULL)));
comment on table integrator is 'Systems of others with client credentials: registered → revoked. Only a hash of the secret is kept; rotating replaces it.';
comment on column integrator.division_code is 'The area whose service administration keeps it.';
comment on column integrator.scopes is 'What it may ask for: cases:read | organ-cases:read | changes:read.';
comment on column integrator.items is 'Items whose cases it may look up by number and query code.';
comment on column integrator.organs is 'Organs whose cases it may read by number.';
comment on column integrator.secret_hash is 'SHA-256 of the secret, which is 256 random bits.';
comment on column integrator.minute_used is 'Requests since minute_from; refused above a bound.';
comment on column integrator.former_secret_hash is 'The secret before the last rotation; good until former_until, or until it is ended by hand.';

create table integrator_case (
  case_id uuid not null,
  client_id text not null,
  followed_at timestamp with time zone not null
);
alter table integrator_case add constraint integrator_case_client_id_fkey FOREIGN KEY (client_id) REFERENCES integrator(client_id) ON DELETE CASCADE;
alter table integrator_case add constraint integrator_case_pkey PRIMARY KEY (case_id, client_id);
comment on table integrator_case is 'Cases that a client has looked up with number and query code: it is told when they change.';

create table integrator_event (
  client_id text not null,
  kind text not null,
  seq bigint not null,
  at timestamp with time zone not null,
  by_name text not null,
  by_id uuid,
  data jsonb not null
);
alter table integrator_event add constraint integrator_event_client_id_fkey FOREIGN KEY (client_id) REFERENCES integrator(client_id);
alter table integrator_event add constraint integrator_event_pkey PRIMARY KEY (client_id, seq);
comment on table integrator_event is 'What was done to a client’s registration, by whom; append-only.';
comment on column integrator_event.kind is 'registered | changed | rotated | former-ended | revoked';

create table integrator_token (
  token_hash bytea not null,
  client_id text not null,
  scopes text[] not null,
  expires_at timestamp with time zone not null
);
alter table integrator_token add constraint integrator_token_client_id_fkey FOREIGN KEY (client_id) REFERENCES integrator(client_id) ON DELETE CASCADE;
alter table integrator_token add constraint integrator_token_pkey PRIMARY KEY (token_hash);
CREATE INDEX integrator_token_of_client ON public.integrator_token USING btree (client_id);
comment on table integrator_token is 'Access tokens by hash; each ends by itself after an hour, or when its client is revoked.';

create table item_event (
  seq bigint not null,
  item_id text not null,
  at timestamp with time zone not null,
  kind text not null,
  actor jsonb not null,
  data jsonb not null default '{}'::jsonb
);
alter table item_event add constraint item_event_pkey PRIMARY KEY (seq);
CREATE INDEX item_event_of_item ON public.item_event USING btree (item_id, seq);
comment on table item_event is 'What happened to an item, by whom and why. Append-only; whether it is suspended or retired is read off it.';
comment on column item_event.kind is 'created | proposed | recalled | approved | rejected | published | dropped | suspended | resumed | retired';
comment on column item_event.actor is '{staffId?, name}: who did it; a name alone is the system.';

create table item_migration (
  plan_id uuid not null,
  item_id text not null,
  from_version integer not null,
  to_version integer not null,
  map jsonb not null default '{}'::jsonb,
  reason text not null,
  state text not null default 'proposed'::text,
  proposed_by uuid not null,
  proposed_name text not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_name text,
  decided_at timestamp with time zone,
  cursor uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  moved integer not null default 0,
  stayed integer not null default 0
);
alter table item_migration add constraint item_migration_decided_by_another CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by)));
alter table item_migration add constraint item_migration_goes_somewhere CHECK ((from_version <> to_version));
alter table item_migration add constraint item_migration_pkey PRIMARY KEY (plan_id);
alter table item_migration add constraint item_migration_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'rejected'::text, 'finished'::text])));
CREATE INDEX item_migration_of_item ON public.item_migration USING btree (item_id, proposed_at DESC, plan_id DESC);
comment on table item_migration is 'Migration plans (迁移方案): which running cases of an item move to another version. Approved by a second person.';
comment on column item_migration.map is 'Step of the old flow → step of the new one, where the ids differ.';
comment on column item_migration.state is 'proposed → approved → finished, or rejected.';
comment on column item_migration.cursor is 'Last case that was looked at: an interrupted run goes on behind it.';
comment on column item_migration.moved is 'Cases that go on under the new version.';
comment on column item_migration.stayed is 'Cases that stay on theirs.';

create table item_revision (
  revision_id uuid not null,
  item_id text not null,
  base_version integer,
  state text not null default 'editing'::text,
  content jsonb not null,
  flow_xml text not null,
  rules jsonb not null default '{}'::jsonb,
  revision integer not null default 1,
  authors jsonb not null,
  begun_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  saved_by text not null,
  proposed_by uuid,
  proposed_at timestamp with time zone,
  effective_on date,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_note text,
  published_version integer
);
alter table item_revision add constraint item_revision_approved_by_another CHECK (((decided_by IS NULL) OR (NOT (authors ? (decided_by)::text))));
alter table item_revision add constraint item_revision_pkey PRIMARY KEY (revision_id);
alter table item_revision add constraint item_revision_published_has_version CHECK (((state = 'published'::text) = (published_version IS NOT NULL)));
alter table item_revision add constraint item_revision_state_known CHECK ((state = ANY (ARRAY['editing'::text, 'proposed'::text, 'approved'::text, 'published'::text, 'dropped'::text])));
CREATE INDEX item_revision_due ON public.item_revision USING btree (effective_on) WHERE (state = 'approved'::text);
CREATE UNIQUE INDEX item_revision_one_open ON public.item_revision USING btree (item_id) WHERE (state = ANY (ARRAY['editing'::text, 'proposed'::text, 'approved'::text]));
comment on table item_revision is 'Work in progress of one version of an item, written in the desk; at most one per item is open.';
comment on column item_revision.base_version is 'The published version it began from; null for a new item.';
comment on column item_revision.state is 'editing → proposed → approved → published; proposed and approved may go back to editing; dropped = given up.';
comment on column item_revision.content is 'The whole item as its file would have it; may be broken while it is edited.';
comment on column item_revision.rules is 'DMN files by name.';
comment on column item_revision.revision is 'Grows with each save; a save that names an older one is refused, and nothing is lost.';
comment on column item_revision.authors is 'Staff ids of all who have changed it: none of them may approve it.';
comment on column item_revision.effective_on is 'First day on which the version is to hold; null = as soon as it is approved.';
comment on column item_revision.decision_note is 'What the second person wrote when sending it back or approving it.';

create table item_version (
  item_id text not null,
  version integer not null,
  published_at timestamp with time zone not null,
  content jsonb not null,
  flow_xml text not null,
  sha256 text not null,
  rules jsonb not null default '{}'::jsonb,
  origin text not null default 'file'::text,
  effective_on date
);
alter table item_version add constraint item_version_counts_from_one CHECK ((version > 0));
alter table item_version add constraint item_version_origin_known CHECK ((origin = ANY (ARRAY['file'::text, 'desk'::text])));
alter table item_version add constraint item_version_pkey PRIMARY KEY (item_id, version);
alter table item_version add constraint item_version_sha256_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));
comment on table item_version is 'Published versions of service items (事项). Append-only: a change is a new version.';
comment on column item_version.item_id is 'Name of the item file; part of public URLs.';
comment on column item_version.version is 'As written in the file; grows with every change.';
comment on column item_version.published_at is 'When this version was first loaded.';
comment on column item_version.content is 'The whole item file, form included.';
comment on column item_version.flow_xml is 'The BPMN file as it was; a shared template that changes later does not change this version.';
comment on column item_version.sha256 is 'Over canonical JSON of content, flow_xml and, where there are any, rules.';
comment on column item_version.rules is 'DMN files by name as they were; a shared file that changes later does not change this version.';
comment on column item_version.origin is 'file: loaded from the catalogue folder | desk: written and approved in the desk.';
comment on column item_version.effective_on is 'First day on which it is the current version; null = from when it was published.';

create table licence (
  licence_id uuid not null,
  type text not null,
  identifier text not null,
  number text not null,
  verify_code text not null,
  holder_id uuid not null,
  holder_name bytea not null,
  organ_id text not null,
  case_id uuid,
  fields bytea not null,
  valid_from date not null,
  valid_until date,
  status text not null,
  reason text,
  sha256 text,
  size_bytes integer,
  issued_at timestamp with time zone not null,
  replaced_by uuid
);
alter table licence add constraint licence_ends_after_it_begins CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)));
alter table licence add constraint licence_has_file_once_made CHECK (((status = 'making'::text) OR (sha256 IS NOT NULL)));
alter table licence add constraint licence_pkey PRIMARY KEY (licence_id);
alter table licence add constraint licence_status_known CHECK ((status = ANY (ARRAY['making'::text, 'valid'::text, 'revoked'::text])));
CREATE UNIQUE INDEX licence_by_verify_code ON public.licence USING btree (verify_code);
CREATE INDEX licence_of_holder ON public.licence USING btree (holder_id, type, licence_id DESC);
comment on table licence is 'Licences and certificates (电子证照), metadata after GB/T 36903. The id is given by who orders it, so ordering twice makes one licence.';
comment on column licence.type is 'Key of catalogue/licence-types.';
comment on column licence.identifier is 'Licence identifier after GB/T 36904, with check character.';
comment on column licence.number is 'Number as printed; may be a personal number, so it leaves the house masked.';
comment on column licence.verify_code is '16 random characters; who holds the paper can look at it, nobody can guess it.';
comment on column licence.holder_name is 'Encrypted.';
comment on column licence.case_id is 'The case it came from; opaque here. Null for stock that was brought in.';
comment on column licence.fields is 'Printed fields by key as JSON, encrypted.';
comment on column licence.valid_until is 'Last day of validity; null = no end.';
comment on column licence.status is 'making (number given, file not yet there) → valid → revoked. Expired is not a status but a comparison with today.';
comment on column licence.reason is 'Why it was revoked.';
comment on column licence.sha256 is 'The signed PDF in the file store.';
comment on column licence.replaced_by is 'The licence that stands in its place since a correction; null when it was revoked for good, or is valid.';

create table licence_event (
  licence_id uuid not null,
  seq integer not null,
  kind text not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  data jsonb not null default '{}'::jsonb
);
alter table licence_event add constraint licence_event_pkey PRIMARY KEY (licence_id, seq);
comment on table licence_event is 'What happened to a licence (issued, revoked), append-only by privilege.';

create table licence_number (
  type text not null,
  year integer not null,
  last integer not null
);
alter table licence_number add constraint licence_number_pkey PRIMARY KEY (type, year);
comment on table licence_number is 'Last running number given per licence type and year.';

create table log_cursor (
  reader text not null,
  tx xid8 not null default '0'::xid8,
  case_id uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
  seq integer not null default 0,
  moved_at timestamp with time zone not null default now()
);
alter table log_cursor add constraint log_cursor_pkey PRIMARY KEY (reader);
comment on table log_cursor is 'How far each reader of the log has come.';

create table log_parked (
  reader text not null,
  case_id uuid not null,
  seq integer not null,
  error text not null,
  parked_at timestamp with time zone not null
);
alter table log_parked add constraint log_parked_pkey PRIMARY KEY (reader, case_id, seq);
comment on table log_parked is 'Events set aside by a reader after many failed tries; done again by `npm run yichuang -- replay`.';

create table look_up (
  look_up_id uuid not null,
  at timestamp with time zone not null,
  resource text not null,
  subject_id uuid not null,
  case_id uuid not null,
  item_id text not null,
  purpose jsonb not null,
  fields text[] not null,
  outcome text not null,
  as_of date,
  took_ms integer not null,
  actor jsonb not null
);
alter table look_up add constraint look_up_dated CHECK (((outcome = 'found'::text) = (as_of IS NOT NULL)));
alter table look_up add constraint look_up_outcome_known CHECK ((outcome = ANY (ARRAY['found'::text, 'none'::text, 'late'::text, 'down'::text, 'garbage'::text, 'busy'::text])));
alter table look_up add constraint look_up_pkey PRIMARY KEY (look_up_id);
alter table look_up add constraint look_up_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(subject_id);
CREATE INDEX look_up_of_resource ON public.look_up USING btree (resource, at);
CREATE INDEX look_up_of_subject ON public.look_up USING btree (subject_id, at DESC, look_up_id DESC);
comment on table look_up is 'Who looked what up about whom, for which case and purpose, and how it ended; never the values; append-only.';
comment on column look_up.case_id is 'Opaque: a case or draft of any room.';
comment on column look_up.fields is 'Fields asked for; empty when only whether there is a record was asked.';
comment on column look_up.as_of is 'As of when the resource’s answer holds.';

create table mandate (
  mandate_id uuid not null,
  kind text not null,
  giver_id uuid not null,
  giver_kind text not null,
  giver_name_enc bytea not null,
  taker_id uuid,
  taker_index bytea not null,
  taker_name_enc bytea not null,
  items text[] not null,
  until_on date not null,
  basis text,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text
);
alter table mandate add constraint mandate_ended_by_known CHECK ((ended_by = ANY (ARRAY['giver'::text, 'taker'::text, 'window'::text])));
alter table mandate add constraint mandate_ends_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)));
alter table mandate add constraint mandate_giver_known CHECK ((giver_kind = ANY (ARRAY['person'::text, 'enterprise'::text])));
alter table mandate add constraint mandate_known CHECK ((kind = ANY (ARRAY['delegate'::text, 'operator'::text, 'guardian'::text])));
alter table mandate add constraint mandate_not_to_oneself CHECK ((taker_id IS DISTINCT FROM giver_id));
alter table mandate add constraint mandate_operator_of_enterprise CHECK (((kind = 'operator'::text) = (giver_kind = 'enterprise'::text)));
alter table mandate add constraint mandate_pkey PRIMARY KEY (mandate_id);
alter table mandate add constraint mandate_taken_by_somebody CHECK (((accepted_at IS NULL) OR (taker_id IS NOT NULL)));
CREATE INDEX mandate_of_giver ON public.mandate USING btree (giver_id, made_at DESC);
CREATE INDEX mandate_of_taker ON public.mandate USING btree (taker_id, made_at DESC);
CREATE INDEX mandate_open_to ON public.mandate USING btree (taker_index) WHERE (taker_id IS NULL);
comment on table mandate is 'Who may act for whom: a person for a person, an operator for an enterprise, a guardian for a ward.';
comment on column mandate.taker_id is 'The person named; null while nobody with this citizen number and name has an account.';
comment on column mandate.taker_index is 'Blind index of the citizen number of the person named.';
comment on column mandate.items is 'Item ids; empty for all items, which only an operator or a guardian has.';
comment on column mandate.basis is 'What a guardianship was recorded by at the window.';
comment on column mandate.made_by is 'The giver’s account, or the staff id of the clerk who recorded it.';

create table migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now()
);
alter table migration add constraint migration_pkey PRIMARY KEY (name);

create table notice (
  notice_id uuid not null,
  key text not null,
  subject_id uuid not null,
  case_id uuid,
  kind text not null,
  text bytea not null,
  made_at timestamp with time zone not null,
  read_at timestamp with time zone
);
alter table notice add constraint notice_pkey PRIMARY KEY (notice_id);
CREATE INDEX notice_of_subject ON public.notice USING btree (subject_id, notice_id DESC);
CREATE UNIQUE INDEX notice_once_per_key ON public.notice USING btree (key);
CREATE INDEX notice_unread ON public.notice USING btree (subject_id) WHERE (read_at IS NULL);
comment on table notice is 'In-app messages (站内消息).';
comment on column notice.key is 'Idempotency key of who sends, e.g. case id, event number and kind: sent twice is one message.';
comment on column notice.case_id is 'The case it is about; opaque here.';
comment on column notice.text is 'Title and body in both languages as JSON, encrypted: as sent, whatever becomes of the template.';

create table notice_choice (
  subject_id uuid not null,
  topic text not null,
  sms boolean not null,
  set_at timestamp with time zone not null
);
alter table notice_choice add constraint notice_choice_pkey PRIMARY KEY (subject_id, topic);
comment on table notice_choice is 'Whether a subject wants text messages of a topic; no row means yes. Kinds without a topic always go out.';

create table organ (
  organ_id text not null,
  function text not null,
  division_code text not null,
  level text not null,
  name_zh text not null,
  name_en text not null,
  current boolean not null default true
);
alter table organ add constraint organ_division_code_fkey FOREIGN KEY (division_code) REFERENCES division(code);
alter table organ add constraint organ_level_check CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'subdistrict'::text, 'community'::text])));
alter table organ add constraint organ_pkey PRIMARY KEY (organ_id);
CREATE INDEX organ_of_division ON public.organ USING btree (division_code);
comment on table organ is 'Organs (机关): who does a function at a level, written from catalogue/registry/functions.yaml whenever it is loaded.';
comment on column organ.organ_id is '<function>@<division code>.';
comment on column organ.current is 'False once the content no longer has it; the row stays so that old cases can name it.';

create table outbox (
  message_id uuid not null,
  key text not null,
  phone bytea not null,
  phone_index bytea not null,
  kind text not null,
  text bytea not null,
  made_at timestamp with time zone not null
);
alter table outbox add constraint outbox_pkey PRIMARY KEY (message_id);
CREATE INDEX outbox_of_phone ON public.outbox USING btree (phone_index, message_id DESC);
CREATE UNIQUE INDEX outbox_once_per_key ON public.outbox USING btree (key);
comment on table outbox is 'Text messages as handed to the gateway. In development and demonstration this table is the gateway, and the messages can be looked at.';
comment on column outbox.phone is 'Encrypted.';
comment on column outbox.phone_index is 'Blind index of the phone number.';
comment on column outbox.text is 'Encrypted.';

create table pass_event (
  event_id uuid not null,
  staff_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by_name text not null,
  data jsonb not null
);
alter table pass_event add constraint pass_event_kind_known CHECK ((kind = ANY (ARRAY['trained'::text, 'issued'::text, 'revoked'::text])));
alter table pass_event add constraint pass_event_pkey PRIMARY KEY (event_id);
alter table pass_event add constraint pass_event_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id);
CREATE INDEX pass_event_of_staff ON public.pass_event USING btree (staff_id, at);
comment on table pass_event is 'Append-only: training recorded, passes issued and revoked. A pass that holds is read off its events.';
comment on column pass_event.by_name is 'Who recorded it; of a pass that a test gave, its holder.';

create table session (
  token_hash bytea not null,
  account_id uuid not null,
  actor jsonb not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
alter table session add constraint session_pkey PRIMARY KEY (token_hash);
CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);
CREATE INDEX session_of_account ON public.session USING btree (account_id);
CREATE INDEX session_of_mandate ON public.session USING btree (((actor #>> '{mandate,id}'::text[]))) WHERE ((actor #>> '{mandate,id}'::text[]) IS NOT NULL);
CREATE INDEX session_of_staff ON public.session USING btree (((actor ->> 'staffId'::text))) WHERE ((actor ->> 'staffId'::text) IS NOT NULL);
comment on table session is 'Open sessions. The actor is copied in, so that a command reads session and case in one statement.';
comment on column session.token_hash is 'SHA-256 of the 256-bit token in the cookie; the token is not stored.';
comment on column session.account_id is 'Whose it is.';
comment on column session.actor is 'Who acts: kind, ids, name, and for staff the posts held at sign-in.';
comment on column session.created_at is 'When it was opened.';
comment on column session.seen_at is 'Last use, to ten minutes.';
comment on column session.expires_at is 'No longer good from here on: 12 hours for staff, 30 days for residents.';

create table shared_fact (
  resource text not null,
  subject_index bytea not null,
  field text not null,
  value_enc bytea not null,
  as_of date not null
);
alter table shared_fact add constraint shared_fact_pkey PRIMARY KEY (resource, subject_index, field);
comment on table shared_fact is 'Local copies of shared resources, a row per field, so that a look-up decrypts no more than it asks.';
comment on column shared_fact.subject_index is 'Blind index of the citizen number or credit code; the number itself is not here.';
comment on column shared_fact.field is 'Key of the field in the resource’s file; empty for the record itself, which says that there is one.';
comment on column shared_fact.value_enc is 'The value as JSON, encrypted.';

create table shared_refresh (
  resource text not null,
  refreshed_at timestamp with time zone not null,
  records integer not null
);
alter table shared_refresh add constraint shared_refresh_pkey PRIMARY KEY (resource);
comment on table shared_refresh is 'When a local copy was last brought up to date; held against the promise in the resource’s file.';

create table sign_in_address (
  ip_index bytea not null,
  failed integer not null,
  since timestamp with time zone not null
);
alter table sign_in_address add constraint sign_in_address_pkey PRIMARY KEY (ip_index);
CREATE INDEX sign_in_address_by_age ON public.sign_in_address USING btree (since);
comment on table sign_in_address is 'Failed staff sign-ins per network address, in windows of ten minutes. Kept for a day.';
comment on column sign_in_address.ip_index is 'Blind index of the network address.';
comment on column sign_in_address.failed is 'Attempts in the window less the successes; counted before they are checked.';
comment on column sign_in_address.since is 'When the window began.';

create table sign_in_code (
  code_id uuid not null,
  phone_index bytea not null,
  ip_index bytea not null,
  code_mac bytea not null,
  tries integer not null default 0,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
alter table sign_in_code add constraint sign_in_code_pkey PRIMARY KEY (code_id);
CREATE INDEX sign_in_code_by_age ON public.sign_in_code USING btree (created_at);
CREATE INDEX sign_in_code_of_ip ON public.sign_in_code USING btree (ip_index, created_at DESC);
CREATE INDEX sign_in_code_of_phone ON public.sign_in_code USING btree (phone_index, created_at DESC);
comment on table sign_in_code is 'One-time codes sent to phones; also what the rate limits count. Kept for a day.';
comment on column sign_in_code.code_id is 'UUIDv7.';
comment on column sign_in_code.phone_index is 'Blind index of the phone number.';
comment on column sign_in_code.ip_index is 'Blind index of the network address that asked.';
comment on column sign_in_code.code_mac is 'Keyed code of the six digits with this row''s id; the digits are not stored.';
comment on column sign_in_code.tries is 'Attempts, counted before they are checked.';
comment on column sign_in_code.created_at is 'When it was sent.';
comment on column sign_in_code.expires_at is 'No longer good from here on.';
comment on column sign_in_code.used_at is 'When it signed somebody in; good once.';

create table site (
  site_id text not null,
  kind text not null,
  division_code text not null,
  level text not null,
  name_zh text not null,
  name_en text not null,
  windows integer not null,
  current boolean not null default true
);
alter table site add constraint site_division_code_fkey FOREIGN KEY (division_code) REFERENCES division(code);
alter table site add constraint site_kind_check CHECK ((kind = ANY (ARRAY['centre'::text, 'station'::text])));
alter table site add constraint site_level_check CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'subdistrict'::text, 'community'::text])));
alter table site add constraint site_pkey PRIMARY KEY (site_id);
alter table site add constraint site_windows_check CHECK ((windows >= 0));
CREATE INDEX site_of_division ON public.site USING btree (division_code);
comment on table site is 'Where people are received (公共服务中心、公共服务站), written from catalogue/registry/sites.yaml whenever it is loaded.';
comment on column site.site_id is 'centre@<division code> or station@<division code>.';
comment on column site.windows is 'Number of windows.';
comment on column site.current is 'False once the content no longer has it; the row stays so that old cases can name it.';

create table site_entry (
  entry_id uuid not null,
  item_id text not null,
  level text not null,
  district text not null,
  kind text not null,
  "on" date not null,
  site_ids text[] not null default '{}'::text[],
  note text not null default ''::text,
  recorded_by uuid,
  recorded_by_name text not null,
  recorded_at timestamp with time zone not null
);
alter table site_entry add constraint site_entry_kind_is_known CHECK ((kind = ANY (ARRAY['entered'::text, 'left'::text])));
alter table site_entry add constraint site_entry_level_is_known CHECK ((level = ANY (ARRAY['district'::text, 'subdistrict'::text, 'community'::text])));
alter table site_entry add constraint site_entry_pkey PRIMARY KEY (entry_id);
CREATE INDEX site_entry_by_place ON public.site_entry USING btree (district, item_id, level);
comment on table site_entry is 'Append-only: an item entered the sites of a level in a district, or left them (进驻、退出).';
comment on column site_entry.district is '12-digit code.';
comment on column site_entry."on" is 'The day from which it is so.';
comment on column site_entry.site_ids is 'The sites that take it; empty: all of the level in the district.';
comment on column site_entry.recorded_by is 'Staff id; null for what was known before the platform kept the record.';

create table slip (
  case_id uuid not null,
  slip_id uuid not null,
  code text not null,
  papers jsonb not null,
  from_unit text not null,
  to_unit text not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  sent_at timestamp with time zone,
  sent_by text,
  due_at timestamp with time zone,
  received_at timestamp with time zone,
  received_by text,
  missing_at timestamp with time zone,
  missing_by text,
  missing_why text
);
alter table slip add constraint slip_goes_somewhere_else CHECK ((from_unit <> to_unit));
alter table slip add constraint slip_missing_has_a_reason CHECK (((missing_at IS NULL) = (missing_why IS NULL)));
alter table slip add constraint slip_pkey PRIMARY KEY (case_id, slip_id);
alter table slip add constraint slip_received_after_it_was_sent CHECK (((received_at IS NULL) OR (sent_at IS NOT NULL)));
alter table slip add constraint slip_sent_by_somebody CHECK ((((sent_at IS NULL) = (sent_by IS NULL)) AND ((sent_at IS NULL) = (due_at IS NULL))));
CREATE INDEX slip_by_code ON public.slip USING btree (code);
CREATE INDEX slip_from ON public.slip USING btree (from_unit, made_at) WHERE (received_at IS NULL);
CREATE INDEX slip_to ON public.slip USING btree (to_unit, made_at) WHERE (received_at IS NULL);
comment on table slip is 'Transfer slips (物料流转凭证): made → sent → received; missing while paper that was sent has not come and somebody said so. What happened stands in the case’s log.';
comment on column slip.code is 'What its QR code says; twelve signs.';
comment on column slip.papers is 'The materials that lie in it: [{ materialId, name }].';
comment on column slip.from_unit is 'The site that took the paper.';
comment on column slip.to_unit is 'The site or organ that handles the case.';
comment on column slip.due_at is 'By when it should have come.';

create table sso_consent (
  subject_id uuid not null,
  client_id text not null,
  grant_hash bytea not null,
  scopes text[] not null,
  agreed_at timestamp with time zone not null
);
alter table sso_consent add constraint sso_consent_client_id_fkey FOREIGN KEY (client_id) REFERENCES sso_site(client_id) ON DELETE CASCADE;
alter table sso_consent add constraint sso_consent_pkey PRIMARY KEY (subject_id, client_id, grant_hash);
comment on table sso_consent is 'Who agreed that which site learns what; a row goes when it is taken back.';
comment on column sso_consent.grant_hash is 'Hash of the grant that the protocol keeps under it.';

create table sso_key (
  kid text not null,
  jwk_enc bytea not null,
  made_at timestamp with time zone not null
);
alter table sso_key add constraint sso_key_pkey PRIMARY KEY (kid);
comment on table sso_key is 'The keys that sign who somebody is; the newest signs.';

create table sso_payload (
  kind text not null,
  id_hash bytea not null,
  grant_hash bytea,
  uid text,
  payload_enc bytea not null,
  expires_at timestamp with time zone not null,
  consumed_at timestamp with time zone
);
alter table sso_payload add constraint sso_payload_pkey PRIMARY KEY (kind, id_hash);
CREATE INDEX sso_payload_by_expiry ON public.sso_payload USING btree (expires_at);
CREATE INDEX sso_payload_by_uid ON public.sso_payload USING btree (uid) WHERE (uid IS NOT NULL);
CREATE INDEX sso_payload_of_grant ON public.sso_payload USING btree (grant_hash) WHERE (grant_hash IS NOT NULL);
comment on table sso_payload is 'Codes, tokens, grants and sessions of single sign-on, as the protocol keeps them: ids hashed, contents encrypted.';

create table sso_site (
  client_id text not null,
  name text not null,
  division_code text not null,
  redirect_uris text[] not null,
  logout_uris text[] not null,
  scopes text[] not null,
  secret_enc bytea not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table sso_site add constraint sso_site_leads_somewhere CHECK ((cardinality(redirect_uris) > 0));
alter table sso_site add constraint sso_site_pkey PRIMARY KEY (client_id);
comment on table sso_site is 'A site of a department or district at which people sign in through us.';
comment on column sso_site.scopes is 'What it may ask to know of a person.';
comment on column sso_site.secret_enc is 'Its secret, encrypted: the protocol compares the secret itself.';
comment on column sso_site.made_by is 'Staff id of the administrator who registered it.';

create table staff (
  staff_id uuid not null,
  username text not null,
  name text not null,
  created_at timestamp with time zone not null
);
alter table staff add constraint staff_pkey PRIMARY KEY (staff_id);
CREATE UNIQUE INDEX staff_once_per_username ON public.staff USING btree (username);
comment on table staff is 'Members of staff (人员). How they sign in lies with identity.';
comment on column staff.username is 'Lower case.';

create table staff_post (
  staff_id uuid not null,
  unit text not null,
  post text not null
);
alter table staff_post add constraint staff_post_pkey PRIMARY KEY (staff_id, unit, post);
alter table staff_post add constraint staff_post_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id) ON DELETE CASCADE;
CREATE INDEX staff_post_of_unit ON public.staff_post USING btree (unit, post);
comment on table staff_post is 'Which posts (岗位) a member of staff holds now.';
comment on column staff_post.unit is 'Organ or site id.';
comment on column staff_post.post is 'window-clerk | reviewer | inspector | decider | supervisor | administrator, or another that a flow names.';

create table staff_test (
  test_id uuid not null,
  staff_id uuid not null,
  questions jsonb not null,
  answers jsonb not null default '{}'::jsonb,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  handed_in_at timestamp with time zone,
  percent integer,
  passed boolean
);
alter table staff_test add constraint staff_test_marked CHECK ((((handed_in_at IS NULL) = (percent IS NULL)) AND ((handed_in_at IS NULL) = (passed IS NULL))));
alter table staff_test add constraint staff_test_pkey PRIMARY KEY (test_id);
alter table staff_test add constraint staff_test_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id);
CREATE INDEX staff_test_of_staff ON public.staff_test USING btree (staff_id, started_at DESC);
CREATE UNIQUE INDEX staff_test_one_under_way ON public.staff_test USING btree (staff_id) WHERE (handed_in_at IS NULL);
comment on table staff_test is 'Tests for the pass: under way (answers are saved as they are given) → handed in, by the clerk or by the end of its time.';
comment on column staff_test.questions is 'The questions as they were asked, with what is right; a later change of the bank changes no test.';

create table statistics_cube (
  day date not null,
  item_id text not null,
  organ_id text not null,
  site_id text not null,
  channel text not null,
  division text not null,
  district text not null,
  submitted integer not null default 0,
  submitted_online integer not null default 0,
  accepted integer not null default 0,
  accepted_one_stop integer not null default 0,
  supplemented integer not null default 0,
  supplemented_again integer not null default 0,
  granted integer not null default 0,
  denied integer not null default 0,
  refused integer not null default 0,
  withdrawn integer not null default 0,
  terminated integer not null default 0,
  timed integer not null default 0,
  on_time integer not null default 0,
  early integer not null default 0,
  days_used integer not null default 0,
  days_promised integer not null default 0,
  zero_visit integer not null default 0,
  window_visits integer not null default 0,
  rated_1 integer not null default 0,
  rated_2 integer not null default 0,
  rated_3 integer not null default 0,
  rated_4 integer not null default 0,
  rated_5 integer not null default 0,
  benchmarked integer not null default 0,
  departed integer not null default 0,
  held_demanded integer not null default 0
);
alter table statistics_cube add constraint statistics_cube_pkey PRIMARY KEY (day, item_id, organ_id, site_id, channel, division);
CREATE INDEX statistics_cube_rated ON public.statistics_cube USING btree (item_id) WHERE (((((rated_1 + rated_2) + rated_3) + rated_4) + rated_5) > 0);
comment on table statistics_cube is 'Counts per day, item, organ, site, channel and division, each on the day in the city on which its event happened.';
comment on column statistics_cube.division is '12-digit code of the case''s division, cut to its subdistrict.';
comment on column statistics_cube.accepted_one_stop is 'Accepted at the comprehensive window of the site, not at a department''s own counter.';
comment on column statistics_cube.timed is 'Decided cases whose promised clock ran; the base of on_time, early, days_used and days_promised.';
comment on column statistics_cube.zero_visit is 'Granted, denied or refused cases for which nobody had to come; window_visits counts the comings of the others.';
comment on column statistics_cube.benchmarked is 'Decisions for which the benchmark recommended granting or denying; departed are those that did otherwise.';
comment on column statistics_cube.held_demanded is 'Supplement notices that demanded a material which a shared resource held.';

create table subject (
  subject_id uuid not null,
  kind text not null,
  name_enc bytea not null,
  id_enc bytea not null,
  id_index bytea not null,
  phone_enc bytea,
  phone_index bytea,
  created_at timestamp with time zone not null
);
alter table subject add constraint subject_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'enterprise'::text])));
alter table subject add constraint subject_phone_is_findable CHECK (((phone_enc IS NULL) = (phone_index IS NULL)));
alter table subject add constraint subject_pkey PRIMARY KEY (subject_id);
CREATE INDEX subject_of_phone ON public.subject USING btree (phone_index) WHERE (phone_index IS NOT NULL);
CREATE UNIQUE INDEX subject_once_per_id ON public.subject USING btree (id_index);
comment on table subject is 'Persons and enterprises that cases are about; made at their first sign-in or first visit to a window.';
comment on column subject.name_enc is 'Encrypted.';
comment on column subject.id_enc is 'Citizen number of a person, unified social credit code of an enterprise; encrypted.';
comment on column subject.id_index is 'Blind index of the same.';
comment on column subject.phone_enc is 'Encrypted; several subjects may have one number.';
comment on column subject.phone_index is 'Blind index of the phone number.';

create table subject_access (
  access_id bigint not null,
  subject_id uuid not null,
  purpose text not null,
  at timestamp with time zone not null
);
alter table subject_access add constraint subject_access_pkey PRIMARY KEY (access_id);
alter table subject_access add constraint subject_access_purpose_check CHECK ((purpose <> ''::text));
alter table subject_access add constraint subject_access_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject(subject_id);
CREATE INDEX subject_access_of_subject ON public.subject_access USING btree (subject_id, at DESC);
comment on table subject_access is 'Who reads full personal data says what for (个人信息保护法: purpose limitation); append-only.';
comment on column subject_access.purpose is 'E.g. «case <case number>»; no personal data in it.';

create table task (
  case_id uuid not null,
  task_id text not null,
  node text not null,
  name text not null,
  act text not null,
  unit text not null,
  post text not null,
  claimed_by uuid,
  claimed_name text,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  item_id text not null,
  case_no text not null
);
alter table task add constraint task_pkey PRIMARY KEY (case_id, task_id);
CREATE INDEX task_inbox ON public.task USING btree (unit, post, due_at, case_id, task_id);
CREATE INDEX task_of_clerk ON public.task USING btree (claimed_by, due_at, case_id, task_id) WHERE (claimed_by IS NOT NULL);
comment on table task is 'Open work only: a completed task is an event and no row.';

create table ticket (
  ticket_id uuid not null,
  code text not null,
  site_id text not null,
  "on" date not null,
  group_key text not null,
  number text not null,
  place integer not null,
  class_key text not null,
  channel text not null,
  item_id text,
  subject_id uuid,
  appointment_id uuid,
  arrived_at timestamp with time zone not null,
  ranked_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  window_no integer,
  calls integer not null default 0,
  first_called_at timestamp with time zone,
  called_at timestamp with time zone,
  serving_at timestamp with time zone,
  finished_at timestamp with time zone,
  ahead integer not null,
  windows integer not null,
  estimated_seconds integer not null,
  low_seconds integer not null,
  high_seconds integer not null,
  demonstration boolean not null default false
);
alter table ticket add constraint ticket_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(appointment_id);
alter table ticket add constraint ticket_appointment_id_key UNIQUE (appointment_id);
alter table ticket add constraint ticket_at_a_window CHECK (((state = ANY (ARRAY['called'::text, 'serving'::text])) <= (window_no IS NOT NULL)));
alter table ticket add constraint ticket_channel_known CHECK ((channel = ANY (ARRAY['phone'::text, 'desk'::text, 'kiosk'::text])));
alter table ticket add constraint ticket_code_key UNIQUE (code);
alter table ticket add constraint ticket_number_once_a_day UNIQUE (site_id, "on", number);
alter table ticket add constraint ticket_pkey PRIMARY KEY (ticket_id);
alter table ticket add constraint ticket_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'finished'::text, 'skipped'::text, 'left'::text, 'expired'::text])));
CREATE INDEX ticket_finished ON public.ticket USING btree (site_id, group_key, finished_at DESC) WHERE (state = 'finished'::text);
CREATE INDEX ticket_of_day ON public.ticket USING btree (site_id, "on", arrived_at);
CREATE INDEX ticket_of_subject ON public.ticket USING btree (subject_id, "on") WHERE (subject_id IS NOT NULL);
CREATE UNIQUE INDEX ticket_one_at_a_window ON public.ticket USING btree (site_id, "on", window_no) WHERE (state = ANY (ARRAY['called'::text, 'serving'::text]));
CREATE UNIQUE INDEX ticket_one_per_person ON public.ticket USING btree (site_id, "on", subject_id) WHERE ((subject_id IS NOT NULL) AND (state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'skipped'::text])));
CREATE INDEX ticket_open ON public.ticket USING btree ("on") WHERE (state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'skipped'::text]));
CREATE INDEX ticket_waiting ON public.ticket USING btree (site_id, "on", group_key, ranked_at, place) WHERE (state = 'waiting'::text);
comment on table ticket is 'Tickets: waiting → called → serving → finished; called → skipped → waiting again; transferred back to waiting; left by the person; expired with the day.';
comment on column ticket.code is 'Secret of the paper: who has it may look at the ticket, give it back, or rejoin.';
comment on column ticket.place is 'The count within the group that the number is made of; breaks ties of rank.';
comment on column ticket.ranked_at is 'When the person counts as having come: arrival less the head start of the class. The smallest is called next.';
comment on column ticket.first_called_at is 'What the estimate is measured against.';
comment on column ticket.ahead is 'How many were ahead, how many windows served the group, and the estimate, all as told at ticket time.';

create table ticket_counter (
  site_id text not null,
  "on" date not null,
  group_key text not null,
  last integer not null,
  arrived_at timestamp with time zone not null
);
alter table ticket_counter add constraint ticket_counter_pkey PRIMARY KEY (site_id, "on", group_key);
comment on table ticket_counter is 'The last number given in a window group on a day, and when. Neither ever goes back, whatever the clock of the server does.';

create table ticket_event (
  event_id bigint not null,
  ticket_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  window_no integer,
  staff_id uuid,
  group_key text
);
alter table ticket_event add constraint ticket_event_pkey PRIMARY KEY (event_id);
alter table ticket_event add constraint ticket_event_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES ticket(ticket_id);
CREATE INDEX ticket_event_of_ticket ON public.ticket_event USING btree (ticket_id, event_id);
comment on table ticket_event is 'What happened to a ticket, append-only.';

create table timer (
  case_id uuid not null,
  timer_id text not null,
  fires_at timestamp with time zone not null,
  set_at timestamp with time zone not null default now()
);
alter table timer add constraint timer_pkey PRIMARY KEY (case_id, timer_id);
CREATE INDEX timer_due ON public.timer USING btree (fires_at);
comment on table timer is 'Open timers of running cases.';
comment on column timer.set_at is 'From when it counts: a timer in working days is counted anew when the calendar changes.';

create table visit (
  visit_id uuid not null,
  subject_id uuid not null,
  staff_id uuid not null,
  site_id text,
  shown text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table visit add constraint visit_ends_after_it_begins CHECK ((ended_at >= began_at));
alter table visit add constraint visit_pkey PRIMARY KEY (visit_id);
alter table visit add constraint visit_shown_is_known CHECK ((shown = ANY (ARRAY['citizen-id'::text, 'credit-code'::text, 'phone'::text, 'licence'::text])));
CREATE UNIQUE INDEX visit_of_staff ON public.visit USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX visit_of_subject ON public.visit USING btree (subject_id, began_at);
comment on table visit is 'Visits (到场): one person at a time at a clerk’s window; consent by presence to open that person’s drafts.';
comment on column visit.staff_id is 'The clerk who identified the person.';
comment on column visit.site_id is 'Where the clerk’s window is.';
comment on column visit.shown is 'What the person was identified by.';
comment on column visit.ended_at is 'Null while it lasts; it lapses by itself four hours after it began.';

create table watched_limit (
  case_id uuid not null,
  limit_id text not null,
  version integer not null,
  case_no text not null,
  item_id text not null,
  division text not null,
  district text not null,
  unit text not null,
  site_id text not null,
  name text not null,
  status text not null,
  since timestamp with time zone not null,
  due_at timestamp with time zone,
  colour text not null,
  changes_at timestamp with time zone
);
alter table watched_limit add constraint watched_limit_colour_is_known CHECK ((colour = ANY (ARRAY['in-time'::text, 'due-soon'::text, 'overdue'::text, 'stopped'::text])));
alter table watched_limit add constraint watched_limit_pkey PRIMARY KEY (case_id, limit_id);
CREATE INDEX watched_limit_case_by_due ON public.watched_limit USING btree (colour, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, limit_id) WHERE (limit_id = ''::text);
CREATE INDEX watched_limit_change ON public.watched_limit USING btree (changes_at) WHERE (changes_at IS NOT NULL);
CREATE INDEX watched_limit_step_by_due ON public.watched_limit USING btree (colour, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, limit_id) WHERE (limit_id <> ''::text);
comment on table watched_limit is 'Limits of open cases: one row for the case and one for each open step; a concluded case has none.';
comment on column watched_limit.limit_id is 'Empty for the limit of the case itself, else the task id of the step.';
comment on column watched_limit.version is 'Version of the case that the row was read from; an event it already knows is passed over.';
comment on column watched_limit.unit is 'Organ that handles the case; for a step the unit that it waits at.';
comment on column watched_limit.name is 'Name of the step; empty for the case.';
comment on column watched_limit.changes_at is 'When the colour changes next; null when it changes no more by time alone.';

create table window_handover (
  handover_id uuid not null,
  kind text not null,
  site_id text not null,
  window_no integer not null,
  staff_id uuid not null,
  name text not null,
  at timestamp with time zone not null,
  note text,
  drafts integer,
  skipped integer,
  waiting integer
);
alter table window_handover add constraint window_handover_is_short CHECK ((length(note) <= 500));
alter table window_handover add constraint window_handover_known CHECK ((kind = ANY (ARRAY['left'::text, 'seen'::text])));
alter table window_handover add constraint window_handover_pkey PRIMARY KEY (handover_id, kind);
alter table window_handover add constraint window_handover_says_something CHECK (((kind = 'left'::text) = ((note IS NOT NULL) AND (drafts IS NOT NULL) AND (skipped IS NOT NULL) AND (waiting IS NOT NULL))));
CREATE INDEX window_handover_of_site ON public.window_handover USING btree (site_id, at DESC) WHERE (kind = 'left'::text);
comment on table window_handover is 'Notes that a clerk leaves on closing a window for whoever comes next (left), and that he read one (seen); append-only.';
comment on column window_handover.staff_id is 'Who left it, or who read it.';
comment on column window_handover.drafts is 'Drafts that the clerk had begun for people and not submitted.';
comment on column window_handover.skipped is 'Tickets of that day that the window called and nobody came on.';
comment on column window_handover.waiting is 'Tickets that waited for the groups of the window.';
