-- Single sign-on (统一身份认证): sites of departments and districts at which people sign in through this platform.

create table sso_site (
  client_id      text         primary key,
  name           text         not null,
  division_code  text         not null,
  redirect_uris  text[]       not null,
  logout_uris    text[]       not null,
  scopes         text[]       not null,
  secret_enc     bytea        not null,
  made_by        uuid         not null,
  made_at        timestamptz  not null,
  ended_at       timestamptz,
  constraint sso_site_leads_somewhere check (cardinality(redirect_uris) > 0)
);
comment on table sso_site is 'A site of a department or district at which people sign in through us.';
comment on column sso_site.scopes is 'What it may ask to know of a person.';
comment on column sso_site.secret_enc is 'Its secret, encrypted: the protocol compares the secret itself.';
comment on column sso_site.made_by is 'Staff id of the administrator who registered it.';

create table sso_payload (
  kind         text         not null,
  id_hash      bytea        not null,
  grant_hash   bytea,
  uid          text,
  payload_enc  bytea        not null,
  expires_at   timestamptz  not null,
  consumed_at  timestamptz,
  primary key (kind, id_hash)
);
create index sso_payload_of_grant on sso_payload (grant_hash) where grant_hash is not null;
create index sso_payload_by_uid on sso_payload (uid) where uid is not null;
create index sso_payload_by_expiry on sso_payload (expires_at);
comment on table sso_payload is 'Codes, tokens, grants and sessions of single sign-on, as the protocol keeps them: ids hashed, contents encrypted.';

create table sso_key (
  kid      text         primary key,
  jwk_enc  bytea        not null,
  made_at  timestamptz  not null
);
comment on table sso_key is 'The keys that sign who somebody is; the newest signs.';
