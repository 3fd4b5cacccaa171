import type { ProgramId } from '#domain'
import { logOf } from '#domain/person'
import { readJointRanks } from '#domain/couple'
import type { JointRanks } from '#domain/couple'
import { rankEntries, readRanks } from '#domain/ranks'
import type { HeldPlace, RankOrder } from '#domain/ranks'
import { sayEntries } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import { readBoard } from '#domain/track'
import { programMeant } from '#store/import'
import { rankSheet, writeDocx, writeHtml, writeMarkdown } from '#writing/paper'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { anotherStage, partnerOptions, readAndAdvise } from '../inputs.ts'
import { sayInSeason } from '../own-data.ts'
import { problemText } from '../views/track-view.ts'
import { rankLines } from '../views/ranks-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'ranks examples/j1-internal-medicine.yaml',
  options: {
    rank: { value: 'PLACES', help: 'programs and their places, such as "Baystate 1; Danbury 2"; 0 takes one off' },
    'by-rating': { help: 'the order of your own ratings' },
    despite: { value: 'PROGRAMS', help: 'rank these although no visa they sponsor can be used, as far as is known' },
    ...partnerOptions,
    out: { value: 'FOLDER', help: 'write rank-list to take along there, to print and to read' },
    certified: { help: 'the list is certified at NRMP' },
    keep: { help: 'keep the order; without it nothing is written' },
  },
  run: async (call) => {
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const { advised, asked } = inputs
    if (advised.kind === 'without list') return anotherStage(asked, advised.why)
    const log = logOf(inputs.profile, call.today, inputs.records)
    const read = (entries: readonly SeasonEntry[]): RankOrder => {
      const now = sayEntries(log, entries)
      return readRanks(now, readBoard(now, asked), { ...asked, candidates: advised.candidates, chances: advised.chances })
    }
    const { programs, specialties } = inputs.facts
    const noting = { programs, specialties, match: asked.season.match, today: call.today, log }
    const before = read([])
    const meant = (words: string): ProgramId | Refused => {
      const found = programMeant(words.trim(), noting)
      return found.kind === 'clear' ? found.program.id : refused(problemText(found))
    }
    const order = orderAsked(before, meant, call)
    const joint = (after: RankOrder): JointRanks | undefined => readJointRanks(after, asked)
    return 'kind' in order ? order : settle({ ...order, before, read, joint, name: inputs.profile.name }, call)
  },
}

interface Ordered {
  readonly order: readonly ProgramId[]
  readonly despite: ReadonlySet<ProgramId>
  /** Held places that are taken off. */
  readonly off: readonly HeldPlace[]
}

type Meant = (words: string) => ProgramId | Refused

/** The order that was asked for: as it stands, or by rating, with each program at the place said. */
function orderAsked(before: RankOrder, meant: Meant, call: Call): Ordered | Misused | Refused {
  const despite = partsOf(call.option('despite')).map(meant)
  const unclear = despite.find((one) => typeof one !== 'string')
  if (unclear !== undefined && typeof unclear !== 'string') return unclear
  const named = new Set(despite.filter((one) => typeof one === 'string'))
  let order = call.flag('by-rating') ? before.byRating : before.places.map(({ program }) => program)
  // What was held comes to the place that was said of it, unless another is said now.
  for (const { program, rank } of before.held) if (named.has(program)) order = order.toSpliced(rank - 1, 0, program)
  let off: readonly HeldPlace[] = []
  for (const said of partsOf(call.option('rank'))) {
    const [, words, place] = /^(.*?)\s+(\d{1,3})$/.exec(said) ?? []
    if (words === undefined) return misused(`--rank needs programs and places such as "Baystate 1; Danbury 2", got ${said}`)
    const program = meant(words)
    if (typeof program !== 'string') return program
    const others = order.filter((one) => one !== program)
    order = Number(place) === 0 ? others : others.toSpliced(Number(place) - 1, 0, program)
    if (Number(place) === 0) off = [...off, ...before.held.filter((one) => one.program === program)]
  }
  return { order, despite: named, off }
}

interface Settling extends Ordered {
  readonly before: RankOrder
  readonly read: (entries: readonly SeasonEntry[]) => RankOrder
  readonly joint: (after: RankOrder) => JointRanks | undefined
  readonly name: string | undefined
}

/** Shows the list as it would stand; keeps it when that was asked and nothing stands against it. */
async function settle({ order, despite, off, before, read, joint, name }: Settling, call: Call): Promise<Outcome> {
  const { match } = before
  const entries: readonly SeasonEntry[] = [
    ...rankEntries(order, [...before.places, ...off], { match, on: call.today, despite }),
    ...(call.flag('certified') ? [{ kind: 'certified', match, on: call.today } as const] : []),
  ]
  const after = read(entries)
  const missing = after.held.filter(({ program }) => order.includes(program))
  if (missing.length > 0)
    return refused(
      `${missing.map(({ name }) => name).join(', ')}: no visa there can be used, as far as is known. A match would bind all the same; --despite names a program you rank nevertheless.`,
    )
  const kept = call.flag('keep') && entries.length > 0
  const saving = kept ? await sayInSeason(call, entries) : undefined
  if (saving && saving.kind !== 'changed') return saving
  const together = joint(after)
  const paper = rankSheet({ ...(name === undefined ? {} : { name }), order: after, joint: together, today: call.today })
  return {
    kind: 'done',
    json: { today: call.today, kept, changes: entries.length, ...after, ...(together === undefined ? {} : { joint: together }) },
    text: rankLines(after, { kept, changes: entries.length, joint: together }, call.paper).join('\n'),
    files: async () => [
      { name: `${paper.name}.html`, content: writeHtml(paper) },
      { name: `${paper.name}.docx`, content: await writeDocx(paper) },
      { name: `${paper.name}.md`, content: writeMarkdown(paper) },
    ],
  }
}

function partsOf(said: string | undefined): readonly string[] {
  return (said ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}
