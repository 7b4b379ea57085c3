/** PostgreSQL: a pool, prepared statements, transactions, migrations. SQL is written as SQL. */
export { type Connection, type Database, openDatabase, type Row, type Statement } from './database.ts'
export { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded.ts'
export { appUrl, prepareDatabase } from './prepare.ts'
