-- Who is away and who stands in: a colleague who holds the same post works on what the absent one has in hand. Ends by itself.

create table absence (
  absence_id   uuid         not null primary key,
  staff_id     uuid         not null references staff on delete cascade,
  stand_in_id  uuid         not null references staff on delete cascade,
  from_on      date         not null,
  until_on     date         not null,
  from_at      timestamptz  not null,
  until_at     timestamptz  not null,
  reason       text         not null,
  set_by       uuid         not null,
  set_at       timestamptz  not null,
  ended_by     uuid,
  ended_at     timestamptz,
  constraint absence_is_not_covered_by_oneself check (staff_id <> stand_in_id),
  constraint absence_ends_after_it_begins check (until_on >= from_on),
  constraint absence_end_has_a_name check ((ended_by is null) = (ended_at is null))
);
create index absence_of_staff on absence (staff_id, until_at);
create index absence_of_stand_in on absence (stand_in_id, until_at);
comment on table absence is 'Absences (外出委托): from the first to the last day a colleague stands in, at those posts that both hold.';
comment on column absence.staff_id is 'Who is away.';
comment on column absence.stand_in_id is 'Who stands in; acts with the own posts only.';
comment on column absence.from_on is 'First day, as announced.';
comment on column absence.until_on is 'Last day, as announced.';
comment on column absence.from_at is 'Start of the first day in the city.';
comment on column absence.until_at is 'End of the last day in the city; it ends then without anybody doing anything.';
comment on column absence.reason is 'May be empty.';
comment on column absence.set_by is 'Staff id: oneself, or the head of the unit.';
comment on column absence.ended_by is 'Who ended it before its last day; null while it runs to its end.';
