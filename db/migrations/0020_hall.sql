-- Appointments (预约): places in half hours of a site's window group. A place is taken by one guarded statement on the slot's row, so two
-- people who want the last one cannot both have it.

create table appointment_slot (
  site_id    text     not null,
  group_key  text     not null,
  "on"       date     not null,
  starts     text     not null,
  taken      integer  not null default 0,
  primary key (site_id, group_key, "on", starts),
  constraint appointment_slot_not_below_zero check (taken >= 0)
);
comment on table appointment_slot is 'How many places of a slot are taken; the capacity is content (catalogue/hall).';
comment on column appointment_slot.starts is 'Local time HH:MM.';

create table appointment (
  appointment_id  uuid         primary key,
  site_id         text         not null,
  group_key       text         not null,
  "on"            date         not null,
  starts          text         not null,
  starts_at       timestamptz  not null,
  item_id         text,
  subject_id      uuid         not null,
  channel         text         not null,
  state           text         not null default 'booked',
  sequence        integer      not null default 0,
  booked_at       timestamptz  not null,
  changed_at      timestamptz  not null,
  demonstration   boolean      not null default false,
  constraint appointment_state_known check (state in ('booked', 'arrived', 'cancelled', 'missed')),
  constraint appointment_channel_known check (channel in ('phone', 'desk', 'kiosk'))
);
-- A person is in one place at a time.
create unique index appointment_once_per_time on appointment (subject_id, starts_at) where state = 'booked';
create index appointment_of_subject on appointment (subject_id, starts_at desc);
create index appointment_of_site on appointment (site_id, "on", starts);
create index appointment_open on appointment (starts_at) where state = 'booked';
comment on table appointment is 'Appointments: booked → arrived (a ticket was drawn on it) | cancelled | missed (the person did not come in time).';
comment on column appointment.starts is 'Local time HH:MM of the slot; starts_at is the same as an instant.';
comment on column appointment.sequence is 'Grows when it is moved or cancelled: the SEQUENCE of the calendar file.';
comment on column appointment.demonstration is 'Invented for the demonstration city.';

-- The queue of a hall (排队叫号): tickets of one day, the windows that are open, and what happened to each ticket.

create table ticket_counter (
  site_id     text         not null,
  "on"        date         not null,
  group_key   text         not null,
  last        integer      not null,
  arrived_at  timestamptz  not null,
  primary key (site_id, "on", group_key)
);
comment on table ticket_counter is 'The last number given in a window group on a day, and when. Neither ever goes back, whatever the clock of the server does.';

create table ticket (
  ticket_id         uuid         primary key,
  code              text         not null unique,
  site_id           text         not null,
  "on"              date         not null,
  group_key         text         not null,
  number            text         not null,
  place             integer      not null,
  class_key         text         not null,
  channel           text         not null,
  item_id           text,
  subject_id        uuid,
  appointment_id    uuid unique references appointment,
  arrived_at        timestamptz  not null,
  ranked_at         timestamptz  not null,
  state             text         not null default 'waiting',
  window_no         integer,
  calls             integer      not null default 0,
  first_called_at   timestamptz,
  called_at         timestamptz,
  serving_at        timestamptz,
  finished_at       timestamptz,
  ahead             integer      not null,
  windows           integer      not null,
  estimated_seconds integer      not null,
  low_seconds       integer      not null,
  high_seconds      integer      not null,
  demonstration     boolean      not null default false,
  constraint ticket_number_once_a_day unique (site_id, "on", number),
  constraint ticket_state_known check (state in ('waiting', 'called', 'serving', 'finished', 'skipped', 'left', 'expired')),
  constraint ticket_channel_known check (channel in ('phone', 'desk', 'kiosk')),
  constraint ticket_at_a_window check ((state in ('called', 'serving')) <= (window_no is not null))
);
create index ticket_waiting on ticket (site_id, "on", group_key, ranked_at, place) where state = 'waiting';
create index ticket_finished on ticket (site_id, group_key, finished_at desc) where state = 'finished';
create index ticket_of_subject on ticket (subject_id, "on") where subject_id is not null;
create index ticket_of_day on ticket (site_id, "on", arrived_at);
create index ticket_open on ticket ("on") where state in ('waiting', 'called', 'serving', 'skipped');
-- One window has one person before it; a person has one open ticket in a hall.
create unique index ticket_one_at_a_window on ticket (site_id, "on", window_no) where state in ('called', 'serving');
create unique index ticket_one_per_person on ticket (site_id, "on", subject_id)
  where subject_id is not null and state in ('waiting', 'called', 'serving', 'skipped');
comment on table ticket is 'Tickets: waiting → called → serving → finished; called → skipped → waiting again; transferred back to waiting; left by the person; expired with the day.';
comment on column ticket.code is 'Secret of the paper: who has it may look at the ticket, give it back, or rejoin.';
comment on column ticket.ranked_at is 'When the person counts as having come: arrival less the head start of the class. The smallest is called next.';
comment on column ticket.first_called_at is 'What the estimate is measured against.';
comment on column ticket.place is 'The count within the group that the number is made of; breaks ties of rank.';
comment on column ticket.ahead is 'How many were ahead, how many windows served the group, and the estimate, all as told at ticket time.';

create table ticket_event (
  event_id   bigint       generated always as identity primary key,
  ticket_id  uuid         not null references ticket,
  kind       text         not null,
  at         timestamptz  not null,
  window_no  integer,
  staff_id   uuid,
  group_key  text
);
create index ticket_event_of_ticket on ticket_event (ticket_id, event_id);
comment on table ticket_event is 'What happened to a ticket, append-only.';

create table hall_window (
  site_id    text         not null,
  window_no  integer      not null,
  "on"       date         not null,
  staff_id   uuid         not null,
  groups     text[]       not null,
  is_open    boolean      not null,
  changed_at timestamptz  not null,
  primary key (site_id, window_no)
);
comment on table hall_window is 'Who sits at a window today and which groups it serves; a row of another day says nothing about today.';
