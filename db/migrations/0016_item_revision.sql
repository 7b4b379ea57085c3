-- Items written in the desk: the work in progress of an item until it is published, and what happened to the item, by whom.

create table item_revision (
  revision_id        uuid        not null,
  item_id            text        not null,
  base_version       integer,
  state              text        not null default 'editing',
  content            jsonb       not null,
  flow_xml           text        not null,
  rules              jsonb       not null default '{}',
  revision           integer     not null default 1,
  authors            jsonb       not null,
  begun_at           timestamptz not null,
  saved_at           timestamptz not null,
  saved_by           text        not null,
  proposed_by        uuid,
  proposed_at        timestamptz,
  effective_on       date,
  decided_by         uuid,
  decided_at         timestamptz,
  decision_note      text,
  published_version  integer,
  primary key (revision_id),
  constraint item_revision_state_known check (state in ('editing', 'proposed', 'approved', 'published', 'dropped')),
  constraint item_revision_published_has_version check ((state = 'published') = (published_version is not null)),
  constraint item_revision_approved_by_another check (decided_by is null or not authors ? decided_by::text)
);
-- Two people work on one revision of an item, not on two that overwrite each other.
create unique index item_revision_one_open on item_revision (item_id) where state in ('editing', 'proposed', 'approved');
create index item_revision_due on item_revision (effective_on) where state = 'approved';
comment on table item_revision is 'Work in progress of one version of an item, written in the desk; at most one per item is open.';
comment on column item_revision.base_version is 'The published version it began from; null for a new item.';
comment on column item_revision.state is 'editing → proposed → approved → published; proposed and approved may go back to editing; dropped = given up.';
comment on column item_revision.content is 'The whole item as its file would have it; may be broken while it is edited.';
comment on column item_revision.rules is 'DMN files by name.';
comment on column item_revision.revision is 'Grows with each save; a save that names an older one is refused, and nothing is lost.';
comment on column item_revision.authors is 'Staff ids of all who have changed it: none of them may approve it.';
comment on column item_revision.effective_on is 'First day on which the version is to hold; null = as soon as it is approved.';
comment on column item_revision.decision_note is 'What the second person wrote when sending it back or approving it.';

create table item_event (
  seq      bigint      generated always as identity,
  item_id  text        not null,
  at       timestamptz not null,
  kind     text        not null,
  actor    jsonb       not null,
  data     jsonb       not null default '{}',
  primary key (seq)
);
create index item_event_of_item on item_event (item_id, seq);
comment on table item_event is 'What happened to an item, by whom and why. Append-only; whether it is suspended or retired is read off it.';
comment on column item_event.kind is 'created | proposed | recalled | approved | rejected | published | dropped | suspended | resumed | retired';
comment on column item_event.actor is '{staffId?, name}: who did it; a name alone is the system.';
