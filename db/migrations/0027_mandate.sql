-- Mandates (授权委托): who may act for whom, for which items, until when.

create table mandate (
  mandate_id     uuid         primary key,
  kind           text         not null,
  giver_id       uuid         not null,
  giver_kind     text         not null,
  giver_name_enc bytea        not null,
  taker_id       uuid,
  taker_index    bytea        not null,
  taker_name_enc bytea        not null,
  items          text[]       not null,
  until_on       date         not null,
  basis          text,
  made_by        uuid         not null,
  made_at        timestamptz  not null,
  accepted_at    timestamptz,
  ended_at       timestamptz,
  ended_by       text,
  constraint mandate_known check (kind in ('delegate', 'operator', 'guardian')),
  constraint mandate_giver_known check (giver_kind in ('person', 'enterprise')),
  constraint mandate_ends_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint mandate_ended_by_known check (ended_by in ('giver', 'taker', 'window')),
  constraint mandate_operator_of_enterprise check ((kind = 'operator') = (giver_kind = 'enterprise')),
  constraint mandate_taken_by_somebody check (accepted_at is null or taker_id is not null),
  constraint mandate_not_to_oneself check (taker_id is distinct from giver_id)
);
create index mandate_of_giver on mandate (giver_id, made_at desc);
create index mandate_of_taker on mandate (taker_id, made_at desc);
create index mandate_open_to on mandate (taker_index) where taker_id is null;
comment on table mandate is 'Who may act for whom: a person for a person, an operator for an enterprise, a guardian for a ward.';
comment on column mandate.taker_id is 'The person named; null while nobody with this citizen number and name has an account.';
comment on column mandate.taker_index is 'Blind index of the citizen number of the person named.';
comment on column mandate.items is 'Item ids; empty for all items, which only an operator or a guardian has.';
comment on column mandate.basis is 'What a guardianship was recorded by at the window.';
comment on column mandate.made_by is 'The giver’s account, or the staff id of the clerk who recorded it.';

create index session_of_mandate on session ((actor #>> '{mandate,id}')) where actor #>> '{mandate,id}' is not null;
