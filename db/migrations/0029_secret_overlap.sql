-- A secret that is replaced is good for a while beside the new one, so that a system of others changes over without a gap.

alter table integrator add column former_secret_hash bytea;
alter table integrator add column former_until timestamptz;
alter table integrator add constraint integrator_former_ends check ((former_secret_hash is null) = (former_until is null));
alter table integrator add constraint integrator_revoked_has_no_former check (revoked_at is null or former_secret_hash is null);
comment on column integrator_event.kind is 'registered | changed | rotated | former-ended | revoked';
comment on column integrator.former_secret_hash is 'The secret before the last rotation; good until former_until, or until it is ended by hand.';
