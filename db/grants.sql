-- What the application's role may do. Applied after every migration, so it holds for tables of any age.
grant usage on schema public to yichuang_app;
grant select, insert, update, delete on all tables in schema public to yichuang_app;
grant usage, select on all sequences in schema public to yichuang_app;
-- Append-only by privilege: what happened cannot be rewritten by the application. A table whose comment says «append-only» is one.
do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and obj_description(c.oid, 'pg_class') ilike '%append-only%' loop
    execute format('revoke update, delete, truncate on %s from yichuang_app', t);
  end loop;
end $$;
revoke insert, update, delete, truncate on migration from yichuang_app;
