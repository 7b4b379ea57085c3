-- Agent institutions (代办机构): banks, post offices, property managers that take applications in for the service administration, by contract.

create table agent_institution (
  institution_id  text         not null primary key,
  kind            text         not null,
  name_zh         text         not null,
  name_en         text         not null,
  division_code   text         not null references division (code),
  from_on         date         not null,
  until_on        date         not null,
  items           text[]       not null,
  outlets         jsonb        not null,
  fee_fen         integer      not null,
  registered_at   timestamptz  not null,
  registered_by   text         not null,
  ended_at        timestamptz,
  ended_by        text,
  ended_why       text,
  constraint agent_contract_has_days check (until_on >= from_on),
  constraint agent_fee_is_not_negative check (fee_fen >= 0),
  constraint agent_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
comment on table agent_institution is 'Agent institutions with the contract in force: begins on a day → runs → ends on a day, or earlier by the service administration.';
comment on column agent_institution.institution_id is 'The unit of its clerks’ posts, too: `agent-…@<division>`, the division being the one whose service administration keeps it.';
comment on column agent_institution.kind is 'bank | post-office | property-manager | other';
comment on column agent_institution.items is 'Ids of the items that it may take in; the server refuses others.';
comment on column agent_institution.outlets is 'Its places: [{ id, name, address, siteId }]; siteId is the site that receives what the outlet takes in.';
comment on column agent_institution.fee_fen is 'Fee per case in fen, for cases that come in from now.';

create table agent_clerk (
  staff_id        uuid         not null primary key references staff on delete cascade,
  institution_id  text         not null references agent_institution,
  outlet_id       text         not null,
  added_at        timestamptz  not null,
  added_by        text         not null,
  removed_at      timestamptz
);
create index agent_clerk_of_institution on agent_clerk (institution_id);
comment on table agent_clerk is 'Staff of agent institutions, each at an outlet. Their rights follow from the post alone.';

create table agent_event (
  institution_id  text         not null references agent_institution,
  kind            text         not null,
  seq             bigint       generated always as identity,
  at              timestamptz  not null,
  by_name         text         not null,
  by_id           uuid,
  data            jsonb        not null,
  primary key (institution_id, seq)
);
comment on table agent_event is 'What was done to contracts and staff of agent institutions, by whom; append-only.';
comment on column agent_event.kind is 'registered | changed | ended | clerk_added | clerk_removed';

create table agent_case (
  case_id         uuid         not null primary key,
  institution_id  text         not null references agent_institution,
  outlet          text         not null,
  staff_id        uuid         not null,
  staff_name      text         not null,
  item_id         text         not null,
  case_no         text         not null,
  month           text         not null,
  submitted_at    timestamptz  not null,
  fee_fen         integer      not null
);
create index agent_case_of_institution on agent_case (institution_id, case_id desc);
create index agent_case_by_month on agent_case (month, institution_id, item_id, case_id desc);
comment on table agent_case is 'Cases that agent institutions have submitted, read off the log, with the fee that was agreed then; settled by it; append-only.';
comment on column agent_case.month is 'YYYY-MM in the city, in which it was submitted.';
comment on column agent_case.staff_name is 'The clerk’s name as the log has it.';
