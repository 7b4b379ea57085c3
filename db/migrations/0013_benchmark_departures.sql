-- Decisions that depart from the discretion benchmark (裁量基准): a list that opens the cases, and two counts in the cube.

create table benchmark_departure (
  case_id      uuid        not null,
  seq          integer     not null,
  case_no      text        not null,
  item_id      text        not null,
  division     text        not null,
  district     text        not null,
  unit         text        not null,
  decided_at   timestamptz not null,
  decided_by   text        not null,
  recommended  text        not null,
  decided      text        not null,
  reason       text        not null,
  primary key (case_id, seq),
  constraint benchmark_departure_departs check (recommended <> decided)
);
create index benchmark_departure_latest on benchmark_departure (decided_at desc, case_id desc);
comment on table benchmark_departure is 'Read off the log: decisions other than the benchmark recommended, each with the reason given. Can be made again from the log.';
comment on column benchmark_departure.seq is 'Number of the decision among the events of the case.';
comment on column benchmark_departure.unit is 'Organ that decided.';
comment on column benchmark_departure.decided_by is 'Name of the staff member as the log has it.';

alter table statistics_cube
  add column benchmarked integer not null default 0,
  add column departed    integer not null default 0;
comment on column statistics_cube.benchmarked is 'Decisions for which the benchmark recommended granting or denying; departed are those that did otherwise.';
