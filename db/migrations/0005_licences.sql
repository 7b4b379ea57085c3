-- Electronic licences: one row of current state each, and an append-only list of what happened to it.

create table licence (
  licence_id   uuid        not null primary key,
  type         text        not null,
  identifier   text        not null,
  number       text        not null,
  verify_code  text        not null,
  holder_id    uuid        not null,
  holder_name  bytea       not null,
  organ_id     text        not null,
  case_id      uuid,
  fields       bytea       not null,
  valid_from   date        not null,
  valid_until  date,
  status       text        not null,
  reason       text,
  sha256       text,
  size_bytes   integer,
  issued_at    timestamptz not null,
  constraint licence_status_known check (status in ('making', 'valid', 'revoked')),
  constraint licence_ends_after_it_begins check (valid_until is null or valid_until >= valid_from),
  constraint licence_has_file_once_made check (status = 'making' or sha256 is not null)
);
create unique index licence_by_verify_code on licence (verify_code);
create index licence_of_holder on licence (holder_id, type, licence_id desc);
comment on table licence is 'Licences and certificates (电子证照), metadata after GB/T 36903. The id is given by who orders it, so ordering twice makes one licence.';
comment on column licence.type is 'Key of catalogue/licence-types.';
comment on column licence.identifier is 'Licence identifier after GB/T 36904, with check character.';
comment on column licence.number is 'Number as printed; may be a personal number, so it leaves the house masked.';
comment on column licence.verify_code is '16 random characters; who holds the paper can look at it, nobody can guess it.';
comment on column licence.holder_name is 'Encrypted.';
comment on column licence.fields is 'Printed fields by key as JSON, encrypted.';
comment on column licence.case_id is 'The case it came from; opaque here. Null for stock that was brought in.';
comment on column licence.valid_until is 'Last day of validity; null = no end.';
comment on column licence.status is 'making (number given, file not yet there) → valid → revoked. Expired is not a status but a comparison with today.';
comment on column licence.reason is 'Why it was revoked.';
comment on column licence.sha256 is 'The signed PDF in the file store.';

create table licence_event (
  licence_id  uuid        not null,
  seq         integer     not null,
  kind        text        not null,
  at          timestamptz not null,
  actor       jsonb       not null,
  data        jsonb       not null default '{}',
  primary key (licence_id, seq)
);
comment on table licence_event is 'What happened to a licence (issued, revoked), append-only by privilege.';

create table licence_number (
  type  text    not null,
  year  integer not null,
  last  integer not null,
  primary key (type, year)
);
comment on table licence_number is 'Last running number given per licence type and year.';
