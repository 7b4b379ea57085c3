-- When the working calendar changes (a year is announced, days are moved), open dates are counted anew.

alter table timer add column set_at timestamptz not null default now();
comment on column timer.set_at is 'From when it counts: a timer in working days is counted anew when the calendar changes.';

create table calendar_edition (
  sha256        text        not null,
  recounted_at  timestamptz not null,
  cases         integer     not null,
  moved         integer     not null,
  primary key (recounted_at, sha256)
);
comment on table calendar_edition is 'Working calendars that open dates have been counted by; the latest is the one in force. Append-only.';
comment on column calendar_edition.sha256 is 'Over canonical JSON of the calendar files.';
comment on column calendar_edition.cases is 'Open cases that were looked at.';
comment on column calendar_edition.moved is 'Cases of which a date moved.';
