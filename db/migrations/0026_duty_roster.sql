-- The duty roster (排班) of a hall: who sits at which window in which half of a day.

create table duty_shift (
  site_id    text         not null,
  "on"       date         not null,
  window_no  integer      not null,
  shift      text         not null,
  staff_id   uuid         not null references staff on delete cascade,
  set_by     uuid         not null,
  set_at     timestamptz  not null,
  primary key (site_id, "on", window_no, shift),
  constraint duty_shift_known check (shift in ('morning', 'afternoon'))
);
-- A clerk is at one window at a time, whatever the site.
create unique index duty_shift_one_window on duty_shift (staff_id, "on", shift);
comment on table duty_shift is 'The duty roster: the clerk planned for a window in the morning or the afternoon of a day.';
comment on column duty_shift.set_by is 'Staff id of the head who planned it.';

alter table hall_window add column planned_staff_id uuid;
comment on column hall_window.planned_staff_id is 'Whom the roster named when somebody else opened the window; null when it named him or nobody.';
