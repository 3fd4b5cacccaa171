/** Everything of an office in one text, a row a line: to keep safe, and to move from one kind of database to the other. */
import { parsedJson } from '#store'
import { migrate } from '#store/sql'
import type { Row, SqlDatabase, Value } from '#store/sql'
import { officeMigrations } from './tables/migrations.ts'

/** In the order they depend on each other. Sessions are not kept: whoever was signed in signs in again. A name in quotes is better-auth's. */
const tables = {
  office: ['id', 'name', 'zone'],
  secret: ['one', 'digest', 'value'],
  adviser: ['id', 'office', 'email', 'name', '"emailVerified"', '"twoFactorEnabled"', '"createdAt"', '"updatedAt"'],
  account: ['id', '"accountId"', '"providerId"', '"userId"', 'password', '"createdAt"', '"updatedAt"'],
  twoFactor: ['id', 'secret', '"backupCodes"', '"userId"', 'verified', '"failedVerificationCount"', '"lockedUntil"'],
  owner: ['id', 'office', 'label', 'sharing', 'since'],
  link: ['id', 'office', 'owner', 'rights', 'label', 'digest', 'made', 'ends', 'revoked'],
  reading: ['office', 'owner', 'who', 'kind', 'id', 'first', 'last', 'times'],
  document: ['office', 'owner', 'kind', 'id', 'rev', 'body', 'saved', 'sharing'],
  line: ['office', 'owner', 'day', 'fingerprint', 'body'],
  paper: ['office', 'owner', 'paper', 'sent'],
  claim: ['office', 'program', 'field', 'answer', 'accepted', 'who'],
} as const
type Table = keyof typeof tables

const names = Object.keys(tables) as readonly Table[]
/** 2 since lines, papers and claims; 3 since accounts are better-auth's. */
const version = 3

/** As all of it stood at one moment. */
export async function writeBackup(database: SqlDatabase): Promise<string> {
  await migrate(database, officeMigrations)
  return database.together(async ({ query }) => {
    if (database.dialect === 'postgres') await query('set transaction isolation level repeatable read, read only')
    const lines = [JSON.stringify({ matchwright: 'office backup', version })]
    for (const table of names) {
      const columns = tables[table].map((column) => (column === 'body' ? 'cast(body as text) as body' : column)).join(', ')
      for (const row of await query(`select ${columns} from "${table}"`)) lines.push(JSON.stringify({ table, row }))
    }
    return `${[...lines, JSON.stringify({ end: lines.length - 1 })].join('\n')}\n`
  })
}

export type Restored =
  | { readonly kind: 'restored'; readonly rows: number }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Into a database with nothing in it: whole, or not at all. */
export async function restoreBackup(database: SqlDatabase, text: string): Promise<Restored> {
  const lines = linesOf(text)
  if (typeof lines === 'string') return { kind: 'refused', sentence: lines }
  await migrate(database, officeMigrations)
  return database.together(async ({ query }) => {
    const [there] = await query('select id from office limit 1')
    if (there) return { kind: 'refused', sentence: 'This database already holds an office; a backup is put into an empty one.' }
    if (lines.some(({ table }) => table === 'secret')) await query('delete from secret')
    for (const { table, row } of lines) {
      const columns = tables[table]
      const places = columns.map((_column, at) => `$${at + 1}`).join(', ')
      await query(
        `insert into "${table}" (${columns.join(', ')}) values (${places})`,
        columns.map((column) => valueOf(row[column.replaceAll('"', '')])),
      )
    }
    return { kind: 'restored', rows: lines.length }
  })
}

interface Line {
  readonly table: Table
  readonly row: Row
}

/** The rows of a backup, or why it is none: one without its last line was cut. */
function linesOf(text: string): readonly Line[] | string {
  const parsed = text.trimEnd().split('\n').map(json)
  const [first, last] = [parsed[0], parsed.at(-1)]
  if (first?.['matchwright'] !== 'office backup') return 'This is not a backup of an office.'
  if (Number(first['version']) > version)
    return 'This backup was written by a newer version of Matchwright. Update it and try again.'
  const rows = parsed.slice(1, -1).flatMap((line) => {
    const table = names.find((one) => one === line?.['table'])
    const row = line?.['row']
    return table !== undefined && typeof row === 'object' && row !== null ? [{ table, row: row as Row }] : []
  })
  return last?.['end'] === rows.length && rows.length === parsed.length - 2
    ? rows.flatMap((line) => (line.table === 'adviser' && 'totp' in line.row ? asToday(line.row) : [line]))
    : 'This backup is cut or was changed, and is not read.'
}

/** An account of version 2 or earlier. Its key is closed when the office next starts. */
function asToday({ id, office, email, name, password, totp }: Row): readonly Line[] {
  const times = { createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() }
  return [
    { table: 'adviser', row: { id, office, email, name, emailVerified: 1, twoFactorEnabled: 1, ...times } },
    { table: 'account', row: { id, accountId: id, providerId: 'credential', userId: id, password, ...times } },
    {
      table: 'twoFactor',
      row: { id, secret: `base32:${String(totp)}`, backupCodes: '', userId: id, verified: 1, failedVerificationCount: 0 },
    },
  ]
}

function json(line: string): Row | undefined {
  const value = parsedJson(line)
  return typeof value === 'object' && value !== null ? (value as Row) : undefined
}

function valueOf(value: unknown): Value {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
