import type { Reason } from '../answer.ts'
import type { Choice } from '../choices.ts'
import { dutiesIn } from '../season/duties.ts'
import type { SeasonFacts } from '../season/season-facts.ts'

type Message = Choice<'mondayMessage'>

/** The duties that say what each message means, the telling one first. */
const meanings: Readonly<Record<Message, readonly string[]>> = {
  matched: ['monday-matched', 'match-binding'],
  'advanced only': ['monday-advanced', 'soap-half-matched-list', 'monday-half-matched-place'],
  'first year only': ['monday-first-year', 'soap-half-matched-list', 'monday-half-matched-place'],
  'not matched': ['monday-not-matched', 'soap-eligibility', 'soap-share-of-imgs', 'soap-what-it-adds'],
  'not eligible': ['soap-not-eligible', 'soap-eligibility'],
  withdrawn: ['soap-unverified', 'soap-not-eligible'],
}

/** What a message of Monday means for the person who got it, each sentence with its page. */
export function meaningOf(message: Message, facts: SeasonFacts): readonly Reason[] {
  return dutiesIn(facts, meanings[message])
}

/** Whether a place can be sought in SOAP after this message, as far as is known. */
export function isSoapFor(message: Message): boolean {
  return message === 'not matched' || message === 'advanced only' || message === 'first year only'
}

/** What binds everybody who takes part in SOAP. */
export function conductOf(facts: SeasonFacts): readonly Reason[] {
  return dutiesIn(facts, ['soap-contact', 'soap-list-confidential', 'soap-own-list', 'soap-applications', 'soap-binding'])
}
