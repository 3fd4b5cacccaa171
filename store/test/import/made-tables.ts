/**
 * Tables made from a truth and written in one of the dresses people use, then damaged; and the oracle that says of everything that was read
 * whether a cell supports it. It knows the truth and none of the readers. All rows are invented.
 */
import { createRandom } from '#engine/numbers'
import type { ReadProgram } from '#store/import'

/** What a row of a table truly says. */
interface Truth {
  readonly name: string
  readonly id: string
  readonly visaJ1: boolean | undefined
  readonly visaH1b: boolean | undefined
  readonly minimumStep2ck: number | undefined
  readonly maximumYearsSinceGraduation: number | undefined
  /** Percent. */
  readonly nonUsImgShare: number | undefined
}

export interface MadeTable {
  readonly name: string
  readonly text: string
  readonly truths: readonly Truth[]
  readonly isDamaged: boolean
}

type Pick = <T>(choices: readonly T[]) => T

const visaCells: readonly (readonly [
  said: readonly [boolean | undefined, boolean | undefined],
  cells: readonly [string, ...string[]],
])[] = [
  [
    [true, false],
    ['J-1 only', 'J-1, no H-1B', 'H1B no, only J1', 'J1 yes H1B no', 'J-1 but not H-1B', 'J-1 (ECFMG), we do not do H-1B'],
  ],
  [
    [true, true],
    ['J-1, H-1B', 'J1/H1B', 'J-1 and H-1B', 'both J-1 and H-1B'],
  ],
  [
    [false, false],
    ['None', 'No visas', 'not sponsored', 'neither J-1 nor H-1B', 'No visa sponsorship'],
  ],
  [
    [true, undefined],
    ['J-1', 'J1', 'J-1 sponsored'],
  ],
  [
    [undefined, false],
    ['no H-1B', 'H-1B not sponsored'],
  ],
  [
    [undefined, undefined],
    ['', '--', 'ask', 'case by case', 'J-1, H-1B not sponsored', 'US citizens only', 'maybe H-1B', 'not only J-1'],
  ],
]

