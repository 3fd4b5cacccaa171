import { readFile } from 'node:fs/promises'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { factsIn } from '#facts/node'
import { counted, isZone } from '#domain/say'
import type { JobQueue } from '#jobs'
import type { AccountOptions } from '#server'
import type { SqlDatabase } from '#store/sql'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { databaseOption } from '../database.ts'
import { factsFolder } from '../inputs.ts'
import { pathComplaint } from '../named-path.ts'
import { couldNotKeep } from '../own-data.ts'
import type { LinesApart } from '../office/lines-apart.ts'
import { toolVersion } from '../tool-version.ts'

const works = ['serve', 'work', 'adviser', 'backup', 'restore'] as const
type Work = (typeof works)[number]

const usualPort = 27_320

const here = dirname(fileURLToPath(import.meta.url))

export const command: Command = {
  operands: '<folder> [serve | work | adviser <email> | backup <file> | restore <file>]',
  example: 'office our-office serve --port 27320',
  options: {
    database: { ...databaseOption, help: `${databaseOption.help}; in the place of the folder, as DATABASE_URL is` },
    host: { value: 'NAME', help: 'serve: address to listen on (default: localhost, so that only this machine connects)' },
    port: { value: 'NUMBER', help: `serve: port to listen on (default: ${usualPort})` },
    office: { value: 'NAME', help: 'adviser: the office of the account; made where it is new' },
    name: { value: 'NAME', help: 'adviser: how applicants see who read what' },
    zone: { value: 'ZONE', help: 'adviser: the clock the office keeps its days by, such as Asia/Karachi (until chosen: UTC)' },
    again: { help: 'adviser: a new password and a new key for an account that is there' },
  },
  run: async (call) => {
    const asked = readOperands(call)
    if ('kind' in asked) return asked
    const { work, operand, folder } = asked
    const isLasting = work === 'serve' || work === 'work'
    if (!isLasting && operand === undefined)
      return misused(`office ${work} needs one more word: ${work === 'adviser' ? 'an e-mail address' : 'a file'}`)
    const opened = await openDatabase(folder, call)
    if ('kind' in opened) return opened
    const [server, { DatabaseUnreachable, NewerDatabase }, { QueueUnreachable }] = await Promise.all([
      import('#server'),
      import('#store/sql'),
      import('#jobs'),
    ])
    try {
      if (isLasting) return await { serve, work: workHere }[work]({ ...opened, call, server })
      const done = await { adviser, backup, restore }[work]({ ...opened, call, server }, operand ?? '')
      await opened.database.close()
      return done
    } catch (error) {
      const told = [DatabaseUnreachable, NewerDatabase, QueueUnreachable, server.WrongSecret]
      if (error instanceof Error && told.some((kind) => error instanceof kind)) return refused(error.message)
      throw error
    }
  },
}

interface Asked {
  readonly folder: string | undefined
  readonly work: Work
  readonly operand: string | undefined
}

function readOperands(call: Call): Asked | Misused {
  const [first, ...rest] = call.operands
  const withoutFolder = works.some((work) => work === first) || first === undefined
  const folder = withoutFolder ? undefined : first
  const [named = 'serve', operand, ...others] = withoutFolder ? call.operands : rest
  const work = works.find((known) => known === named)
  if (!work) return misused(`office knows ${works.join(', ')}, got ${named}`)
  if (others.length > 0) return misused(`${others.join(' ')} is too much for office ${work}.`)
  return { folder, work, operand }
}

interface Opened {
  readonly database: SqlDatabase
  /** Where long work waits: of this process alone, or of the database that several share. */
  readonly openQueue: () => Promise<JobQueue>
  /** Only a database has work for more than one process. */
  readonly isShared: boolean
}

