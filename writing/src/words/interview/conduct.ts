import type { ProgramId } from '#domain'
import type { Person } from '#domain/person'
import { checkTruth } from '../truth/check-truth.ts'
import type { Finding } from '../statement/checks/finding.ts'
import { findingAt } from '../statement/checks/finding.ts'
import { foreignText, isForeign } from '../statement/checks/language.ts'
import type { WritingRule } from '../rules.ts'
import { writingRules } from '../rules.ts'
import { blank, fill } from '../frame.ts'
import type { Frame } from '../frame.ts'

/** What may and may not be said between programs and applicants. */
export const conductRules: readonly WritingRule[] = writingRules.filter((rule) => rule.about === 'interview')

const asking = String.raw`\b(?:where|how|whether|will|would|do|did|are|have|can|could)\b`
const program = String.raw`\b(?:you|your (?:program|committee|department|team))\b`
const sameSentence = String.raw`[^.?!\n]{0,60}?`
const toBeRanked = String.raw`(?:(?:will|would|might|may) i be|i (?:will|would|might|may) be|am i|i am) ranked\b(?! (?:\d|first|second|third|among|in the))`
const ownPlace = String.raw`\b(?:my (?:place|position|rank|ranking)|(?:where|how high) (?:(?:do|will|would) )?i (?:am|stand|(?:will |would |might )?be|will|would))`

/** In any order of its words: asked outright, or inside "could you tell me". */
const asksForRank = new RegExp(
  [
    String.raw`${asking}${sameSentence}${program}${sameSentence}\brank(?:ed|ing|s)? (?:me|us)\b`,
    String.raw`\b(?:where|how(?: high(?:ly)?)?|whether) ${toBeRanked}|\b(?:will|would) i be ranked\b`,
    String.raw`${ownPlace}(?: stand)? (?:on|in) (?:your|the program's) (?:rank )?(?:order )?list\b`,
  ].join('|'),
  'giu',
)

const improper: readonly { readonly words: RegExp; readonly message: string; readonly advice: string }[] = [
  {
    words: asksForRank,
    message: 'Asks a program how it will rank you.',
    advice: 'Nobody may ask for a promise. Take it out.',
  },
  {
    words: /\bif you (?:rank|put|place) me\b|\bin (?:return|exchange)\b|\bcan you (?:promise|guarantee|assure)\b/giu,
    message: 'Offers or asks for a deal.',
    advice: 'A deal on ranking breaks the Match agreement. Take it out.',
  },
]

const ranksFirst =
  /\b(?:i (?:will|am going to|intend to|plan to) rank (?:you|your program)|you are my (?:first|top|number one)|my (?:first|top|number one) choice|rank(?:ing)? you(?:r program)? (?:first|number one|#1|highly))\b/giu

/** Who writes, and to which program, where that is known. */
export interface Sender {
  readonly person: Person
  readonly program?: ProgramId
}

/** Reads a text to a program against the conduct rules, and what it says of ranks against the person's own list. */
export function checkConduct(text: string, sender: Sender): readonly Finding[] {
  return [
    ...improper.flatMap(({ words, message, advice }) =>
      [...text.matchAll(words)].map((match) =>
        findingAt({ check: 'conduct', weight: 'must', message, advice }, match.index, match[0]),
      ),
    ),
    ...[...text.matchAll(ranksFirst)].map((match) => findingAt({ check: 'conduct', ...saidRank(sender) }, match.index, match[0])),
  ]
}

/** Any message or letter of the applicant's own: the conduct rules, and every claim in it held against the person. */
export function checkMessage(text: string, sender: Sender): readonly Finding[] {
  if (isForeign(text)) return [foreignText('nothing was looked at.')]
  return [...checkConduct(text, sender), ...checkTruth(text, sender.person)].toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
}

function saidRank({ person, program }: Sender): Pick<Finding, 'weight' | 'message' | 'advice'> {
  const rank = person.season.applications?.find((application) => application.program === program)?.rank
  if (rank !== undefined && rank > 1) {
    const message = `Says that you rank the program first; your list has it at place ${rank}.`
    return { weight: 'must', message, advice: 'Take it out, or change the list: it may be said only where it is true.' }
  }
  const allowed = 'Allowed only if it is true, nobody asked, and you write it to one program. If in doubt, leave it out.'
  return { weight: rank === 1 ? 'look' : 'must', message: 'Says how you will rank the program.', advice: allowed }
}

/** A thank-you note to fill: short, specific, asking nothing. */
export function thankYouFrame(): Frame {
  return [
    ...fill`Dear ${blank('name as they signed it')}, `,
    ...fill`thank you for ${blank('what you talked about')}. `,
    ...fill`What stayed with me was ${blank('one thing they said')}, because ${blank('how it touches your own work')}. `,
    ...fill`${blank('your name')}`,
  ]
}
