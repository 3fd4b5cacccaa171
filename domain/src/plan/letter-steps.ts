import type { Letter } from '../person/profile.ts'
import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { areAllFromHome, homeLetters } from '../person/home-letters.ts'
import { earlierOf } from '../season/days.ts'
import { daysBefore, eventOf } from './plan-world.ts'
import { counted } from '../say/number.ts'
import { sourceOf } from '../answer.ts'

/** Letters that are enough for a file; a program takes one more. */
const enough = 3

/** Who still has to be asked, and by when each promised letter is due. */
export function letterSteps(world: PlanWorld): readonly StepDraft[] {
  const held = world.person.letters ?? []
  return [...ask(world, held), ...held.flatMap((letter, index) => remind(world, letter, index))]
}

function ask(world: PlanWorld, held: readonly Letter[]): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  const coming = held.filter((letter) => letter.status !== undefined && letter.status !== 'to ask').length
  const hasAngle = held.some((letter) => letter.informaticsAngle === true)
  const fromHome = areAllFromHome(held)
  if (submit === undefined || (coming >= enough && hasAngle && !fromHome)) return []
  const missing = [...(fromHome ? ['from the US'] : []), ...(hasAngle ? [] : ['on your work with data'])]
  const most = world.facts.seasons.limits.lettersPerProgram
  return [
    {
      id: 'letters-ask',
      phase: 'documents',
      title: coming >= enough ? `Ask for a letter ${missing.join(' and one ')}` : 'Ask for letters of recommendation',
      by: daysBefore(submit.day, 90),
      dateKind: 'advice',
      why: `Writers need weeks and a reminder. A program takes at most ${counted(most.value, 'letter')}; ${coming} of yours ${coming === 1 ? 'is' : 'are'} asked for or in.${fromHome ? ` ${homeLetters.title}. ${homeLetters.why}` : ''}${hasAngle ? '' : ' At least one should speak of your work with data, quality or health IT.'}`,
      source: sourceOf(most),
      ifPast: 'say',
    },
  ]
}

/** A letter that is not uploaded yet: due when the writer said, and two weeks before applications open at the latest. */
function remind(world: PlanWorld, letter: Letter, index: number): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  if (submit === undefined || letter.status === 'uploaded' || letter.status === 'to ask') return []
  const latest = daysBefore(submit.day, 14)
  return [
    {
      id: `letter-${index + 1}`,
      phase: 'documents',
      title: `Letter of ${letter.author ?? `writer ${index + 1}`} uploaded${letter.status === undefined ? '' : ` (${letter.status})`}`,
      by: letter.due === undefined ? latest : earlierOf(letter.due, latest),
      dateKind: 'advice',
      why: 'A file without its letters is read as unfinished on the day programs begin to review.',
      source: sourceOf(world.facts.seasons.limits.lettersPerProgram),
      ifPast: 'say',
    },
  ]
}
