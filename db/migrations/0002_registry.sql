-- The city: divisions, organs and sites as the content says them (kept here so that SQL can join), staff and their posts,
-- and the persons and enterprises that cases are about.

create table division (
  code         text     not null primary key check (code ~ '^\d{12}$'),
  parent_code  text     references division (code) deferrable initially deferred,
  level        text     not null check (level in ('city', 'district', 'subdistrict', 'community')),
  name_zh      text     not null,
  name_en      text     not null,
  current      boolean  not null default true
);
create index division_of_parent on division (parent_code);
comment on table division is 'Divisions (区划), written from catalogue/registry/divisions.json whenever it is loaded.';
comment on column division.code is '12 digits, padded with zeros (GB/T 2260 and the statistical code).';
comment on column division.parent_code is 'The division one level up; null for the city.';
comment on column division.current is 'False once the content no longer has it; the row stays for what happened there.';

create table organ (
  organ_id       text     not null primary key,
  function       text     not null,
  division_code  text     not null references division (code),
  level          text     not null check (level in ('city', 'district', 'subdistrict', 'community')),
  name_zh        text     not null,
  name_en        text     not null,
  current        boolean  not null default true
);
create index organ_of_division on organ (division_code);
comment on table organ is 'Organs (机关): who does a function at a level, written from catalogue/registry/functions.yaml whenever it is loaded.';
comment on column organ.organ_id is '<function>@<division code>.';
comment on column organ.current is 'False once the content no longer has it; the row stays so that old cases can name it.';

create table site (
  site_id        text     not null primary key,
  kind           text     not null check (kind in ('centre', 'station')),
  division_code  text     not null references division (code),
  level          text     not null check (level in ('city', 'district', 'subdistrict', 'community')),
  name_zh        text     not null,
  name_en        text     not null,
  windows        integer  not null check (windows >= 0),
  current        boolean  not null default true
);
create index site_of_division on site (division_code);
comment on table site is 'Where people are received (公共服务中心、公共服务站), written from catalogue/registry/sites.yaml whenever it is loaded.';
comment on column site.site_id is 'centre@<division code> or station@<division code>.';
comment on column site.windows is 'Number of windows.';
comment on column site.current is 'False once the content no longer has it; the row stays so that old cases can name it.';

create table staff (
  staff_id    uuid         not null primary key,
  username    text         not null,
  name        text         not null,
  created_at  timestamptz  not null
);
create unique index staff_once_per_username on staff (username);
comment on table staff is 'Members of staff (人员). How they sign in lies with identity.';
comment on column staff.username is 'Lower case.';

create table staff_post (
  staff_id  uuid  not null references staff on delete cascade,
  unit      text  not null,
  post      text  not null,
  primary key (staff_id, unit, post)
);
create index staff_post_of_unit on staff_post (unit, post);
comment on table staff_post is 'Which posts (岗位) a member of staff holds now.';
comment on column staff_post.unit is 'Organ or site id.';
comment on column staff_post.post is 'window-clerk | reviewer | inspector | decider | supervisor | administrator, or another that a flow names.';

create table subject (
  subject_id   uuid         not null primary key,
  kind         text         not null check (kind in ('person', 'enterprise')),
  name_enc     bytea        not null,
  id_enc       bytea        not null,
  id_index     bytea        not null,
  phone_enc    bytea,
  phone_index  bytea,
  created_at   timestamptz  not null,
  constraint subject_phone_is_findable check ((phone_enc is null) = (phone_index is null))
);
create unique index subject_once_per_id on subject (id_index);
create index subject_of_phone on subject (phone_index) where phone_index is not null;
comment on table subject is 'Persons and enterprises that cases are about; made at their first sign-in or first visit to a window.';
comment on column subject.name_enc is 'Encrypted.';
comment on column subject.id_enc is 'Citizen number of a person, unified social credit code of an enterprise; encrypted.';
comment on column subject.id_index is 'Blind index of the same.';
comment on column subject.phone_enc is 'Encrypted; several subjects may have one number.';
comment on column subject.phone_index is 'Blind index of the phone number.';

create table subject_access (
  access_id   bigint       generated always as identity primary key,
  subject_id  uuid         not null references subject,
  purpose     text         not null check (purpose <> ''),
  at          timestamptz  not null
);
create index subject_access_of_subject on subject_access (subject_id, at desc);
comment on table subject_access is 'Who reads full personal data says what for (个人信息保护法: purpose limitation); append-only.';
comment on column subject_access.purpose is 'E.g. «case <case number>»; no personal data in it.';
