import { itemAt } from '#engine/keys'
import type { Fact, Source } from '../answer.ts'
import type { Program, ProgramClaims, ProgramSetting } from '../claims/program.ts'
import type { SpecialtyId } from '../units.ts'
import { mostTrusted } from '../claims/ledger.ts'
import { madeOnce } from '../once.ts'

/** How many programs said what about the two visas, by both answers. */
export interface StanceCounts {
  readonly both: number
  readonly j1Only: number
  readonly h1bOnly: number
  readonly neither: number
}

/** What programs that have said whether they sponsor a visa said: the base rate for those that have not. */
export interface SponsorshipModel extends Source {
  /** Every program with both answers, by specialty and setting. */
  readonly stances: readonly (StanceCounts & { readonly specialty: SpecialtyId; readonly setting: ProgramSetting | 'unknown' })[]
  /** The same programs by the labor filings of their employer: how many sponsor H-1B and how many do not. */
  readonly filings: readonly (FilingCell & { readonly sponsors: number; readonly others: number })[]
  /** Standard deviation, in log-odds, by which the silent may differ from those that spoke, years ago most of them. */
  readonly spread: Fact<number>
}

/** Filings of an employer, from so many on: for trainees in one quarter, and for physicians in three years where the employer was found. */
export interface FilingCell {
  readonly trainees: number
  readonly physicians?: number
}

/** The cell a program belongs to, of cells in rising order. */
export function filingCell<Cell extends FilingCell>(claims: ProgramClaims, cells: readonly Cell[]): Cell {
  const filed = mostTrusted(claims.h1bTraineeFilings)?.value ?? 0
  const known = mostTrusted(claims.h1bPhysicianFilings)?.value
  const reached = cells.filter(
    ({ trainees, physicians }) =>
      trainees <= filed && (known === undefined ? physicians === undefined : physicians !== undefined && physicians <= known),
  )
  return itemAt(reached, reached.length - 1)
}

/** Visas an applicant could use if a program sponsors them. */
export type UsableVisas = 'j1' | 'h1b' | 'either'

export interface SponsorshipRate {
  /** Share of such programs that sponsor one of the visas. */
  readonly share: number
  /** Standard error of its log-odds. */
  readonly error: number
}

/** Answers of other programs that count as much as so many of the wider group they are drawn towards. */
const drawnTowards = 20

type Cells = readonly [both: number, j1Only: number, h1bOnly: number, neither: number]

interface Known {
  readonly rates: Map<string, SponsorshipRate>
  readonly everywhere: Cells
}

const kept = new WeakMap<SponsorshipModel, Known>()

/**
 * How many programs like this one sponsor a visa the applicant could use: what programs of its specialty and setting said, told apart by
 * what this one has said and by its employer's filings for trainees. 1 or 0 only where the answers leave nothing open.
 */
export function sponsorshipRate(
  { specialty, claims }: Pick<Program, 'specialty' | 'claims'>,
  usable: UsableVisas,
  model: SponsorshipModel,
): SponsorshipRate {
  const known = kept.get(model) ?? { rates: new Map<string, SponsorshipRate>(), everywhere: cellsOf(model.stances) }
  kept.set(model, known)
  const setting = mostTrusted(claims.setting)?.value ?? 'unknown'
  const said = { j1: mostTrusted(claims.visaJ1)?.value, h1b: mostTrusted(claims.visaH1b)?.value }
  const filed = filingCell(claims, model.filings)
  const cell = `${filed.trainees} ${filed.physicians}`
  return madeOnce(known.rates, `${specialty} ${setting} ${said.j1} ${said.h1b} ${cell} ${usable}`, () => {
    const inSpecialty = model.stances.filter((one) => one.specialty === specialty)
    const here = cellsOf(inSpecialty.filter((one) => one.setting === setting))
    const whole = cellsOf(inSpecialty)
    const wide = towards(whole, shares(known.everywhere))
    const prior = setting === 'unknown' ? wide : towards(here, wide)
    const answers = setting === 'unknown' ? total(whole) : total(here) + drawnTowards
    return rateFrom(weighed(prior, { said, byFilings: ratiosAt(model, filed) }), usable, { answers, spread: model.spread.value })
  })
}

/** Cells that contradict what the program said are empty; the others are weighed by the filings. */
function weighed(
  [both, j1Only, h1bOnly, neither]: Cells,
  {
    said,
    byFilings,
  }: {
    readonly said: { readonly j1: boolean | undefined; readonly h1b: boolean | undefined }
    readonly byFilings: { readonly sponsors: number; readonly others: number }
  },
): Cells {
  return [
    both * may(said.j1, true) * may(said.h1b, true) * byFilings.sponsors,
    j1Only * may(said.j1, true) * may(said.h1b, false) * byFilings.others,
    h1bOnly * may(said.j1, false) * may(said.h1b, true) * byFilings.sponsors,
    neither * may(said.j1, false) * may(said.h1b, false) * byFilings.others,
  ]
}

/** 0 where the program has said the contrary. */
function may(answer: boolean | undefined, value: boolean): number {
  return answer === undefined || answer === value ? 1 : 0
}

function rateFrom(
  cells: Cells,
  usable: UsableVisas,
  { answers, spread }: { readonly answers: number; readonly spread: number },
): SponsorshipRate {
  const [both, j1Only, h1bOnly] = cells
  const open = both + (usable === 'h1b' ? 0 : j1Only) + (usable === 'j1' ? 0 : h1bOnly)
  const share = open / total(cells)
  const uncertain = share * (1 - share)
  return { share, error: uncertain === 0 ? 0 : Math.hypot(spread, 1 / Math.sqrt(answers * uncertain)) }
}

/** How common such filings are among employers of sponsors and of the others, up to one factor; few answers are drawn towards their trainee filings. */
function ratiosAt(
  { filings }: SponsorshipModel,
  cell: SponsorshipModel['filings'][number],
): { readonly sponsors: number; readonly others: number } {
  const shareOf = (cells: SponsorshipModel['filings'], wider: number, weight: number): number => {
    const sum = (of: 'sponsors' | 'others'): number => cells.reduce((all, one) => all + one[of], 0)
    return (sum('sponsors') + weight * wider) / (sum('sponsors') + sum('others') + weight)
  }
  const everywhere = shareOf(filings, 0, 0)
  const ofTrainees = shareOf(
    filings.filter(({ trainees }) => trainees === cell.trainees),
    0,
    0,
  )
  const share = shareOf([cell], ofTrainees, drawnTowards)
  return { sponsors: share / everywhere, others: (1 - share) / (1 - everywhere) }
}

function cellsOf(counts: readonly StanceCounts[]): Cells {
  const sum = (of: keyof StanceCounts): number => counts.reduce((all, one) => all + one[of], 0)
  return [sum('both'), sum('j1Only'), sum('h1bOnly'), sum('neither')]
}

function towards(cells: Cells, wider: Cells): Cells {
  const count = total(cells) + drawnTowards
  const [a, b, c, d] = cells
  const moved = (own: number, wide: number): number => (own + drawnTowards * wide) / count
  return [moved(a, wider[0]), moved(b, wider[1]), moved(c, wider[2]), moved(d, wider[3])]
}

function shares(cells: Cells): Cells {
  const all = total(cells)
  return [cells[0] / all, cells[1] / all, cells[2] / all, cells[3] / all]
}

function total(cells: Cells): number {
  return cells.reduce((sum, one) => sum + one, 0)
}
