-- A visit: who stood at which window, identified by whom and how. While it lasts the clerk may go on with the person's drafts.

create table visit (
  visit_id   uuid        not null primary key,
  subject_id uuid        not null,
  staff_id   uuid        not null,
  site_id    text,
  shown      text        not null,
  began_at   timestamptz not null,
  ended_at   timestamptz,
  constraint visit_shown_is_known check (shown in ('citizen-id', 'credit-code', 'phone', 'licence')),
  constraint visit_ends_after_it_begins check (ended_at >= began_at)
);
create unique index visit_of_staff on visit (staff_id) where ended_at is null;
create index visit_of_subject on visit (subject_id, began_at);
comment on table visit is 'Visits (到场): one person at a time at a clerk’s window; consent by presence to open that person’s drafts.';
comment on column visit.staff_id is 'The clerk who identified the person.';
comment on column visit.site_id is 'Where the clerk’s window is.';
comment on column visit.shown is 'What the person was identified by.';
comment on column visit.ended_at is 'Null while it lasts; it lapses by itself four hours after it began.';
