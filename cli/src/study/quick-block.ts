/** A question block from counts alone: what one knows right after finishing it. */
import type { AnswerState, ErrorKind, StudyBlock, StudyItem } from '#domain/study'
import type { Call, Misused } from '../command.ts'
import { misused } from '../command.ts'
import { counted } from '#domain/say'
import { countOption, dateOption } from './options.ts'

const usualSource = 'UWorld'
const mostQuestions = 500
const errorKinds: readonly ErrorKind[] = ['knowledge', 'reasoning', 'misreading']

/** The block the options describe. `number` is another for every block that is logged, so that two of one bank and day are two. */
export function quickBlock(call: Call, number: number): StudyBlock | Misused {
  const date = dateOption(call)
  if (typeof date !== 'string') return date
  const counts = readCounts(call)
  if ('kind' in counts) return counts
  const minutes = countOption(call, 'minutes')
  if (typeof minutes === 'object') return minutes
  const source = (call.option('source') ?? usualSource).replaceAll(':', ' ')
  const id = `${source}:${date}:${number}`
  const items = itemsOf(counts, { id, call, minutes })
  return { id, date, source, ...(minutes === undefined ? {} : { minutes, timed: true }), typedIn: true, items }
}

interface Counts {
  readonly answers: readonly { readonly answer: AnswerState; readonly count: number }[]
  readonly errors: readonly ErrorKind[]
}

function readCounts(call: Call): Counts | Misused {
  const given = ['right', 'with-help', 'wrong', ...errorKinds].map((name) => countOption(call, name))
  const wrongUse = given.find((count) => typeof count === 'object')
  if (typeof wrongUse === 'object') return wrongUse
  const [right = 0, help = 0, wrong = 0, ...errors] = given.map((count) => (typeof count === 'number' ? count : 0))
  const logged = errorKinds.flatMap((kind, at) => Array.from({ length: errors[at] ?? 0 }, () => kind))
  if (right + help + wrong === 0) return misused('A block needs questions: --right 14 --wrong 6')
  if (right + help + wrong > mostQuestions) return misused(`A block has at most ${counted(mostQuestions, 'question')} here.`)
  if (logged.length > wrong) return misused(`${counted(logged.length, 'error')} named for ${counted(wrong, 'wrong question')}.`)
  return {
    answers: [
      { answer: 'correct', count: right },
      { answer: 'correct with help', count: help },
      { answer: 'incorrect', count: wrong },
    ],
    errors: logged,
  }
}

interface BlockOf {
  readonly id: string
  readonly call: Call
  readonly minutes: number | undefined
}

function itemsOf({ answers, errors }: Counts, { id, call, minutes }: BlockOf): readonly StudyItem[] {
  const states = answers.flatMap(({ answer, count }) => Array.from({ length: count }, () => answer))
  const [system, discipline] = [call.option('system'), call.option('discipline')]
  let named = 0
  return states.map((answer, at) => {
    const error = answer === 'incorrect' ? errors[named++] : undefined
    return {
      id: `${id}:${at + 1}`,
      answer,
      ...(system === undefined ? {} : { system }),
      ...(discipline === undefined ? {} : { discipline }),
      ...(error === undefined ? {} : { error }),
      ...(minutes === undefined ? {} : { seconds: Math.round((minutes * 60) / states.length) }),
    }
  })
}
