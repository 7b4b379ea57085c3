-- What the application's role may do. Applied after every migration, so it holds for tables of any age.
grant usage on schema public to yichuang_app;
grant select, insert, update, delete on all tables in schema public to yichuang_app;
grant usage, select on all sequences in schema public to yichuang_app;
-- Append-only by privilege: what happened cannot be rewritten by the application.
revoke update, delete, truncate on case_event, migration from yichuang_app;
revoke insert on migration from yichuang_app;
