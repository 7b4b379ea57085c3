-- What districts take in and where they may differ: entries of items into sites, and exceptions with their decision. All of it is what
-- people said on a day; nothing is rewritten, a later row says what holds now.

create table site_entry (
  entry_id          uuid        primary key,
  item_id           text        not null,
  level             text        not null,
  district          text        not null,
  kind              text        not null,
  "on"              date        not null,
  site_ids          text[]      not null default '{}',
  note              text        not null default '',
  recorded_by       uuid,
  recorded_by_name  text        not null,
  recorded_at       timestamptz not null,
  constraint site_entry_level_is_known check (level in ('district', 'subdistrict', 'community')),
  constraint site_entry_kind_is_known check (kind in ('entered', 'left'))
);
create index site_entry_by_place on site_entry (district, item_id, level);
comment on table site_entry is 'Append-only: an item entered the sites of a level in a district, or left them (进驻、退出).';
comment on column site_entry.district is '12-digit code.';
comment on column site_entry."on" is 'The day from which it is so.';
comment on column site_entry.site_ids is 'The sites that take it; empty: all of the level in the district.';
comment on column site_entry.recorded_by is 'Staff id; null for what was known before the platform kept the record.';

create table exception_request (
  request_id      uuid        primary key,
  kind            text        not null,
  item_id         text        not null,
  district        text        not null,
  level           text,
  covers          jsonb       not null default '[]',
  reason          text        not null,
  expires_on      date        not null,
  asked_by        uuid        not null,
  asked_by_name   text        not null,
  asked_unit      text        not null,
  asked_at        timestamptz not null,
  constraint exception_request_kind_is_known check (kind in ('onboarding', 'consistency')),
  constraint exception_request_level_only_for_onboarding check ((kind = 'onboarding') = (level is not null)),
  constraint exception_request_once_per_asker unique (request_id, asked_by)
);
create index exception_request_by_kind on exception_request (kind, district, item_id);
comment on table exception_request is 'Append-only: a district asks to differ from the plan (not to enter yet) or from the city''s item (特殊情况报审).';
comment on column exception_request.covers is 'Ids of the differences it covers; empty for onboarding.';
comment on column exception_request.expires_on is 'The last day it is asked for.';

create table exception_decision (
  request_id       uuid        primary key,
  asked_by         uuid        not null,
  decision         text        not null,
  note             text        not null default '',
  decided_by       uuid        not null,
  decided_by_name  text        not null,
  decided_unit     text        not null,
  decided_at       timestamptz not null,
  constraint exception_decision_is_known check (decision in ('approved', 'refused')),
  constraint exception_decision_by_somebody_else check (decided_by <> asked_by),
  foreign key (request_id, asked_by) references exception_request (request_id, asked_by)
);
comment on table exception_decision is 'Append-only: the decision on a request, once, by somebody else than who asked (four eyes).';
