-- Shared data (数据共享): what departments hold, looked up for one case at a time, and who looked.

create table shared_fact (
  resource       text   not null,
  subject_index  bytea  not null,
  field          text   not null,
  value_enc      bytea  not null,
  as_of          date   not null,
  primary key (resource, subject_index, field)
);
comment on table shared_fact is 'Local copies of shared resources, a row per field, so that a look-up decrypts no more than it asks.';
comment on column shared_fact.subject_index is 'Blind index of the citizen number or credit code; the number itself is not here.';
comment on column shared_fact.field is 'Key of the field in the resource’s file; empty for the record itself, which says that there is one.';
comment on column shared_fact.value_enc is 'The value as JSON, encrypted.';

create table shared_refresh (
  resource      text         not null primary key,
  refreshed_at  timestamptz  not null,
  records       integer      not null
);
comment on table shared_refresh is 'When a local copy was last brought up to date; held against the promise in the resource’s file.';

create table look_up (
  look_up_id  uuid         not null primary key,
  at          timestamptz  not null,
  resource    text         not null,
  subject_id  uuid         not null references subject,
  case_id     uuid         not null,
  item_id     text         not null,
  purpose     jsonb        not null,
  fields      text[]       not null,
  outcome     text         not null,
  as_of       date,
  took_ms     integer      not null,
  actor       jsonb        not null,
  constraint look_up_outcome_known check (outcome in ('found', 'none', 'late', 'down', 'garbage', 'busy')),
  constraint look_up_dated check ((outcome = 'found') = (as_of is not null))
);
create index look_up_of_subject on look_up (subject_id, at desc, look_up_id desc);
create index look_up_of_resource on look_up (resource, at);
comment on table look_up is 'Who looked what up about whom, for which case and purpose, and how it ended; never the values; append-only.';
comment on column look_up.case_id is 'Opaque: a case or draft of any room.';
comment on column look_up.fields is 'Fields asked for; empty when only whether there is a record was asked.';
comment on column look_up.as_of is 'As of when the resource’s answer holds.';

create table data_report (
  report_id   uuid         not null primary key,
  subject_id  uuid         not null references subject,
  resource    text         not null,
  field       text         not null,
  kind        text         not null,
  organ_id    text         not null,
  says_enc    bytea        not null,
  made_at     timestamptz  not null,
  due_on      date         not null,
  constraint data_report_kind_known check (kind in ('wrong', 'objection'))
);
create index data_report_of_subject on data_report (subject_id, made_at desc);
create index data_report_of_organ on data_report (organ_id, made_at desc);
comment on table data_report is 'What residents say is wrong in a register, or object to; goes to the organ that provides it; append-only.';
comment on column data_report.says_enc is 'In the resident’s words, encrypted.';
comment on column data_report.due_on is 'Last working day for a reply.';

create table data_report_reply (
  report_id   uuid         not null primary key references data_report,
  outcome     text         not null,
  reply_enc   bytea        not null,
  staff_id    uuid         not null,
  staff_name  text         not null,
  replied_at  timestamptz  not null,
  constraint data_report_reply_outcome_known check (outcome in ('corrected', 'kept'))
);
comment on table data_report_reply is 'The providing organ’s one reply to a report: corrected, or kept and why; append-only.';

alter table application add column shared jsonb not null default '{}';
comment on column application.shared is 'How each shared resource answered for this draft, without values: outcome, date, fields asked.';
alter table bundle_application add column shared jsonb not null default '{}';
comment on column bundle_application.shared is 'How each shared resource answered for this draft, without values: outcome, date, fields asked.';
