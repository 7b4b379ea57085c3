-- Staff sign-in is limited per network address too, and sessions end when posts change.

create table sign_in_address (
  ip_index  bytea       not null primary key,
  failed    integer     not null,
  since     timestamptz not null
);
create index sign_in_address_by_age on sign_in_address (since);
comment on table sign_in_address is 'Failed staff sign-ins per network address, in windows of ten minutes. Kept for a day.';
comment on column sign_in_address.ip_index is 'Blind index of the network address.';
comment on column sign_in_address.failed is 'Attempts in the window less the successes; counted before they are checked.';
comment on column sign_in_address.since is 'When the window began.';

create index session_of_staff on session ((actor ->> 'staffId')) where actor ->> 'staffId' is not null;
