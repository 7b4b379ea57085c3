-- Passes for the comprehensive window (上岗证): what somebody was trained in, the tests taken, the passes given and revoked.

create table pass_event (
  event_id  uuid         primary key,
  staff_id  uuid         not null references staff (staff_id),
  kind      text         not null,
  at        timestamptz  not null,
  by_name   text         not null,
  data      jsonb        not null,
  constraint pass_event_kind_known check (kind in ('trained', 'issued', 'revoked'))
);
create index pass_event_of_staff on pass_event (staff_id, at);
comment on table pass_event is 'Append-only: training recorded, passes issued and revoked. A pass that holds is read off its events.';
comment on column pass_event.by_name is 'Who recorded it; of a pass that a test gave, its holder.';

create table staff_test (
  test_id       uuid         primary key,
  staff_id      uuid         not null references staff (staff_id),
  questions     jsonb        not null,
  answers       jsonb        not null default '{}',
  started_at    timestamptz  not null,
  ends_at       timestamptz  not null,
  handed_in_at  timestamptz,
  percent       integer,
  passed        boolean,
  constraint staff_test_marked check ((handed_in_at is null) = (percent is null) and (handed_in_at is null) = (passed is null))
);
create unique index staff_test_one_under_way on staff_test (staff_id) where handed_in_at is null;
create index staff_test_of_staff on staff_test (staff_id, started_at desc);
comment on table staff_test is 'Tests for the pass: under way (answers are saved as they are given) → handed in, by the clerk or by the end of its time.';
comment on column staff_test.questions is 'The questions as they were asked, with what is right; a later change of the bank changes no test.';
