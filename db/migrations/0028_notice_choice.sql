-- What a resident wants as a text message beside the notice in the app (消息设置). Only topics that the law leaves open are asked.

create table notice_choice (
  subject_id uuid        not null,
  topic      text        not null,
  sms        boolean     not null,
  set_at     timestamptz not null,
  primary key (subject_id, topic)
);
comment on table notice_choice is 'Whether a subject wants text messages of a topic; no row means yes. Kinds without a topic always go out.';
