// A thin door to `pg`. Instants come back as ISO-8601 UTC texts, days as 'YYYY-MM-DD', int8 as number.

import pg from 'pg'

export type Row = Record<string, unknown>
/** A named statement is prepared once per connection. */
export type Statement = { name: string; text: string }
export type Connection = {
  query<T extends object = Row>(statement: string | Statement, values?: readonly unknown[]): Promise<T[]>
}
export type Database = Connection & {
  /** Runs `work` in one transaction, on a connection beside those of single statements: what `work` asks outside of it is always answered. */
  write<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  /** The same beside other transactions: for a lock that is held while `work` runs transactions of its own. */
  hold<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const instant = (text: string) =>
  text === 'infinity' ? null : `${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, '')}Z`
const parsers: Record<number, (text: string) => unknown> = { 1184: instant, 1082: (text) => text, 20: Number }
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
}

/** Locks that may be held at a time; there is one to each reader of the log. */
const mostHeld = 32

type Runner = { query(config: pg.QueryConfig<unknown[]>): Promise<{ rows: unknown[] }> }

function connectionOn(runner: Runner, observe: (text: string) => void): Connection {
  return {
    async query<T extends object>(statement: string | Statement, values: readonly unknown[] = []) {
      const config = typeof statement === 'string' ? { text: statement } : statement
      observe(config.text)
      const { rows } = await runner.query({
        ...config,
        values: values as unknown[],
        types: types as pg.CustomTypesConfig,
      })
      return rows as T[]
    },
  }
}

/** Opens pools on `url`: `poolSize` for single statements, half as many for transactions. `onStatement` sees each statement sent (tests count them). */
export function openDatabase(options: {
  url: string
  poolSize?: number
  role?: string
  onStatement?: (text: string) => void
}): Database {
  const { url, poolSize = 16, role, onStatement = () => {} } = options
  const open = (max: number) => {
    const opened = new pg.Pool({
      connectionString: url,
      max,
      options: `-c timezone=UTC${role ? ` -c role=${role}` : ''}`,
    })
    opened.on('error', () => {}) // an idle connection that dies is replaced; the next query tells
    return opened
  }
  // Three pools in a row, each of which only waits for those before it: were they one, as many holders as it has connections would wait
  // for each other for ever.
  const pool = open(poolSize)
  const transactions = open(Math.ceil(poolSize / 2))
  const held = open(mostHeld)
  return {
    ...connectionOn(pool, onStatement),
    write: (work) => inTransaction(transactions, work),
    hold: (work) => inTransaction(held, work),
    async close() {
      await Promise.all([pool, transactions, held].map((each) => each.end()))
    },
  }

  async function inTransaction<T>(from: pg.Pool, work: (tx: Connection) => Promise<T>): Promise<T> {
    const client = await from.connect()
    try {
      await client.query('begin')
      const result = await work(connectionOn(client, onStatement))
      await client.query('commit')
      client.release()
      return result
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      )
      throw error
    }
  }
}
