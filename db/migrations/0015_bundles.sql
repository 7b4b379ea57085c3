-- Life-event bundles: one application for several items, and which cases came of it.

create table bundle_application (
  bundle_id     uuid        not null primary key,
  bundle_key    text        not null,
  content       jsonb       not null,
  item_versions jsonb       not null,
  subject_id    uuid        not null,
  subject_name  bytea       not null,
  account_id    uuid        not null,
  entered_by    uuid,
  channel       text        not null,
  site_id       text,
  answers       jsonb       not null default '{}',
  form          jsonb       not null default '{}',
  known         jsonb       not null default '{}',
  satisfied     jsonb       not null default '{}',
  revision      integer     not null default 1,
  saved_at      timestamptz not null,
  submitted_at  timestamptz
);
create index bundle_application_by_subject on bundle_application (subject_id, saved_at desc) where submitted_at is null;
create index bundle_application_by_entry on bundle_application (entered_by, saved_at desc) where submitted_at is null and entered_by is not null;
comment on table bundle_application is 'What is applied for together (一件事): one form and one set of materials for several items. A draft until submitted; then each case has its own application.';
comment on column bundle_application.content is 'The bundle as it was when this was begun: form and materials follow from it and the item versions.';
comment on column bundle_application.item_versions is 'Item → version that this was begun with.';
comment on column bundle_application.subject_name is 'Applicant name, encrypted.';
comment on column bundle_application.answers is 'Question → answer: which items apply.';
comment on column bundle_application.known is 'Per form pointer: source and date of a value that was filled in, not typed.';
comment on column bundle_application.satisfied is 'Per material id of the bundle: {by: licence|shared|upload|promise|on-paper, licenceId?}.';
comment on column bundle_application.revision is 'Grows with each change; a save or a submission that names an older revision is refused.';
comment on column bundle_application.entered_by is 'The clerk who enters it for the person at the window.';

create table bundle_file (
  bundle_id    uuid        not null,
  material_id  text        not null,
  file_id      uuid        not null,
  name         text        not null,
  media_type   text        not null,
  size_bytes   integer     not null,
  sha256       text        not null,
  added_by     uuid        not null,
  added_at     timestamptz not null,
  primary key (bundle_id, material_id, file_id)
);
comment on table bundle_file is 'Uploaded files of a bundle; at submission each case gets those of its materials.';

create table case_bundle (
  case_id    uuid        not null primary key,
  bundle_id  uuid        not null,
  place      integer     not null,
  waits_for  uuid[]      not null default '{}'
);
create index case_bundle_of_bundle on case_bundle (bundle_id, place);
comment on table case_bundle is 'Which cases were submitted together, append-only: written with the cases in one transaction.';
comment on column case_bundle.place is 'Order of the items in the bundle.';
comment on column case_bundle.waits_for is 'Cases whose result this one needs before it can be granted.';
