-- Who signs in: accounts, one-time codes, sessions. The persons, enterprises and staff themselves lie in the registry.

create table account (
  account_id       uuid        not null primary key,
  kind             text        not null check (kind in ('person', 'enterprise', 'staff')),
  subject_id       uuid,
  staff_id         uuid,
  name_enc         bytea       not null,
  phone_index      bytea,
  phone_enc        bytea,
  username         text,
  password_hash    text,
  totp_secret_enc  bytea,
  totp_counter     bigint,
  failed           integer     not null default 0,
  locked_until     timestamptz,
  created_at       timestamptz not null,
  constraint account_belongs_to_one check ((kind = 'staff') = (staff_id is not null) and (kind = 'staff') = (subject_id is null)),
  constraint account_has_its_credentials check (
    (kind = 'staff' and username is not null and password_hash is not null and totp_secret_enc is not null)
    or (kind <> 'staff' and phone_index is not null and phone_enc is not null))
);
create unique index account_once_per_username on account (username);
create unique index account_once_per_staff on account (staff_id);
create unique index account_once_per_subject on account (subject_id);
create unique index account_person_once_per_phone on account (phone_index) where kind = 'person';
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

create table sign_in_code (
  code_id      uuid        not null primary key,
  phone_index  bytea       not null,
  ip_index     bytea       not null,
  code_mac     bytea       not null,
  tries        integer     not null default 0,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz
);
create index sign_in_code_of_phone on sign_in_code (phone_index, created_at desc);
create index sign_in_code_of_ip on sign_in_code (ip_index, created_at desc);
create index sign_in_code_by_age on sign_in_code (created_at);
comment on table sign_in_code is 'One-time codes sent to phones; also what the rate limits count. Kept for a day.';
comment on column sign_in_code.code_id is 'UUIDv7.';
comment on column sign_in_code.phone_index is 'Blind index of the phone number.';
comment on column sign_in_code.ip_index is 'Blind index of the network address that asked.';
comment on column sign_in_code.code_mac is 'Keyed code of the six digits with this row''s id; the digits are not stored.';
comment on column sign_in_code.tries is 'Attempts, counted before they are checked.';
comment on column sign_in_code.created_at is 'When it was sent.';
comment on column sign_in_code.expires_at is 'No longer good from here on.';
comment on column sign_in_code.used_at is 'When it signed somebody in; good once.';

create table session (
  token_hash  bytea       not null primary key,
  account_id  uuid        not null,
  actor       jsonb       not null,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  expires_at  timestamptz not null
);
create index session_of_account on session (account_id);
create index session_by_expiry on session (expires_at);
comment on table session is 'Open sessions. The actor is copied in, so that a command reads session and case in one statement.';
comment on column session.token_hash is 'SHA-256 of the 256-bit token in the cookie; the token is not stored.';
comment on column session.account_id is 'Whose it is.';
comment on column session.actor is 'Who acts: kind, ids, name, and for staff the posts held at sign-in.';
comment on column session.created_at is 'When it was opened.';
comment on column session.seen_at is 'Last use, to ten minutes.';
comment on column session.expires_at is 'No longer good from here on: 12 hours for staff, 30 days for residents.';
