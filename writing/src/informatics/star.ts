import type { Experience } from '#domain/person'

/** Situation, task, action, result: the four things a listener needs, each with the words that tell it or the prompt that asks for it. */
export interface StarPart {
  readonly id: 'situation' | 'task' | 'action' | 'result'
  readonly prompt: string
  readonly why: string
  /** The sentence that tells it, as written. */
  readonly told?: string
}

const problemWords =
  /\b(?:no|not|never|lack\w*|miss(?:ed|ing)\b|late|delay\w*|lost|slow\w*|wait\w*|error\w*|problem\w*|without|paper|handwritten|difficult\w*|found that|noticed|rarely|often|gap\w*|too (?:many|long|few))\b/iu
const taskWords =
  /\b(?:asked|task|respons\w+|aim\w*|goal|had to|assigned|in charge|in order to|so that|to (?:reduce|improve|find|measure|replace|cut|learn))\b/iu
const writerWords = /\b(?:I|we|We)\b/u
const actionWords = /\b(?:built|made|wrote|led|ran|kept|taught|set up|drew|found|\p{L}{3,}ed)\b/u
const changeWords =
  /\b(?:from .{1,40} to|fell|rose|dropp\w+|reduc\w+|improv\w+|increas\w+|decreas\w+|halved|doubled|adopted|in use|published|presented|still use[ds]?|now use[ds]?)\b|\d+\s?(?:%|percent|per cent)/iu

/** Looks for the four parts in the words of the entry. A part is told by a sentence, never guessed. */
export function reviewStar({ description = '', result }: Experience): readonly StarPart[] {
  const sentences = sentencesOf(description)
  const measured = result === undefined ? undefined : result.measure
  return [
    part(
      'situation',
      sentences.find((each) => problemWords.test(each)),
      {
        prompt: 'What was wrong or missing before? For whom?',
        why: 'Without the problem the work looks like a chore.',
      },
    ),
    part(
      'task',
      sentences.find((each) => taskWords.test(each)),
      {
        prompt: 'What were you asked or did you decide to do about it?',
        why: 'It shows whether you saw the problem yourself.',
      },
    ),
    part('action', sentences.find((each) => writerWords.test(each)) ?? sentences.find((each) => actionWords.test(each)), {
      prompt: 'What did you do with your own hands, step by step?',
      why: 'A reader looks for the verb after “I”.',
    }),
    part('result', measured ?? sentences.find((each) => changeWords.test(each)), {
      prompt: 'What was different afterwards? Is it still in use?',
      why: 'The end of the story is what is quoted.',
    }),
  ]
}

function part(
  id: StarPart['id'],
  told: string | undefined,
  { prompt, why }: { readonly prompt: string; readonly why: string },
): StarPart {
  return { id, prompt, why, ...(told === undefined ? {} : { told }) }
}

/** Sentences of a text, trimmed, without empty ones. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?।。؟])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
