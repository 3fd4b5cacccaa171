import { itemAt } from '#engine/keys'
import { remark } from '../answer.ts'
import type { Reason } from '../answer.ts'
import type { Candidate } from '../programs/candidate.ts'
import type { ProgramId } from '../units.ts'
import type { ChosenList } from './choose-picks.ts'
import type { ListQuestion } from './question.ts'
import { choosePicks } from './choose-picks.ts'
import { whyIn } from './reasons.ts'
import type { Listed } from './listing.ts'
import { listedOf } from './listing.ts'
import type { ExchangeSearch } from '#engine/solver'
import { nearestReplacement, nearestSwap, searchFrom, valueOf } from '#engine/solver'
import { worthText } from '../say/chance.ts'

/** Why one program is on the list, or why not. */
export interface ProgramExplanation {
  readonly program: ProgramId
  readonly standing: 'listed' | 'left out' | 'excluded' | 'refused' | 'not in the facts'
  readonly because: readonly Reason[]
  /** The program that would come in for it, or that took its place, and the value the exchange would cost the list. */
  readonly rival?: Rival
}

/** What stands nearest; without a worth where the specialty has no number for one person. */
interface Rival {
  readonly program: ProgramId
  readonly name: string
  readonly by: number | undefined
}

/** Explains any program of the facts for this applicant: what it adds, what it lost its place to, or what stands against it. */
export function explainProgram(question: ListQuestion, program: ProgramId): ProgramExplanation {
  const { candidates, person } = question
  const refused = candidates.refused.find((candidate) => candidate.program.id === program)
  if (refused) return { program, standing: 'refused', because: whyRefused(refused) }
  if (person.preferences.excluded?.includes(program)) {
    return { program, standing: 'excluded', because: [remark('You excluded it.')] }
  }
  const chosen = choosePicks(question)
  const at = chosen.listing.entries.findIndex(({ candidate }) => candidate.program.id === program)
  if (at < 0)
    return { program, standing: 'not in the facts', because: [remark('It is not among the programs of your specialties.')] }
  const { listing, problem, solution } = chosen
  const search = searchFrom(problem, solution.choice)
  const listed = listedOf(listing, solution.choice).find((one) => one.at === at)
  return listed === undefined ? whyOut(chosen, search, at) : whyListed(chosen, search, listed)
}

function whyListed(chosen: ChosenList, search: ExchangeSearch, { entry, at, signal }: Listed): ProgramExplanation {
  const { problem, solution } = chosen
  const reasons = whyIn(entry, signal, solution.value - valueOf(problem, solution.choice.with(at, -1)))
  const program = entry.candidate.program.id
  const pinned: readonly Reason[] = problem.fixed[at] ? [remark('You pinned it.')] : []
  const swap = nearestReplacement(search, at)
  if (!swap) return { program, standing: 'listed', because: [...pinned, ...reasons] }
  const rival = rivalOf(chosen, swap.inn.program, -swap.gain)
  const next = remark(
    `Next in line for its place: ${rival.name}${rival.by === undefined ? '' : `, worth ${worthText(rival.by)} less`}`,
  )
  return { program, standing: 'listed', because: [...pinned, ...reasons, next], rival }
}

function whyOut(chosen: ChosenList, search: ExchangeSearch, at: number): ProgramExplanation {
  const { candidate } = itemAt(chosen.listing.entries, at)
  const program = candidate.program.id
  const swap = nearestSwap(search, at)
  if (!swap)
    return {
      program,
      standing: 'left out',
      because: [remark('The limits you set leave no room for it.'), ...candidate.tier.because],
    }
  const rival = rivalOf(chosen, swap.out.program, -swap.gain)
  const lost = remark(`Lost its place to ${rival.name}${rival.by === undefined ? '' : ` by ${worthText(rival.by)}`}`)
  return { program, standing: 'left out', because: [lost, ...candidate.tier.because], rival }
}

function rivalOf({ listing }: ChosenList, program: number, by: number): Rival {
  const entry = itemAt(listing.entries, program)
  const { id, name, state } = entry.candidate.program
  return { program: id, name: `${name}, ${state}`, by: entry.chance.carriesNumber ? Math.max(0, by) : undefined }
}

function whyRefused(candidate: Candidate): readonly Reason[] {
  const against = [...candidate.missedCutoffs, ...candidate.visa.because, ...candidate.reasons]
  const because = against.filter(({ text }, at) => against.findIndex((other) => other.text === text) === at)
  return because.length > 0 ? because : candidate.tier.because
}
