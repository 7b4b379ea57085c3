-- What a person agreed to when he signed in to another site, so that he can see it and take it back.

create table sso_consent (
  subject_id  uuid         not null,
  client_id   text         not null references sso_site on delete cascade,
  grant_hash  bytea        not null,
  scopes      text[]       not null,
  agreed_at   timestamptz  not null,
  primary key (subject_id, client_id, grant_hash)
);
comment on table sso_consent is 'Who agreed that which site learns what; a row goes when it is taken back.';
comment on column sso_consent.grant_hash is 'Hash of the grant that the protocol keeps under it.';
