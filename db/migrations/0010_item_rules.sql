-- An item version carries the decisions (DMN) it runs by, says whence it came and from which day it holds.

alter table item_version
  add column rules        jsonb not null default '{}',
  add column origin       text  not null default 'file',
  add column effective_on date,
  add constraint item_version_origin_known check (origin in ('file', 'desk'));
comment on column item_version.rules is 'DMN files by name as they were; a shared file that changes later does not change this version.';
comment on column item_version.origin is 'file: loaded from the catalogue folder | desk: written and approved in the desk.';
comment on column item_version.effective_on is 'First day on which it is the current version; null = from when it was published.';
comment on column item_version.sha256 is 'Over canonical JSON of content, flow_xml and, where there are any, rules.';
