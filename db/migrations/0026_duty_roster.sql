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

-- Handing a window over (交接).

create table window_handover (
  handover_id  uuid         not null,
  kind         text         not null,
  site_id      text         not null,
  window_no    integer      not null,
  staff_id     uuid         not null,
  name         text         not null,
  at           timestamptz  not null,
  note         text,
  drafts       integer,
  skipped      integer,
  waiting      integer,
  primary key (handover_id, kind),
  constraint window_handover_known check (kind in ('left', 'seen')),
  constraint window_handover_says_something check ((kind = 'left') = (note is not null and drafts is not null and skipped is not null and waiting is not null)),
  constraint window_handover_is_short check (length(note) <= 500)
);
create index window_handover_of_site on window_handover (site_id, at desc) where kind = 'left';
comment on table window_handover is 'Notes that a clerk leaves on closing a window for whoever comes next (left), and that he read one (seen); append-only.';
comment on column window_handover.staff_id is 'Who left it, or who read it.';
comment on column window_handover.drafts is 'Drafts that the clerk had begun for people and not submitted.';
comment on column window_handover.skipped is 'Tickets of that day that the window called and nobody came on.';
comment on column window_handover.waiting is 'Tickets that waited for the groups of the window.';
