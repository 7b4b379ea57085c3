-- Demands of what shared data hold (数据不共享), counted for supervision.

alter table statistics_cube add column held_demanded integer not null default 0;
comment on column statistics_cube.held_demanded is 'Supplement notices that demanded a material which a shared resource held.';
