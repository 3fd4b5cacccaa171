import { writingRules } from './rules.ts'

/**
 * Help from a language model, only through an endpoint the user sets up, off unless they do. The domain builds what is sent, shows it,
 * and marks what comes back; a shell carries it. Only what the AAMC allows: brainstorming, proofreading, editing advice. Never a finished text.
 */
export interface WritingAssistant {
  /** What the user calls it, and where it is: shown beside every answer. */
  readonly name: string
  readonly endpoint: string
  /** Sends exactly the request it is given. Rejects with a sentence when the endpoint fails. */
  readonly ask: (request: AssistantRequest) => Promise<string>
}

export type AssistantPurpose = 'brainstorm questions' | 'proofread' | 'point out unclear places'

/** Exactly what would be sent: the user reads this before they agree. */
export interface AssistantRequest {
  readonly purpose: AssistantPurpose
  readonly instructions: string
  readonly text: string
  /** What was replaced before sending, so that the user can check it. */
  readonly withheld: readonly string[]
}

/** An answer, marked as made by a machine, apart from the user's text. It is never put into a draft. */
export interface AssistantReply {
  readonly madeBy: string
  readonly purpose: AssistantPurpose
  readonly text: string
  readonly rule: string
}

const instructionsFor: Readonly<Record<AssistantPurpose, string>> = {
  'brainstorm questions':
    'Ask the writer up to eight short questions that would help them remember concrete details. Write questions only. Do not write any part of the text for them.',
  proofread:
    'List spelling and grammar mistakes, each as: the words as written, then the correction. Change nothing else. Do not rewrite sentences.',
  'point out unclear places':
    'Quote up to eight places a tired reader would not understand, and say in one line why. Do not rewrite them.',
}

export interface RequestOptions {
  /** Words that must not leave: names, places, identifiers. Each is replaced by a neutral mark. */
  readonly withhold?: readonly string[]
}

const shortest = 2

/** Builds a request. What the user withholds is replaced everywhere, longest first. */
export function prepareRequest(
  purpose: AssistantPurpose,
  text: string,
  { withhold = [] }: RequestOptions = {},
): AssistantRequest {
  const words = [...new Set(withhold.map((word) => word.trim()))]
    .filter((word) => word.length >= shortest)
    .toSorted((a, b) => b.length - a.length)
  const present = words.filter((word) => text.includes(word))
  const sent = present.reduce((current, word, index) => current.replaceAll(word, `[withheld ${index + 1}]`), text)
  return { purpose, instructions: instructionsFor[purpose], text: sent, withheld: present }
}

/** Marks what came back. */
export function markReply(
  assistant: Pick<WritingAssistant, 'name' | 'endpoint'>,
  request: AssistantRequest,
  text: string,
): AssistantReply {
  const rule = writingRules.find((each) => each.id === 'own-work')?.text ?? ''
  return { madeBy: `${assistant.name} (${assistant.endpoint})`, purpose: request.purpose, text, rule }
}
