import type { Finding } from '../statement/checks/finding.ts'
import { findingAt } from '../statement/checks/finding.ts'
import type { WritingRule } from '../rules.ts'
import { writingRules } from '../rules.ts'
import { blank, fill } from '../frame.ts'
import type { Frame } from '../frame.ts'

/** What may and may not be said between programs and applicants. */
export const conductRules: readonly WritingRule[] = writingRules.filter((rule) => rule.about === 'interview')

const improper: readonly { readonly words: RegExp; readonly message: string; readonly advice: string }[] = [
  {
    words:
      /\b(?:where|how) (?:will|would|do|did) you (?:plan to )?rank(?:ed)? (?:me|us)\b|\b(?:will|would) you rank me\b|\bmy (?:place|position|rank) on your (?:rank )?(?:order )?list\b/giu,
    message: 'Asks a program how it will rank you.',
    advice: 'Nobody may ask for a promise. Take it out.',
  },
  {
    words: /\bif you (?:rank|put|place) me\b|\bin (?:return|exchange)\b|\bcan you (?:promise|guarantee|assure)\b/giu,
    message: 'Offers or asks for a deal.',
    advice: 'A deal on ranking breaks the Match agreement. Take it out.',
  },
  {
    words:
      /\b(?:i (?:will|am going to|intend to|plan to) rank (?:you|your program)|you are my (?:first|top|number one)|my (?:first|top|number one) choice|rank(?:ing)? you(?:r program)? (?:first|number one|#1|highly))\b/giu,
    message: 'Says how you will rank the program.',
    advice: 'Allowed only if it is true, nobody asked, and you write it to one program. If in doubt, leave it out.',
  },
]

/** Reads a message to a program against the conduct rules. */
export function checkMessage(text: string): readonly Finding[] {
  return improper.flatMap(({ words, message, advice }) =>
    [...text.matchAll(words)].map((match) =>
      findingAt({ check: 'evidence', weight: 'must', message, advice }, match.index, match[0]),
    ),
  )
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
