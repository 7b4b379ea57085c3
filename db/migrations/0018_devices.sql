-- Registered devices (自助终端): each stands at a site, carries a key of its own, and takes the items on its list.

create table device (
  device_id        uuid         not null primary key,
  name             text         not null,
  site_id          text         not null references site (site_id),
  items            text[]       not null,
  code_hash        bytea,
  code_until       timestamptz,
  key_hash         bytea,
  registered_at    timestamptz  not null,
  registered_by    text         not null,
  enrolled_at      timestamptz,
  seen_at          timestamptz,
  revoked_at       timestamptz,
  revoked_by       text,
  revoked_why      text,
  constraint device_code_ends check ((code_hash is null) = (code_until is null)),
  constraint device_revoked_has_no_key check (revoked_at is null or (key_hash is null and code_hash is null)),
  constraint device_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create unique index device_once_per_key on device (key_hash) where key_hash is not null;
create unique index device_once_per_code on device (code_hash) where code_hash is not null;
comment on table device is 'Self-service terminals: registered with a code → enrolled with a key → revoked. Only hashes of code and key are kept.';
comment on column device.items is 'Ids of the items that it takes; the server refuses others.';
comment on column device.code_hash is 'SHA-256 of the enrolment code; gone once it was used.';
comment on column device.key_hash is 'SHA-256 of the key that its browser sends with every request.';
comment on column device.registered_by is 'Name of the administrator.';
comment on column device.seen_at is 'Last asked for its list; to the minute.';

alter table application add column device_id uuid;
comment on column application.device_id is 'The terminal it was begun at; null elsewhere.';