async function openDatabase(folder: string | undefined, call: Call): Promise<Opened | Misused | Refused> {
  const { NoSqlite, openPostgres, openSqlite } = await import('#store/sql')
  const url = call.option('database') ?? (folder === undefined ? process.env['DATABASE_URL'] : undefined)
  if (url !== undefined) {
    if (folder !== undefined) return misused('An office is kept in a folder or in a database, not in both.')
    if (!(/^postgres(?:ql)?:/.test(url) && URL.canParse(url)))
      return misused('--database needs an address such as postgresql://user@host/name')
    const openQueue = async (): Promise<JobQueue> => (await import('#jobs/postgres')).openPostgres(url)
    return { database: openPostgres(url), openQueue, isShared: true }
  }
  if (folder === undefined) return misused(`Where is the office kept? Such as: matchwright ${command.example}`)
  const place = resolve(call.folder, folder)
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 })
    return { database: openSqlite(join(place, 'office.db')), openQueue: ownQueue, isShared: false }
  } catch (error) {
    return refused(error instanceof NoSqlite ? error.message : couldNotKeep(error, { ...call, dataFolder: place }))
  }
}

async function ownQueue(): Promise<JobQueue> {
  return (await import('#jobs')).openInProcess()
}

interface Working extends Opened {
  readonly call: Call
  readonly server: typeof import('#server')
}

