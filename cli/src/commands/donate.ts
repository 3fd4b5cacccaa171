import type { Choice } from '#domain'
import { countsOf, scoreBandOf, standingIn, yearBandOf } from '#domain/season'
import type { DonatedSeason } from '#domain/season'
import { matchOfDay } from '#store/import'
import type { Call, Command } from '../command.ts'
import { misused, refused } from '../command.ts'
import type { Inputs } from '../inputs.ts'
import { readInputs } from '../inputs.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'donate my-profile.yaml --season 2027 --out donated',
  options: {
    season: { value: 'YEAR', help: 'the Match to give, such as 2027 (default: the season of today)' },
    out: { value: 'FOLDER', help: 'write one file a specialty there; without it nothing is written' },
  },
  run: async (call) => {
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given') return inputs
    const match = Number(call.option('season') ?? matchOfDay(call.today))
    if (!Number.isInteger(match)) return misused(`--season needs the year of a Match such as 2027, got ${call.option('season')}`)
    const seasons = donatedSeasons(inputs, match)
    if (seasons.length === 0) return refused(`Nothing of the Match ${match} is in your season log yet.`)
    return {
      kind: 'done',
      json: { seasons },
      text: textOf(seasons, call),
      files: async () =>
        seasons.map((season) => ({
          name: `season-${season.match}-${season.specialty}.json`,
          content: `${JSON.stringify(season, undefined, 1)}\n`,
        })),
    }
  },
}

/** The season of the log by specialty, in bands and counts. */
function donatedSeasons({ asked: { person }, facts, profile, records }: Inputs, match: number): readonly DonatedSeason[] {
  const standing = records.season && standingIn(records.season, match)
  if (!standing || profile.applicant?.type === undefined) return []
  const group: Choice<'applicantType'> = profile.applicant.type
  const specialtyOf = new Map(facts.programs.map(({ id, specialty }) => [id, specialty]))
  const specialties = [...new Set(standing.applications.flatMap(({ program }) => specialtyOf.get(program) ?? []))].toSorted()
  const { step1, step2ck, step3 } = person.exams
  const years = person.education.yearsAtMatch
  const isAlone = specialties.length === 1
  return specialties.map((specialty) => ({
    kind: 'matchwright-season',
    version: 1,
    match,
    specialty,
    group,
    step2ck: scoreBandOf(step2ck.score),
    years: yearBandOf(years.kind === 'known' ? years.value : undefined),
    failed: [step1, step2ck, step3].some(({ hasFailed }) => hasFailed)
      ? 'once or more'
      : step2ck.state === 'passed'
        ? 'never'
        : 'unknown',
    visa: person.visa.need.need,
    counts: countsOf(standing.applications.filter(({ program }) => specialtyOf.get(program) === specialty)),
    matched: matchedIn(
      standing.result,
      standing.specialties.length === 0 ? isAlone || undefined : standing.specialties.includes(specialty),
    ),
  }))
}

/** A place in another specialty is no match in this one; where the log does not say which it was, nothing is said. */
function matchedIn(result: Choice<'matchOutcome'> | undefined, isHere: boolean | undefined): DonatedSeason['matched'] {
  if (result === 'not matched') return 'no'
  if (result !== 'matched' || isHere === undefined) return 'unknown'
  return isHere ? 'yes' : 'no'
}

function textOf(seasons: readonly DonatedSeason[], call: Call): string {
  return [
    'This is all that a file would hold. Nothing is sent; giving it is up to you.',
    ...seasons.flatMap(({ counts, ...said }) => [
      '',
      ...Object.entries({ ...said, ...counts }).map(([key, value]) => `  ${key}: ${value}`),
    ]),
    '',
    call.option('out') === undefined
      ? '--out FOLDER writes it; docs/ledger.md says where it can go.'
      : 'Written as one file a specialty.',
  ].join('\n')
}
