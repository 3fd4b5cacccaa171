import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact, Known } from '#domain'

/** A leaf of the table of rules: what was read, where, for which season and how good the source is. */
export interface Leaf {
  readonly value: unknown
  readonly season: string
  readonly source: string
  readonly seen: boolean
  readonly tier: 'official' | 'secondary' | 'old' | 'derived' | 'memory'
  readonly note?: string
}

/** The day the table was compiled: the date of undated pages that were read on that day. */
export const compiledOn = '2026-11-22'

/** What a maker may say better than the table: a plain title, the page to check, a date, a note. */
export interface Citation {
  readonly title?: string
  readonly url?: string
  readonly asOf?: string
  readonly note?: string
  readonly known?: Known
}

export interface RuleTable {
  /** The leaf at a path such as `['eras', 'calendar', '2026', 'submitFrom']`; throws when it is not there. */
  readonly leaf: (...path: readonly string[]) => Leaf
  /** Names below a path, in the table's order. */
  readonly names: (...path: readonly string[]) => readonly string[]
}

export function readRules(folder: string): RuleTable {
  const root: unknown = JSON.parse(readFileSync(join(folder, 'rules', 'rules.json'), 'utf8'))
  const at = (path: readonly string[]): unknown => path.reduce<unknown>((node, name) => child(node, name, path), root)
  return {
    leaf: (...path) => asLeaf(at(path), path),
    names: (...path) => Object.keys(asRecord(at(path), path)),
  }
}

/** Turns a leaf into a fact of the domain, with the value read by `read`. */
export function factOf<T>(leaf: Leaf, value: T, citation: Citation = {}): Fact<T> {
  const url = citation.url ?? firstUrl(leaf.source)
  const note = noteOf(leaf, citation)
  return {
    value,
    source: citation.title ?? titleOf(leaf.source),
    asOf: citation.asOf ?? dateOf(leaf.season),
    known: citation.known ?? knownOf(leaf.tier),
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
  }
}

function asRecord(value: unknown, path: readonly string[] = []): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${path.join('.')} is not a record of the table of rules`)
  return value as Readonly<Record<string, unknown>>
}

function child(node: unknown, name: string, path: readonly string[]): unknown {
  const found = asRecord(node, path)[name]
  if (found === undefined) throw new RangeError(`the table of rules has no ${path.join('.')} (at ${name})`)
  return found
}

function asLeaf(value: unknown, path: readonly string[]): Leaf {
  const record = asRecord(value, path)
  if (!('value' in record) || !('source' in record)) throw new TypeError(`${path.join('.')} is not a leaf of the table of rules`)
  return record as unknown as Leaf
}

function knownOf(tier: Leaf['tier']): Known {
  switch (tier) {
    case 'official':
      return 'published'
    case 'secondary':
    case 'old':
      return 'reported'
    case 'derived':
    case 'memory':
      return 'derived'
  }
}

/** A source that names a year or a day keeps it; an undated page is dated by the day it was read. */
function dateOf(season: string): string {
  return /\d{4}/.test(season) ? season : compiledOn
}

function noteOf(leaf: Leaf, citation: Citation): string | undefined {
  const parts = [
    citation.note ?? leaf.note,
    leaf.tier === 'old' ? 'Old page: check the official page.' : undefined,
    leaf.seen ? undefined : 'Not announced where we looked: check the official page.',
    citation.asOf === undefined && !/\d{4}/.test(leaf.season) ? 'Page undated; the date is the day it was read.' : undefined,
  ].filter((part): part is string => part !== undefined && part !== '')
  return parts.length === 0 ? undefined : parts.map((part) => sentence(part)).join(' ')
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.?!]$/.test(capital) ? capital : `${capital}.`
}

function firstUrl(source: string): string | undefined {
  return /https?:\/\/[^\s,;)]+/.exec(source)?.[0]
}

const publishers: readonly (readonly [RegExp, string])[] = [
  [/Score Interpretation Guidelines/, 'USMLE Score Interpretation Guidelines, 2026-08-17 (as transcribed)'],
  [/content outline|STEP2 weight/i, 'USMLE Step 2 CK content outline (as transcribed)'],
  [/MedPrep Institute/, 'MedPrep Institute, 2026 (unofficial)'],
  [/IMG roadmap/, 'Guide for IMGs to Match 2027 (unofficial)'],
  [/Costs and Fees/, 'Guide for IMGs, fees of 2026 (unofficial)'],
  [/aamc\.org/, 'AAMC'],
  [/nrmp\.org/, 'NRMP'],
  [/usmle\.org/, 'USMLE program'],
  [/fsmb|episerver/, 'FSMB'],
  [/ecfmg\.org/, 'ECFMG, a division of Intealth'],
  [/amia\.org/, 'AMIA'],
  [/theabpm/, 'American Board of Preventive Medicine'],
  [/abpath/, 'American Board of Pathology'],
  [/saem|cordem/, 'Emergency medicine bodies (SAEM, CORD)'],
  [/federalregister/, 'Federal Register'],
  [/iatrox/, 'Iatrox, USMLE guide 2026 (unofficial)'],
  [/visualfoodie/, 'Certification guide 2022 (unofficial)'],
  [/pattern/, 'Pattern of earlier seasons'],
  [/public repository file/, 'Public guide for IMGs (unofficial)'],
]

function titleOf(source: string): string {
  const publisher = publishers.find(([pattern]) => pattern.test(source))?.[1]
  if (publisher !== undefined) return publisher
  const url = firstUrl(source)
  if (url === undefined) return source === '' ? 'Pattern of earlier seasons' : source
  return new URL(url).host.replace(/^www\./, '')
}
