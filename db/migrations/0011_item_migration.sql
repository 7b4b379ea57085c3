-- Plans that move running cases of an item from one version to another: who asked, who agreed, how far it has come. What happened to
-- each case stands in its own record (case_migrated).

create table item_migration (
  plan_id        uuid        not null primary key,
  item_id        text        not null,
  from_version   integer     not null,
  to_version     integer     not null,
  map            jsonb       not null default '{}',
  reason         text        not null,
  state          text        not null default 'proposed',
  proposed_by    uuid        not null,
  proposed_name  text        not null,
  proposed_at    timestamptz not null,
  decided_by     uuid,
  decided_name   text,
  decided_at     timestamptz,
  cursor         uuid        not null default '00000000-0000-0000-0000-000000000000',
  moved          integer     not null default 0,
  stayed         integer     not null default 0,
  constraint item_migration_state_known check (state in ('proposed', 'approved', 'rejected', 'finished')),
  constraint item_migration_decided_by_another check (decided_by is null or decided_by <> proposed_by),
  constraint item_migration_goes_somewhere check (from_version <> to_version)
);
create index item_migration_of_item on item_migration (item_id, proposed_at desc, plan_id desc);
comment on table item_migration is 'Migration plans (迁移方案): which running cases of an item move to another version. Approved by a second person.';
comment on column item_migration.map is 'Step of the old flow → step of the new one, where the ids differ.';
comment on column item_migration.state is 'proposed → approved → finished, or rejected.';
comment on column item_migration.cursor is 'Last case that was looked at: an interrupted run goes on behind it.';
comment on column item_migration.moved is 'Cases that go on under the new version.';
comment on column item_migration.stayed is 'Cases that stay on theirs.';

-- Open cases of a version, by id; neither column changes with a step, so the row's updates stay cheap.
create index case_of_version on "case" (item_id, item_version, case_id);
