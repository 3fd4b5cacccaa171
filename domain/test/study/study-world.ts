import type { AnswerState, ErrorKind, StudyBlock, StudyItem, StudyLog } from '../../src/study/study-log.ts'
import type { IsoDate } from '../../src/units.ts'
import { createRandom } from '../../../engine/src/numbers/random.ts'
import { emptyStudyLog } from '../../src/study/study-log.ts'
import { isoDate } from '../../src/units.ts'

/** A block of invented answers as a bank lists them, each with its number: so many questions of one system and discipline, the first ones right. */
export function block(
  id: string,
  date: string,
  parts: readonly {
    readonly system: string
    readonly discipline?: string
    readonly asked: number
    readonly right: number
    readonly rest?: Partial<StudyItem>
  }[],
): StudyBlock {
  const items = parts.flatMap(({ system, discipline, asked, right, rest }, part) =>
    Array.from({ length: asked }, (_, i): StudyItem => ({
      id: `${id}:${part}-${i}`,
      question: `${id}-${part}-${i}`,
      system,
      ...(discipline === undefined ? {} : { discipline }),
      answer: i < right ? 'correct' : 'incorrect',
      ...rest,
    })),
  )
  return { id, date: isoDate(date), source: 'Bank', items }
}

export function logOf(...blocks: readonly StudyBlock[]): StudyLog {
  return { ...emptyStudyLog, blocks }
}

const systems: readonly string[] = [
  'Cardiovascular System',
  'Pulmonary & Critical Care',
  'Gastrointestinal & Nutrition',
  'Renal, Urinary Systems & Electrolytes',
  'Nervous System',
  'Endocrine, Diabetes & Metabolism',
  'Hematology & Oncology',
  'Psychiatric/Behavioral & Substance Use Disorder',
  'Pregnancy, Childbirth & Puerperium',
  'Biostatistics & Epidemiology',
  'Social Sciences (Ethics/Legal/Professional)',
  'Dermatology',
  'Infectious Diseases',
]
const disciplines: readonly string[] = ['Medicine', 'Surgery', 'Pediatrics', 'Obstetrics & Gynecology', 'Psychiatry']
const errors: readonly ErrorKind[] = ['knowledge', 'reasoning', 'misreading']

/** Three invented weeks of a bank, drawn with a seed. */
export function drawnLog(seed: number, days: readonly IsoDate[]): StudyLog {
  const random = createRandom(seed)
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random.next() * values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  return logOf(
    ...days.map((date): StudyBlock => ({
      id: `bank:${date}`,
      date,
      source: 'Bank',
      items: Array.from({ length: 20 }, (_, i): StudyItem => {
        const answer: AnswerState = random.next() < 0.62 ? 'correct' : 'incorrect'
        return {
          id: `bank:${date}:${i}`,
          system: pick(systems),
          discipline: pick(disciplines),
          answer,
          seconds: 40 + Math.floor(random.next() * 100),
          peersPercent: 40 + Math.floor(random.next() * 50),
          ...(answer === 'incorrect' ? { error: pick(errors) } : {}),
        }
      }),
    })),
  )
}
