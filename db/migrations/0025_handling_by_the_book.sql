-- Handling by the book: photos of on-site inspections; what is corrected in a decision; which licence stands in place of another.

create table inspection_photo (
  case_id     uuid         not null references "case" on delete cascade,
  photo_id    uuid         not null,
  task_id     text         not null,
  point       int,
  size_bytes  int          not null,
  sha256      text         not null,
  added_by    uuid         not null,
  added_name  text         not null,
  added_at    timestamptz  not null,
  dropped_at  timestamptz,
  primary key (case_id, photo_id)
);
comment on table inspection_photo is 'Photos of on-site inspections (现场核查照片). A report names those that belong to it by id and hash, in the log.';
comment on column inspection_photo.photo_id is 'Made by the phone, so that what is sent again after the network dropped is one photo.';
comment on column inspection_photo.task_id is 'The inspection.';
comment on column inspection_photo.point is 'Which point of the checklist it shows, from 0; null: the place as a whole.';
comment on column inspection_photo.dropped_at is 'Taken out before it stood in a report; the row stays.';

create table case_correction (
  case_id  uuid   not null references "case" on delete cascade,
  seq      int    not null,
  changes  jsonb  not null,
  primary key (case_id, seq)
);
comment on table case_correction is 'Values that a correction of a decision (更正) changes; append-only. They lie beside the log because they may be personal.';
comment on column case_correction.seq is 'The event that proposed it; it holds when an event of the log says so.';
comment on column case_correction.changes is 'List of pointer into the form and the right value.';

alter table licence add column replaced_by uuid;
comment on column licence.replaced_by is 'The licence that stands in its place since a correction; null when it was revoked for good, or is valid.';

create table case_address (
  case_id    uuid         not null primary key references "case" on delete cascade,
  recipient  bytea        not null,
  chosen_at  timestamptz  not null
);
comment on table case_address is 'Where the result of a case is posted to (邮寄地址); changed by the applicant until it is on its way.';
comment on column case_address.recipient is 'Name, phone and address as JSON, encrypted.';
