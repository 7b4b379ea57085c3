-- Read off the log: limits that run (board), and what happened per day (statistics). All of it can be made again from the log.

create table watched_limit (
  case_id      uuid        not null,
  limit_id     text        not null,
  version      integer     not null,
  case_no      text        not null,
  item_id      text        not null,
  division     text        not null,
  district     text        not null,
  unit         text        not null,
  site_id      text        not null,
  name         text        not null,
  status       text        not null,
  since        timestamptz not null,
  due_at       timestamptz,
  colour       text        not null,
  changes_at   timestamptz,
  primary key (case_id, limit_id),
  constraint watched_limit_colour_is_known check (colour in ('in-time', 'due-soon', 'overdue', 'stopped'))
);
create index watched_limit_change on watched_limit (changes_at) where changes_at is not null;
create index watched_limit_case_by_due on watched_limit (colour, coalesce(due_at, 'infinity'), case_id, limit_id) where limit_id = '';
create index watched_limit_step_by_due on watched_limit (colour, coalesce(due_at, 'infinity'), case_id, limit_id) where limit_id <> '';
comment on table watched_limit is 'Limits of open cases: one row for the case and one for each open step; a concluded case has none.';
comment on column watched_limit.limit_id is 'Empty for the limit of the case itself, else the task id of the step.';
comment on column watched_limit.version is 'Version of the case that the row was read from; an event it already knows is passed over.';
comment on column watched_limit.unit is 'Organ that handles the case; for a step the unit that it waits at.';
comment on column watched_limit.name is 'Name of the step; empty for the case.';
comment on column watched_limit.changes_at is 'When the colour changes next; null when it changes no more by time alone.';

create table case_tally (
  case_id        uuid     not null primary key,
  seq            integer  not null,
  visits         integer  not null default 0,
  last_visit_on  date,
  supplements    integer  not null default 0,
  rated          boolean  not null default false
);
comment on table case_tally is 'What statistics remember of each case: the last event counted, so that none counts twice, and what later counts rest on.';

create table statistics_cube (
  day                  date    not null,
  item_id              text    not null,
  organ_id             text    not null,
  site_id              text    not null,
  channel              text    not null,
  division             text    not null,
  district             text    not null,
  submitted            integer not null default 0,
  submitted_online     integer not null default 0,
  accepted             integer not null default 0,
  accepted_one_stop    integer not null default 0,
  supplemented         integer not null default 0,
  supplemented_again   integer not null default 0,
  granted              integer not null default 0,
  denied               integer not null default 0,
  refused              integer not null default 0,
  withdrawn            integer not null default 0,
  terminated           integer not null default 0,
  timed                integer not null default 0,
  on_time              integer not null default 0,
  early                integer not null default 0,
  days_used            integer not null default 0,
  days_promised        integer not null default 0,
  zero_visit           integer not null default 0,
  window_visits        integer not null default 0,
  rated_1              integer not null default 0,
  rated_2              integer not null default 0,
  rated_3              integer not null default 0,
  rated_4              integer not null default 0,
  rated_5              integer not null default 0,
  primary key (day, item_id, organ_id, site_id, channel, division)
);
create index statistics_cube_rated on statistics_cube (item_id) where rated_1 + rated_2 + rated_3 + rated_4 + rated_5 > 0;
comment on table statistics_cube is 'Counts per day, item, organ, site, channel and division, each on the day in the city on which its event happened.';
comment on column statistics_cube.division is '12-digit code of the case''s division, cut to its subdistrict.';
comment on column statistics_cube.accepted_one_stop is 'Accepted at the comprehensive window of the site, not at a department''s own counter.';
comment on column statistics_cube.timed is 'Decided cases whose promised clock ran; the base of on_time, early, days_used and days_promised.';
comment on column statistics_cube.zero_visit is 'Granted, denied or refused cases for which nobody had to come; window_visits counts the comings of the others.';
