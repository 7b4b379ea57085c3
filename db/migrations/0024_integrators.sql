-- Integrators (接入系统): departments' systems and other portals that ask the interface with credentials of their own. RFC 6749, client credentials.

create table integrator (
  client_id       text         not null primary key,
  name            text         not null,
  contact         text         not null,
  division_code   text         not null references division (code),
  scopes          text[]       not null,
  items           text[]       not null,
  organs          text[]       not null,
  secret_hash     bytea,
  registered_at   timestamptz  not null,
  registered_by   text         not null,
  rotated_at      timestamptz,
  used_at         timestamptz,
  minute_from     timestamptz,
  minute_used     integer      not null default 0,
  revoked_at      timestamptz,
  revoked_by      text,
  revoked_why     text,
  constraint integrator_revoked_has_no_secret check ((revoked_at is null) = (secret_hash is not null)),
  constraint integrator_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
comment on table integrator is 'Systems of others with client credentials: registered → revoked. Only a hash of the secret is kept; rotating replaces it.';
comment on column integrator.division_code is 'The area whose service administration keeps it.';
comment on column integrator.scopes is 'What it may ask for: cases:read | organ-cases:read | changes:read.';
comment on column integrator.items is 'Items whose cases it may look up by number and query code.';
comment on column integrator.organs is 'Organs whose cases it may read by number.';
comment on column integrator.secret_hash is 'SHA-256 of the secret, which is 256 random bits.';
comment on column integrator.minute_used is 'Requests since minute_from; refused above a bound.';

create table integrator_token (
  token_hash  bytea        not null primary key,
  client_id   text         not null references integrator on delete cascade,
  scopes      text[]       not null,
  expires_at  timestamptz  not null
);
create index integrator_token_of_client on integrator_token (client_id);
comment on table integrator_token is 'Access tokens by hash; each ends by itself after an hour, or when its client is revoked.';

create table integrator_case (
  case_id      uuid         not null,
  client_id    text         not null references integrator on delete cascade,
  followed_at  timestamptz  not null,
  primary key (case_id, client_id)
);
comment on table integrator_case is 'Cases that a client has looked up with number and query code: it is told when they change.';

create table integrator_event (
  client_id  text         not null references integrator,
  kind       text         not null,
  seq        bigint       generated always as identity,
  at         timestamptz  not null,
  by_name    text         not null,
  by_id      uuid,
  data       jsonb        not null,
  primary key (client_id, seq)
);
comment on table integrator_event is 'What was done to a client’s registration, by whom; append-only.';
comment on column integrator_event.kind is 'registered | changed | rotated | revoked';

-- Other portals lead to an item with a mark of theirs (deep links with `?from=`).
alter table application add column came_from text;
comment on column application.came_from is 'The mark that another portal led here with; null when none.';
