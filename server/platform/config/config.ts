// Every setting is an environment variable. Validated at start: a wrong one is named, with what it should be; nothing starts half-set.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Config = {
  host: string
  port: number
  publicUrl: string
  /** Owner's URL of an outside PostgreSQL; undefined: the embedded one. */
  databaseUrl: string | undefined
  /** URL of the application's own role; undefined: made from the owner's. */
  databaseAppUrl: string | undefined
  poolSize: number
  varDir: string
  catalogueDir: string
  demo: boolean
  logLevel: string
  maxFileBytes: number
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  proxies: string[]
  /** Origins whose pages may embed cards and guides of items; `*` for any. */
  frameOrigins: string[]
  secret: Buffer
}

type Setting = { name: string; fallback: string; should: string; what: string }

/** The table that the README shows; a test compares the two. */
export const settings: readonly Setting[] = [
  { name: 'PORT', fallback: '8080', should: 'a port number from 1 to 65535', what: '监听端口 Port to listen on' },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    should: 'an address or host name',
    what: '监听地址 Address to listen on; 0.0.0.0 for all',
  },
  {
    name: 'YICHUANG_PUBLIC_URL',
    fallback: 'http://localhost:PORT',
    should: 'an http(s) URL without a trailing slash',
    what: '对外网址 URL that people reach it by; stands in QR codes',
  },
  {
    name: 'DATABASE_URL',
    fallback: '(embedded)',
    should: 'postgres://user:password@host:port/database of PostgreSQL 15 or newer',
    what: '数据库 An outside PostgreSQL, as the owner of its tables',
  },
  {
    name: 'DATABASE_APP_URL',
    fallback: '(made from DATABASE_URL)',
    should: 'a postgres:// URL of the role yichuang_app',
    what: '应用数据库角色 The application’s own role, where the owner may not create roles',
  },
  { name: 'YICHUANG_DB_POOL', fallback: '16', should: 'a number from 2 to 100', what: '连接数 Database connections' },
  {
    name: 'YICHUANG_VAR',
    fallback: 'var',
    should: 'a folder',
    what: '数据目录 Folder of the embedded database, files and keys',
  },
  {
    name: 'YICHUANG_CATALOGUE',
    fallback: 'catalogue',
    should: 'a folder with city.yaml',
    what: '目录内容 Folder of the city’s content',
  },
  {
    name: 'YICHUANG_SECRET',
    fallback: '(made in var/secret)',
    should: '64 or more hexadecimal digits',
    what: '主密钥 Secret that identifiers and keys are encrypted with',
  },
  {
    name: 'YICHUANG_DEMO',
    fallback: 'on with the embedded database',
    should: 'on or off',
    what: '演示模式 Demo city, visible outbox and sign-ins',
  },
  {
    name: 'YICHUANG_MAX_FILE_MB',
    fallback: '10',
    should: 'a number from 1 to 100',
    what: '单个文件上限 Largest upload in megabytes',
  },
  {
    name: 'YICHUANG_PROXY',
    fallback: '(none)',
    should: 'addresses of the proxies in front, separated by commas',
    what: '前置代理 Proxies whose word on the visitor’s address is believed',
  },
  {
    name: 'YICHUANG_EMBED_ORIGINS',
    fallback: '(none)',
    should: 'origins such as https://www.example.org separated by commas, or * for any',
    what: '可嵌入的网站 Sites whose pages may embed cards and guides of items',
  },
  { name: 'LOG_LEVEL', fallback: 'warn', should: 'silent, error, warn, info or debug', what: '日志级别 Log level' },
]

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks the environment. Throws one Error that lists every wrong variable. */
export function readConfig(env: Environment): Config {
  const wrong: string[] = []
  const refuse = (name: string) => {
    const setting = settings.find((each) => each.name === name)
    wrong.push(`${name} = ${JSON.stringify(env[name])}: ${name} 应为 should be ${setting?.should}`)
  }
  const number = (name: string, fallback: number, from: number, to: number): number => {
    const text = env[name]
    if (text === undefined || text === '') return fallback
    const value = Number(text)
    if (!Number.isInteger(value) || value < from || value > to) refuse(name)
    return value
  }
  const url = (name: string, scheme: RegExp): string | undefined => {
    const text = env[name]
    if (!text) return undefined
    if (!URL.canParse(text) || !scheme.test(text)) refuse(name)
    return text
  }
  const choice = (name: string, of: readonly string[], fallback: string): string => {
    const text = env[name] || fallback
    if (!of.includes(text)) refuse(name)
    return text
  }
  const port = number('PORT', 8080, 1, 65_535)
  const databaseUrl = url('DATABASE_URL', /^postgres(ql)?:\/\//)
  const varDir = resolve(env.YICHUANG_VAR || 'var')
  const catalogueDir = resolve(env.YICHUANG_CATALOGUE || 'catalogue')
  if (!existsSync(join(catalogueDir, 'city.yaml'))) refuse('YICHUANG_CATALOGUE')
  if (env.YICHUANG_SECRET && !/^([0-9a-f]{2}){32,}$/i.test(env.YICHUANG_SECRET)) refuse('YICHUANG_SECRET')
  const config = {
    host: env.HOST || '127.0.0.1',
    port,
    publicUrl: url('YICHUANG_PUBLIC_URL', /^https?:\/\/.*[^/]$/) ?? `http://localhost:${port}`,
    databaseUrl,
    databaseAppUrl: url('DATABASE_APP_URL', /^postgres(ql)?:\/\//),
    poolSize: number('YICHUANG_DB_POOL', 16, 2, 100),
    varDir,
    catalogueDir,
    demo: choice('YICHUANG_DEMO', ['on', 'off'], databaseUrl ? 'off' : 'on') === 'on',
    maxFileBytes: number('YICHUANG_MAX_FILE_MB', 10, 1, 100) * 1024 * 1024,
    proxies: proxiesOf(env.YICHUANG_PROXY, () => refuse('YICHUANG_PROXY')),
    frameOrigins: originsOf(env.YICHUANG_EMBED_ORIGINS, () => refuse('YICHUANG_EMBED_ORIGINS')),
    logLevel: choice('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'warn'),
  }
  if (wrong.length > 0) throw new Error(`设置有误 wrong settings:\n  ${wrong.join('\n  ')}`)
  return { ...config, secret: env.YICHUANG_SECRET ? Buffer.from(env.YICHUANG_SECRET, 'hex') : ownSecret(varDir) }
}

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

function proxiesOf(text: string | undefined, refuse: () => void): string[] {
  const list = listOf(text)
  if (list.some((each) => !/^[0-9a-f.:]+(\/\d{1,3})?$/i.test(each))) refuse()
  return list
}

/** Each is an origin and nothing more: it stands in a header as it is. */
function originsOf(text: string | undefined, refuse: () => void): string[] {
  const list = listOf(text)
  if (list.some((each) => each !== '*' && !/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i.test(each))) refuse()
  return list
}

/** The secret of this installation; made once. Losing it loses the encrypted identifiers. */
function ownSecret(varDir: string): Buffer {
  const file = join(varDir, 'secret')
  mkdirSync(varDir, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  const text = readFileSync(file, 'utf8').trim()
  if (!/^([0-9a-f]{2}){32,}$/i.test(text))
    throw new Error(
      `${file} is damaged: it holds the secret that identifiers are encrypted with. Restore it from a backup.`,
    )
  return Buffer.from(text, 'hex')
}
