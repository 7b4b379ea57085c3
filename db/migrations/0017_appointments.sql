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
