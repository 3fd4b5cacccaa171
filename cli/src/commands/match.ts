import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { decodeText } from '#store'
import type { MarketReading } from '#store/market'
import { readMarket, readMarketFolder } from '#store/market'
import type { Call, Command, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { matchJson, runMarket, traceApplicant } from '../json/match-json.ts'
import { pathComplaint } from '../named-path.ts'
import { openFile } from '../open-file.ts'
import { marketLines, traceLines } from '../views/match-view.ts'

const shownRows = 40

export const command: Command = {
  operands: '<market file or folder of tables>',
  example: 'match docs/markets/four-applicants.csv --who Dara',
  options: {
    who: {
      value: 'NAME',
      help: 'why this applicant ends where they do: what each place above missed by, and the chain behind it',
    },
  },
  run: async (call) => {
    const [path, ...more] = call.operands
    if (path === undefined || more.length > 0) return misused('match takes one file or folder that describes a market')
    const reading = await readPath(path, call)
    if (reading.kind === 'refused') return reading
    const { market } = reading
    try {
      const result = runMarket(market, call.seed)
      const who = call.option('who')
      if (who === undefined) {
        return {
          kind: 'done',
          json: matchJson(market, result),
          text: marketLines(matchJson(market, result), shownRows, call.paper).join('\n'),
        }
      }
      if (!market.applicants.includes(who)) return refused(`--who ${who}: the market has no applicant of this name`)
      const trace = traceApplicant(market, who)
      return { kind: 'done', json: trace, text: traceLines(trace, call.paper).join('\n') }
    } catch (error) {
      // What a market cannot be (a place named that is not there, one applicant in two couples) is the file's fault, not ours.
      if (error instanceof RangeError) return refused(`${path}: ${error.message}`)
      throw error
    }
  },
}

async function readPath(path: string, call: Call): Promise<MarketReading | Refused> {
  const full = resolve(call.folder, path)
  const complaint = await pathComplaint(full, 'file or folder')
  if (complaint !== undefined) return refused(`${path}: ${complaint}`)
  if ((await stat(full)).isDirectory()) {
    const tables = new Map<string, string>()
    for (const name of await readdir(full)) {
      if (extname(name).toLowerCase() !== '.csv') continue
      const text = await textOf(join(path, name), call)
      if (typeof text === 'object') return text
      tables.set(basename(name, extname(name)).toLowerCase(), text)
    }
    return named(path, readMarketFolder(tables))
  }
  const text = await textOf(path, call)
  return typeof text === 'object' ? text : named(path, readMarket(text))
}

async function textOf(path: string, call: Call): Promise<string | Refused> {
  const file = await openFile(path, call)
  return 'kind' in file ? file : decodeText(new Uint8Array(await file.bytes()))
}

function named(path: string, reading: MarketReading): MarketReading {
  return reading.kind === 'read'
    ? reading
    : { kind: 'refused', problems: reading.problems.map(({ sentence }) => ({ sentence: `${path}: ${sentence}` })) }
}
