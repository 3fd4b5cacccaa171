import type { Answer, Question, Reason } from '../answer.ts'
import type { ExamResult, Profile } from '../person/profile.ts'
import type { IsoDate } from '../units.ts'
import type { StepAssessment } from './exam-assessment.ts'
import type { PassMark } from './exam-facts.ts'
import type { Step } from './norms.ts'
import type { ExamWorld } from './picture.ts'
import { known, needs, sourceOf } from '../answer.ts'
import { compareWithSpecialties } from './compare-with-specialty.ts'
import { byFieldRule } from './field-rule.ts'
import { passMarkOn, percentileOf } from './norms.ts'
import { step1Band, step2ckBand } from './score-bands.ts'

const names: Readonly<Record<Step, string>> = { step1: 'Step 1', step2ck: 'Step 2 CK', step3: 'Step 3' }

/** What one Step result means on that day, or what has to be asked first. A planned exam is asked for, never guessed. */
export function assessStep(step: Step, profile: Profile, world: { facts: ExamWorld; today: IsoDate }): Answer<StepAssessment> {
  const { facts, today } = world
  const exam = profile.exams?.[step]
  const verdict = verdictOf(step, exam, world)
  if (exam === undefined || verdict.kind === 'needs') return verdict.kind === 'needs' ? verdict : needs(askForResult(step))
  const { score, attempts } = exam
  const percentile = score === undefined ? undefined : percentileOf(facts.exams, step, score)
  const mark = passMarkOn(facts.exams, step, exam.date ?? today)
  const { band, meaning } = bandAndMeaning(step, score, verdict.value)
  return known(
    {
      passed: verdict.value,
      band,
      meaning: percentile === undefined ? meaning : `${meaning} ${normSentence(percentile.value, percentile.source.asOf)}`,
      bySpecialty:
        step === 'step2ck' && score !== undefined ? compareWithSpecialties(score, profile.specialties, facts.specialties) : [],
      ...(score === undefined ? {} : { score }),
      ...(attempts === undefined ? {} : { attempts }),
      ...(percentile === undefined ? {} : { percentile }),
      ...(mark === undefined ? {} : { passMark: { value: mark.value, source: sourceOf(mark) } }),
    },
    [...verdict.because, byFieldRule(meaning, verdict.value && band !== 'challenging' ? 'neutral' : 'hurts')],
  )
}

/** Whether the exam is passed: as reported, else by the pass mark of its day, else by any mark it could have had. */
function verdictOf(
  step: Step,
  exam: ExamResult | undefined,
  { facts, today }: { facts: ExamWorld; today: IsoDate },
): Answer<boolean> {
  if (exam === undefined || (exam.result === undefined && exam.score === undefined)) return needs(askForResult(step))
  if (exam.result !== undefined) return known(exam.result === 'pass')
  const score = exam.score ?? 0
  if (exam.date !== undefined) {
    const mark = passMarkOn(facts.exams, step, exam.date)
    return mark === undefined ? needs(askForDay(step)) : known(score >= mark.value, [byMark(step, score, mark)])
  }
  const marks = facts.exams.passMarks[step].filter((mark) => mark.from <= today)
  const highest = marks.toSorted((a, b) => b.value - a.value)[0]
  const lowest = marks.toSorted((a, b) => a.value - b.value)[0]
  if (highest !== undefined && score >= highest.value) return known(true, [byMark(step, score, highest)])
  if (lowest !== undefined && score < lowest.value) return known(false, [byMark(step, score, lowest)])
  return needs(askForDay(step))
}

function byMark(step: Step, score: number, mark: PassMark): Reason {
  const text = `${names[step]} ${score} against the pass mark ${mark.value} for exams from ${mark.from}`
  return { text, direction: score >= mark.value ? 'helps' : 'hurts', source: sourceOf(mark) }
}

function bandAndMeaning(step: Step, score: number | undefined, passed: boolean): { band: string; meaning: string } {
  if (!passed) return { band: 'not passed', meaning: `${names[step]} is not passed yet: this comes before everything else.` }
  if (step === 'step1' && score !== undefined) return { band: step1Band(score).id, meaning: step1Band(score).meaning }
  if (step === 'step2ck' && score !== undefined) return { band: step2ckBand(score).id, meaning: step2ckBand(score).meaning }
  return { band: 'passed', meaning: passMeanings[step] }
}

const passMeanings: Readonly<Record<Step, string>> = {
  step1:
    'Pass without a number: programs look more at Step 2 CK, clinical evaluations and letters, research and academic record, and what you have done in informatics.',
  step2ck: 'Passed; with the score itself the bands and the comparison with your specialty can be shown.',
  step3: 'Passed: evidence of readiness for H-1B sponsorship, and of passing boards.',
}

function normSentence(percentile: number, asOf: string): string {
  return `Of 100 first-takers from US and Canadian schools about ${percentile} score this or lower (norms of ${asOf.slice(0, 4)}).`
}

function askForResult(step: Step): Question {
  return {
    field: step === 'step1' ? 'exams.step1.result' : `exams.${step}.score`,
    text: `What is your ${names[step]} result? If you have not taken it, which day is planned?`,
    why: whyAsked[step],
  }
}

const whyAsked: Readonly<Record<Step, string>> = {
  step1: 'A Step 1 number changes what Step 2 CK has to show; a pass moves the weight to Step 2 CK.',
  step2ck: 'It is the number programs filter by first, and the largest single lever in your list.',
  step3: 'It opens H-1B programs. Not having taken it is no weakness.',
}

function askForDay(step: Step): Question {
  return {
    field: `exams.${step}.date`,
    text: `On which day did you take ${names[step]}, and did the report say pass?`,
    why: 'The pass mark changed over the years; the mark of that day decides.',
  }
}
