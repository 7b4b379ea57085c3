-- Messages to people: what they find in the app, and what goes out by text message.

create table notice (
  notice_id   uuid        not null primary key,
  key         text        not null,
  subject_id  uuid        not null,
  case_id     uuid,
  kind        text        not null,
  text        bytea       not null,
  made_at     timestamptz not null,
  read_at     timestamptz
);
create unique index notice_once_per_key on notice (key);
create index notice_of_subject on notice (subject_id, notice_id desc);
create index notice_unread on notice (subject_id) where read_at is null;
comment on table notice is 'In-app messages (站内消息).';
comment on column notice.key is 'Idempotency key of who sends, e.g. case id, event number and kind: sent twice is one message.';
comment on column notice.case_id is 'The case it is about; opaque here.';
comment on column notice.text is 'Title and body in both languages as JSON, encrypted: as sent, whatever becomes of the template.';

create table outbox (
  message_id   uuid        not null primary key,
  key          text        not null,
  phone        bytea       not null,
  phone_index  bytea       not null,
  kind         text        not null,
  text         bytea       not null,
  made_at      timestamptz not null
);
create unique index outbox_once_per_key on outbox (key);
create index outbox_of_phone on outbox (phone_index, message_id desc);
comment on table outbox is 'Text messages as handed to the gateway. In development and demonstration this table is the gateway, and the messages can be looked at.';
comment on column outbox.phone is 'Encrypted.';
comment on column outbox.phone_index is 'Blind index of the phone number.';
comment on column outbox.text is 'Encrypted.';