function log(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** dist/office, from the built tool and from the sources. */
const pageFolders = [join(here, '..', 'office'), join(here, '..', '..', '..', 'dist', 'office')]

/** Ends when it is told to stop, with every answer under way given. */
async function serve(working: Working): Promise<Outcome> {
  const { database, call, server } = working
  const port = Number(call.option('port') ?? usualPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return misused(`--port needs a number from 0 to 65535, got ${call.option('port')}`)
  const stopped = call.stop()
  const host = call.option('host') ?? 'localhost'
  try {
    const [queue, version] = await Promise.all([working.openQueue(), toolVersion()])
    const facts = factsIn(factsFolder(call))
    const lines = linesOf(working)
    const accounts = accountOptions()
    if ('kind' in accounts) return accounts
    const running = await server.serveOffice({
      database,
      queue,
      facts,
      workOut: lines.workOut,
      ...pagesOf(server),
      ...accounts,
      host,
      port,
      version,
      log,
    })
    call.note(`The office is at http://${host}:${running.port}; its interface is described at /openapi.json. Stop with Ctrl+C.`)
    await new Promise<void>((resolve) => {
      if (stopped.aborted) resolve()
      stopped.addEventListener('abort', () => resolve(), { once: true })
    })
    await running.stop()
    await lines.close()
    return { kind: 'done', json: { port: running.port }, text: 'The office has stopped; nothing was cut off.' }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return refused(`Port ${port} is taken. Choose another: --port ${port + 1}`)
    throw error
  }
}

/** A secret kept outside of the database, and the identity provider of an institution: from the environment, where a service has what is secret. */
function accountOptions(): AccountOptions | Misused {
  const [secret, officeUrl] = [process.env['OFFICE_SECRET'], process.env['OFFICE_URL']]
  const [issuer, clientId, clientSecret] = [
    process.env['OIDC_ISSUER'],
    process.env['OIDC_CLIENT_ID'],
    process.env['OIDC_CLIENT_SECRET'],
  ]
  if (secret !== undefined && secret.length < 32) return misused('OFFICE_SECRET needs 32 characters or more.')
  if (issuer === undefined) return { secret }
  if (officeUrl === undefined || clientId === undefined || clientSecret === undefined)
    return misused('An identity provider needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OFFICE_URL.')
  if (!URL.canParse(issuer) || !URL.canParse(officeUrl))
    return misused('OIDC_ISSUER and OFFICE_URL need addresses such as https://…')
  return { secret, provider: { officeUrl, issuer, clientId, clientSecret } }
}

/** From the sources without a build, an office is asked by its interface alone. */
function pagesOf(server: Working['server']): Pick<Parameters<Working['server']['serveOffice']>[0], 'pages'> {
  const folder = pageFolders.find((one) => existsSync(join(one, 'index.html')))
  return folder === undefined ? {} : { pages: server.readPages(folder) }
}

/** In a thread beside this one where there can be one, so that what is asked meanwhile is answered. */
function linesOf({ call, server }: Working): LinesApart {
  const folder = factsFolder(call)
  return call.lines?.(folder) ?? { workOut: server.linesHere(factsIn(folder)), close: async () => undefined }
}

/** Works out lines that other processes of the office sent, until it is told to stop. */
async function workHere(working: Working): Promise<Outcome> {
  const { database, call, server, openQueue, isShared } = working
  if (!isShared) return misused('An office in a folder does its work itself; office work needs --database URL.')
  const [{ workOn, QueueRefused }, version] = await Promise.all([import('#jobs'), toolVersion()])
  let done = 0
  try {
    const [queue, facts] = [await openQueue(), factsIn(factsFolder(call))]
    call.note('Works out lines of the office. Stop with Ctrl+C.')
    await workOn(queue, server.cohortType({ database, version, facts, workOut: server.linesHere(facts) }), {
      signal: call.stop(),
      onTaken: ({ shard, experiment }) => call.note(`Takes line ${shard} of ${experiment}.`),
      onFinished: (_shard, outcome) => {
        if (outcome.kind === 'done') done++
        else call.note(outcome.sentence)
      },
      onTrouble: call.note,
    })
    await queue.close()
    await database.close()
  } catch (error) {
    if (error instanceof QueueRefused) return refused(error.message)
    throw error
  }
  return { kind: 'done', json: { done }, text: `Stopped: ${counted(done, 'line')} worked out.` }
}

async function adviser({ database, call, server }: Working, email: string): Promise<Outcome> {
  const [office, name] = [call.option('office'), call.option('name')]
  if (office === undefined || name === undefined) return misused('An account needs --office and --name.')
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return misused(`An account needs an e-mail address, got ${email}`)
  const [zone, secret] = [call.option('zone'), process.env['OFFICE_SECRET']]
  if (zone !== undefined && !isZone(zone)) return misused(`--zone needs a time zone such as Asia/Karachi, got ${zone}`)
  const made = await server.addAdviser(database, { office, email, name, again: call.flag('again'), secret, zone })
  if (!made)
    return refused(
      `${email} has an account. With --again it is given a new password and a new key, and is signed out everywhere.`,
    )
  const { password, totp } = made
  const key = `otpauth://totp/Matchwright:${encodeURIComponent(email)}?secret=${totp}&issuer=Matchwright`
  return {
    kind: 'done',
    json: { email, password, totp, key },
    text: [
      `${email} advises for ${office}.`,
      `Password: ${password}`,
      `Key for the authenticator app: ${key}`,
      'Both are shown this once.',
    ].join('\n'),
  }
}

async function backup({ database, call, server }: Working, file: string): Promise<Outcome> {
  const { writeAtomically } = await import('#store/node')
  const path = resolve(call.folder, file)
  const text = await server.writeBackup(database)
  try {
    await writeAtomically(path, text, { mode: 0o600 })
  } catch (error) {
    return refused(couldNotKeep(error, { ...call, dataFolder: path }))
  }
  return {
    kind: 'done',
    json: { file: path },
    text: `Everything of the office is in ${path}. Keep it as safe as the office itself.`,
  }
}

async function restore({ database, call, server }: Working, file: string): Promise<Outcome> {
  const path = resolve(call.folder, file)
  const complaint = await pathComplaint(path, 'file')
  if (complaint !== undefined) return refused(`${file}: ${complaint}`)
  const restored = await server.restoreBackup(database, await readFile(path, 'utf8'))
  if (restored.kind === 'refused') return refused(restored.sentence)
  return {
    kind: 'done',
    json: { rows: restored.rows },
    text: `${counted(restored.rows, 'row')} put back. Whoever was signed in signs in again.`,
  }
}
