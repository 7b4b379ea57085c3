-- Who is looking at a case now: for colleagues, for a minute, worth nothing after a crash.
create unlogged table case_presence (
  case_id  uuid        not null,
  staff_id uuid        not null,
  name     text        not null,
  unit     text        not null,
  post     text        not null,
  since    timestamptz not null,
  seen_at  timestamptz not null,
  primary key (case_id, staff_id)
);
create index case_presence_by_age on case_presence (seen_at);
