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

-- Paper on its way from the window that took it to the place that handles the case, with a slip (物料流转凭证) that is scanned out and in.

create table slip (
  case_id     uuid        not null,
  slip_id     uuid        not null,
  code        text        not null,
  papers      jsonb       not null,
  from_unit   text        not null,
  to_unit     text        not null,
  made_at     timestamptz not null,
  made_by     text        not null,
  sent_at     timestamptz,
  sent_by     text,
  due_at      timestamptz,
  received_at timestamptz,
  received_by text,
  missing_at  timestamptz,
  missing_by  text,
  missing_why text,
  primary key (case_id, slip_id),
  constraint slip_goes_somewhere_else check (from_unit <> to_unit),
  constraint slip_sent_by_somebody check ((sent_at is null) = (sent_by is null) and (sent_at is null) = (due_at is null)),
  constraint slip_received_after_it_was_sent check (received_at is null or sent_at is not null),
  constraint slip_missing_has_a_reason check ((missing_at is null) = (missing_why is null))
);
create index slip_by_code on slip (code);
create index slip_from on slip (from_unit, made_at) where received_at is null;
create index slip_to on slip (to_unit, made_at) where received_at is null;
comment on table slip is 'Transfer slips (物料流转凭证): made → sent → received; missing while paper that was sent has not come and somebody said so. What happened stands in the case’s log.';
comment on column slip.code is 'What its QR code says; twelve signs.';
comment on column slip.papers is 'The materials that lie in it: [{ materialId, name }].';
comment on column slip.from_unit is 'The site that took the paper.';
comment on column slip.to_unit is 'The site or organ that handles the case.';
comment on column slip.due_at is 'By when it should have come.';
