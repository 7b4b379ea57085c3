-- When a concluded case is archived by itself. Read off the log by the reader `archives`, so that the case's own path pays nothing for it.

create table archive_due (
  case_id  uuid         not null primary key,
  due_at   timestamptz  not null
);
create index archive_due_first on archive_due (due_at);
comment on table archive_due is 'Concluded cases whose archive is to be made, or made again because something was added; gone once it is.';
