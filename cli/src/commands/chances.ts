import type { Call, Command, Outcome } from '../command.ts'
import { misused, refused } from '../command.ts'
import { readAndList } from '../inputs.ts'
import { seasonJson } from '../json/season-json.ts'
import type { ListedInputs } from '../inputs.ts'
import { chanceJson } from '../json/chance-json.ts'
import type { PricedCandidate } from '../json/chance-json.ts'
import { hung } from '../terminal/layout.ts'
import { chanceLines, explainedLines } from '../views/chances-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { counted } from '#domain/say'
import { answerLines } from '../views/list-view.ts'

const shownRows = 30
const explainedRows = 3

export const command: Command = {
  operands: '<profile>',
  example: 'chances examples/j1-internal-medicine.yaml --explain',
  options: {
    program: { value: 'ID', help: 'only this program, by its ten digits' },
    explain: {
      help: `what each chance is made of, with size, source and year (the first ${counted(explainedRows, 'program')}, or --program)`,
    },
    limit: { value: 'NUMBER', help: `print at most so many programs (default: ${shownRows}; --json prints all)` },
  },
  run: async (call) => {
    const limit = Number(call.option('limit') ?? (call.flag('explain') ? explainedRows : shownRows))
    if (!Number.isInteger(limit) || limit < 1) return misused(`--limit needs a whole number from 1, got ${call.option('limit')}`)
    const inputs = await readAndList(call)
    return inputs.kind === 'given' ? answer(inputs, call, limit) : inputs
  },
}

function answer({ profile, facts, advised }: ListedInputs, call: Call, limit: number): Outcome {
  const wanted = call.option('program')
  const all = priced(advised)
  const found = wanted === undefined ? all : all.filter(({ candidate }) => candidate.program.id === wanted)
  if (wanted !== undefined && found.length === 0) return refused(whyNotPriced(wanted, advised))
  const { chances, season, list } = advised
  const { today, paper } = call
  const explain = call.flag('explain') || wanted !== undefined
  const lines = [
    ...headingLines({ profile, facts, season, stage: advised.person.stage, today, blockers: advised.blockers }, paper),
    '',
    ...(wanted === undefined ? answerLines(list, paper) : []),
    ...(explain ? explainedLines(found.slice(0, limit), paper) : chanceLines(found, limit, paper)),
    ...chances.notes.flatMap(({ text }) => ['', ...hung('', text, paper).map(paper.faint)]),
  ]
  return {
    kind: 'done',
    // Every band and reason, and not always asked for.
    get json() {
      return {
        today,
        facts: facts.release,
        season: seasonJson(season, advised.person.stage),
        matchChance: list.matchChance ?? null,
        outlook: list.outlook,
        blockers: advised.blockers,
        notes: chances.notes,
        asks: chances.asks,
        programs: found.map((one) => chanceJson(one, today)),
      }
    },
    text: lines.join('\n'),
  }
}

/** Every program with a chance, likeliest match first, each at the signal the list gives it. */
function priced({ candidates, chances, list }: ListedInputs['advised']): readonly PricedCandidate[] {
  const listed = new Map(list.picks.map((pick) => [pick.program, pick.signal]))
  return [...candidates.open, ...candidates.unknown]
    .flatMap((candidate) => {
      const chance = chances.byProgram.get(candidate.program.id)
      const listedWith = listed.get(candidate.program.id)
      return chance ? [{ candidate, chance, ...(listedWith === undefined ? {} : { listedWith }) }] : []
    })
    .toSorted((a, b) => (b.chance.match.none?.point ?? 0) - (a.chance.match.none?.point ?? 0) || a.chance.place - b.chance.place)
}

function whyNotPriced(id: string, { candidates }: ListedInputs['advised']): string {
  const refusedHere = candidates.refused.find(({ program }) => program.id === id)
  if (!refusedHere)
    return `There is no program ${id} in the specialties of this profile. Find its number with: matchwright programs <profile> --text NAME`
  const why = [...refusedHere.missedCutoffs, ...refusedHere.reasons].map(({ text }) => text).join(' ')
  return `${refusedHere.program.name} is closed to this profile, so it has no chance to show. ${why}`
}
