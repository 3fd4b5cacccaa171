import { wordsFor } from '#domain'
import type { Choice, ChoiceName } from '#domain'
import { sentenceCase } from '#domain/say'

/** A value as the head of a control or the name of a thing. */
export function labelFor<Name extends ChoiceName>(name: Name, value: Choice<Name>): string {
  return sentenceCase(wordsFor(name, value))
}
