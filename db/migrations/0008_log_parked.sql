-- Events that a reader of the log could not do after many tries. They are set aside, so that one bad event does not hold up a city.

create table log_parked (
  reader     text        not null,
  case_id    uuid        not null,
  seq        integer     not null,
  error      text        not null,
  parked_at  timestamptz not null,
  primary key (reader, case_id, seq)
);
comment on table log_parked is 'Events set aside by a reader after many failed tries; done again by `npm run yichuang -- replay`.';