const headers = {
  id: ['ACGME ID', 'ProgramCode', 'acgme_id', 'Program Code'],
  name: ['Program', 'Program Name', 'ProgramName', 'program_name'],
  visas: ['Visa', 'Visas sponsored', 'visa_status', 'Visa Policy'],
  score: ['Min Step 2 CK', 'Step 2 CK cutoff', 'minimum_step2', 'Step 2 min'],
  years: ['YOG', 'Years since graduation', 'YOG limit', 'Max years since graduation'],
  share: ['% of non-US IMG residents', 'Non-US IMG residents %'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

/** Columns that sound like a field and are none. */
const decoys = ['My Step 2', 'h1b_researched', 'J-1 asked?', 'My attempts', 'Step 3 prep support', 'YOG (mine)'] as const

/** `count` tables, the same for the same seed: half of them damaged after they were written. */
export function* madeTables(count: number, seed: number): Generator<MadeTable> {
  const random = createRandom(seed)
  const pick: Pick = (choices) => choices[Math.floor(random.next() * choices.length)] as (typeof choices)[number]
  for (let made = 0; made < count; made += 1) {
    const truths = Array.from({ length: 1 + Math.floor(random.next() * 6) }, (_, at) => truthOf(made * 10 + at, pick))
    const text = written(truths, pick)
    const isDamaged = pick([true, false])
    yield { name: `table-${made}.csv`, truths, isDamaged, text: isDamaged ? damaged(text, pick, () => random.next()) : text }
  }
}

function truthOf(number: number, pick: Pick): Truth & { readonly cell: string } {
  const [[visaJ1, visaH1b], cells] = pick(visaCells)
  return {
    name: `Invented ${number} Hospital`,
    id: String(1_400_000_000 + number),
    visaJ1,
    visaH1b,
    cell: pick(cells),
    minimumStep2ck: pick([undefined, 220, 230, 245]),
    maximumYearsSinceGraduation: pick([undefined, 3, 5, 10]),
    nonUsImgShare: pick([undefined, 0, 1, 12, 50, 100]),
  }
}

function written(truths: readonly Truth[], pick: Pick): string {
  const separator = pick([',', ';', '\t'])
  const decoy = pick(decoys)
  const shareForm = pick(['percent sign', 'fraction'] as const)
  const top = [headers.id, headers.name, headers.visas, headers.score, headers.years, headers.share].map((names) =>
    pick<string>(names),
  )
  const rows = truths.map((truth) => [
    pick([
      truth.id,
      `${truth.id}.0`,
      `\u200b${truth.id}`,
      `${truth.id.slice(0, 3)}-${truth.id.slice(3, 5)}-${truth.id.slice(5)}`,
    ]),
    truth.name,
    'cell' in truth ? String(truth.cell) : '',
    dressed(truth.minimumStep2ck, pick, ['', '+', '']),
    truth.maximumYearsSinceGraduation === undefined
      ? pick(['', '2021', 'none stated'])
      : dressed(truth.maximumYearsSinceGraduation, pick, ['', ' years', ' yrs']),
    truth.nonUsImgShare === undefined
      ? ''
      : shareForm === 'fraction'
        ? String(truth.nonUsImgShare / 100)
        : `${truth.nonUsImgShare}%`,
    pick(['Yes', 'No', '240', '1', '2019']),
  ])
  const quoted = [[...top, decoy], ...rows].map((row) =>
    row.map((cell) => (/[,;\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
  )
  return `${pick(['', 'My list 2027\n', '\ufeff'])}${quoted.join(pick(['\n', '\r\n']))}\n`
}

function dressed(value: number | undefined, pick: Pick, ends: readonly [string, ...string[]]): string {
  return value === undefined ? pick(['', '--', 'n/a']) : `${value}${pick(ends)}`
}

/** Cut, doubled, reordered lines, stray quotes, lost separators: what happens to files on their way. */
function damaged(text: string, pick: Pick, next: () => number): string {
  const lines = text.split('\n')
  const at = Math.floor(next() * lines.length)
  return pick([
    () => text.slice(0, Math.floor(next() * text.length)),
    () => lines.toSpliced(at, 0, lines[at] ?? '').join('\n'),
    () => lines.toSpliced(at, 1).join('\n'),
    () => lines.with(at, `"${lines[at] ?? ''}`).join('\n'),
    () => lines.with(at, (lines[at] ?? '').replace(/[,;\t]/, ' ')).join('\n'),
    () =>
      lines
        .with(
          at,
          (lines[at] ?? '').replace(/[,;\t]/, (sign) => `${sign}${sign}`),
        )
        .join('\n'),
    () => `${text}${lines[0] ?? ''}\n`,
    () => text.replaceAll('-', '–'),
  ])()
}

/** What of a program that was read no cell of the file supports: a sentence each. A field left unread is no fault. */
export function unsupported({ name, acgmeId, claims, raw }: ReadProgram, { truths, isDamaged }: MadeTable): readonly string[] {
  const cells = Object.values(raw)
  const truth = truths.find(
    ({ id, name: own }) => id === acgmeId || name.includes(own) || cells.some((cell) => cell.includes(own)),
  )
  const values = Object.entries(claims).map(([field, facts]) => [field, facts[0].value] as const)
  // A row that lost its program by the damage says what its cells say, or nothing.
  return values.flatMap(([field, value]) => {
    const wrong =
      truth === undefined ? !standsIn(value, cells) : !isTrue(field, value, truth) && !(isDamaged && shiftedTo(value, cells))
    return wrong ? [`${name}: ${field} ${JSON.stringify(value)} from ${JSON.stringify(cells)}`] : []
  })
}

function isTrue(field: string, value: unknown, truth: Truth): boolean {
  switch (field) {
    case 'visaJ1':
      return value === truth.visaJ1
    case 'visaH1b':
      return value === truth.visaH1b
    case 'minimumStep2ck':
      return value === truth.minimumStep2ck
    case 'maximumYearsSinceGraduation':
      return value === truth.maximumYearsSinceGraduation
    case 'nonUsImgShare':
      return pointOf(value) === (truth.nonUsImgShare ?? NaN) / 100
    default:
      return false
  }
}

/** A number that stands as it is in another cell of its row: a lost separator moved it or its header, and the cells still say it. */
function shiftedTo(value: unknown, cells: readonly string[]): boolean {
  const point = pointOf(value)
  if (point !== undefined)
    return cells.some((cell) => cell.trim() === String(Number((point * 100).toFixed(6)))) || standsIn(value, cells)
  return typeof value === 'number' && standsIn(value, cells)
}

function standsIn(value: unknown, cells: readonly string[]): boolean {
  if (typeof value === 'number') return cells.some((cell) => new RegExp(`(?<!\\d)${value}(?!\\d)`).test(cell))
  const point = pointOf(value)
  if (point !== undefined)
    return cells.some((cell) => [`${Number((point * 100).toFixed(6))}%`, String(point)].includes(cell.trim()))
  // A bare yes is only supported by a cell without a refusal, a no by one with it.
  return cells.some((cell) => /no|not|neither|only/i.test(cell) !== value || /only|but|,/i.test(cell))
}

function pointOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'point' in value ? Number(value.point) : undefined
}
