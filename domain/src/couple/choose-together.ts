import { itemAt } from '#engine/keys'
import { bothByPlace, jointOutcome, worthByPlace } from '#engine/couples'
import type { Half } from '#engine/couples'
import type { Endings } from '../chances/endings.ts'
import { endingsAtBest } from '../chances/endings.ts'
import { choosePicks } from '../list/choose-picks.ts'
import type { ProgramList } from '../list/list.ts'
import type { ListQuestion, SharedAim } from '../list/question.ts'
import type { ProgramId } from '../units.ts'
import { halfOf } from './halves.ts'
import type { Places } from './places.ts'

/** What the two outcomes besides both in one place are worth, 0 to 1; at 0 they are not ranked. */
export interface Wish {
  readonly apart: number
  readonly alone: number
}

/** One of the two: what the list is chosen from, and the list made alone. */
export interface Chooser {
  readonly question: ListQuestion
  readonly alone: ProgramList
}

/** What each list has to be made for; absent where the one made alone serves both. */
export interface ChosenTogether {
  readonly you?: SharedAim
  readonly partner?: SharedAim
}

/** A program is never worth nothing: one that cannot be shared still comes before none at all. */
const least = 0.01
const mostRounds = 4
const noise = 1e-5
/** Places both could gather at, tried as a beginning: by turns alone neither would move to a place the other is not at. */
const gatherings = 2

interface Aims {
  readonly world: { readonly places: Places; readonly wish: Wish }
  readonly choosers: Readonly<Record<Turn, Chooser>>
}

type Turn = 'you' | 'partner'

/** Two lists as they stand: what they were made for, and what they bring. */
interface Standing {
  readonly aims: ChosenTogether
  readonly halves: Readonly<Record<Turn, Half>>
  readonly value: number
}

/**
 * Chooses two lists for the outcome the couple wishes, by turns: each is the best list there is, proved by the list's own solver, where a
 * match at a program is worth what it adds given the other list. It begins with the two lists made alone and with both gathered at the
 * likeliest places, stops when a round adds nothing, and keeps the best pair met.
 */
export function chooseTogether(you: Chooser, partner: Chooser, world: { places: Places; wish: Wish }): ChosenTogether {
  const asked: Aims = { world, choosers: { you, partner } }
  const alone = standing(
    asked,
    {},
    {
      you: halfOf(alonePicks(you), world.places),
      partner: halfOf(alonePicks(partner), world.places),
    },
  )
  const starts = [alone, ...placesToGather(asked).map((place) => gathered(asked, alone, place))]
  return starts.map((start) => byTurns(asked, start)).reduce((best, one) => (one.value > best.value ? one : best)).aims
}

function byTurns(asked: Aims, start: Standing): Standing {
  let [now, best] = [start, start]
  for (let round = 0; round < mostRounds; round++) {
    const before = best.value
    for (const turn of choosing(asked)) {
      const other = now.halves[turn === 'you' ? 'partner' : 'you']
      now = aimed(asked, now, turn, worthByPlace(other, asked.world.wish))
      if (now.value > best.value) best = now
    }
    if (best.value - before < noise) break
  }
  return best
}

/** Those whose list is theirs to choose: nobody who cannot be told from everybody on the same path is credited with a choice of programs. */
function choosing({ choosers }: Aims): readonly Turn[] {
  return (['partner', 'you'] as const).filter((turn) => choosers[turn].question.chances.rests === 'on the record')
}

/** The lists made as if only one place counted. */
function gathered(asked: Aims, alone: Standing, place: number): Standing {
  const only = Float64Array.from({ length: asked.world.places.all.length + 1 }, (_, g) => (g === place ? 1 : 0))
  return choosing(asked).reduce((now, turn) => aimed(asked, now, turn, only), alone)
}

/** The places where it is likeliest that both match, if each applied to everything there. */
function placesToGather({ world: { places }, choosers }: Aims): readonly number[] {
  const everythingOf = ({ question }: Chooser): Half => {
    const everything = question.candidates.open.map(({ program }) => ({ program: program.id, signal: 'none' as const }))
    return halfOf(endingsAtBest(question.chances, everything), places)
  }
  const both = bothByPlace(everythingOf(choosers.you), everythingOf(choosers.partner))
  return [...both.entries()]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, gatherings)
    .map(([place]) => place)
}

/** The standing after one of the two lists is made for what each place is worth. */
function aimed(asked: Aims, { aims, halves }: Standing, turn: Turn, byPlace: Float64Array): Standing {
  const { question, alone } = asked.choosers[turn]
  const { places } = asked.world
  // Its rule holds for both; what a longer list would bring was worked out for the list made alone.
  const ceiling = { ...alone.ceiling, because: alone.ceiling.because.slice(0, 1) }
  const shared = { worth: worthOf(question, byPlace, places), ceiling }
  const { picks } = choosePicks({ ...question, shared }, alone.ceiling.applications)
  const half = halfOf(endingsAtBest(question.chances, picks), places)
  return standing(asked, { ...aims, [turn]: shared }, { ...halves, [turn]: half })
}

function standing({ world: { wish } }: Aims, aims: ChosenTogether, halves: Standing['halves']): Standing {
  return { aims, halves, value: valueOf(halves, wish) }
}

function alonePicks({ question, alone }: Chooser): Endings {
  return endingsAtBest(question.chances, alone.picks)
}

export function rankedOf({ apart, alone }: Wish): { readonly apart: boolean; readonly alone: boolean } {
  return { apart: apart > 0 && apart >= alone, alone: alone > 0 }
}

function valueOf({ you, partner }: { readonly you: Half; readonly partner: Half }, wish: Wish): number {
  const { together, apart, firstAlone, secondAlone } = jointOutcome(you, partner, rankedOf(wish))
  return together + wish.apart * apart + wish.alone * (firstAlone + secondAlone)
}

/** Worth of a match at every candidate, 1 at the best place. */
function worthOf({ candidates }: ListQuestion, byPlace: Float64Array, { all, of }: Places): ReadonlyMap<ProgramId, number> {
  const most = byPlace.reduce((a, b) => Math.max(a, b))
  return new Map(
    [...candidates.open, ...candidates.unknown].map(({ program }) => {
      const worth = itemAt(byPlace, of.get(program.id) ?? all.length)
      return [program.id, most > 0 ? Math.max(least, worth / most) : 1] as const
    }),
  )
}
