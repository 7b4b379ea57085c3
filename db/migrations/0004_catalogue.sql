-- What was published: every version of every service item, whole, so that a case keeps the rules it was submitted under.

create table item_version (
  item_id       text        not null,
  version       integer     not null,
  published_at  timestamptz not null,
  content       jsonb       not null,
  flow_xml      text        not null,
  sha256        text        not null,
  primary key (item_id, version),
  constraint item_version_counts_from_one check (version > 0),
  constraint item_version_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table item_version is 'Published versions of service items (事项). Append-only: a change is a new version.';
comment on column item_version.item_id is 'Name of the item file; part of public URLs.';
comment on column item_version.version is 'As written in the file; grows with every change.';
comment on column item_version.published_at is 'When this version was first loaded.';
comment on column item_version.content is 'The whole item file, form included.';
comment on column item_version.flow_xml is 'The BPMN file as it was; a shared template that changes later does not change this version.';
comment on column item_version.sha256 is 'Over canonical JSON of content and flow_xml.';
