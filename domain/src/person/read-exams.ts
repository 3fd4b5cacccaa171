import { wordsFor } from '../choices.ts'
import type { Answer, Question, Reason } from '../answer.ts'
import type { ExamFacts, PassMark, Step } from '../rules/exam-facts.ts'
import type { IsoDate } from '../units.ts'
import type { OwnRecords } from './own-records.ts'
import type { ExamRecord, GraduationAhead, Person, StepRecord } from './person.ts'
import type { ExamResult, Exams, Profile } from './profile.ts'
import { known, needs, sourceOf } from '../answer.ts'
import { passMarkOn } from '../rules/pass-mark.ts'
import { dayText } from '../say/day.ts'
import { graduationAhead } from './graduation.ts'
import { mergeTests } from './own-records.ts'
import { questionFor } from './questions.ts'

/** What exams are read against. */
interface ExamReading {
  readonly facts: ExamFacts
  readonly today: IsoDate
  readonly records: OwnRecords | undefined
  readonly outside: Person['outside']
}

export function readExams({ exams, practiceTests, education }: Profile, reading: ExamReading): ExamRecord {
  const tests = mergeTests(practiceTests, reading.records?.practiceTests)
  const step = (name: Step): StepRecord => readStep(name, exams?.[name], reading)
  const [step1, step2ck] = [step('step1'), step('step2ck')]
  const ahead = graduationAhead(education, reading.today)
  // The certificate is for who trained abroad; graduates of the US have none to wait for.
  const isAsked = reading.outside !== 'usGraduate'
  const isAhead = isAsked && (ahead !== undefined || isBeforeCertificate({ step1, step2ck }, exams?.pathway))
  const certificate = readCertificate(exams?.ecfmgCertificate, { ahead, isAhead })
  return {
    step1,
    step2ck,
    step3: isAsked ? afterCertificate(step('step3'), { step2ck, certificate }) : step('step3'),
    certificate,
    ...(exams?.oet === undefined ? {} : { oet: exams.oet }),
    ...(exams?.pathway === undefined ? {} : { pathway: exams.pathway }),
    ...(tests === undefined ? {} : { practiceTests: tests }),
  }
}

/** Step 3 asks for the certificate, which asks for Step 2 CK: while either is still to come, nobody is asked whether Step 3 is passed. */
function afterCertificate(step3: StepRecord, before: Pick<ExamRecord, 'step2ck' | 'certificate'>): StepRecord {
  const { state } = before.step2ck
  const { state: held } = before.certificate
  const isAhead =
    state === 'planned' || state === 'awaiting result' || state === 'failed' || held === 'none' || held === 'expected'
  return isAhead && step3.state === 'not said' ? { ...step3, state: 'too early', passed: needs() } : step3
}

/** Whether something the certificate asks for is still to come, so that nobody has to be asked whether it is issued. */
function isBeforeCertificate({ step1, step2ck }: Pick<ExamRecord, 'step1' | 'step2ck'>, pathway: Exams['pathway']): boolean {
  return isToCome(step1) || isToCome(step2ck) || pathway?.status === 'not started' || pathway?.status === 'in progress'
}

function isToCome({ state }: StepRecord): boolean {
  return state === 'planned' || state === 'awaiting result' || state === 'failed'
}

function readCertificate(
  said: Exams['ecfmgCertificate'],
  { ahead, isAhead }: { readonly ahead: GraduationAhead | undefined; readonly isAhead: boolean },
): ExamRecord['certificate'] {
  const diploma = ahead?.isExact === true ? ahead.by : undefined
  const notBefore = said?.status === 'issued' ? undefined : ((said?.status === 'expected' ? said.date : undefined) ?? diploma)
  return {
    state: said?.status ?? (isAhead ? 'none' : 'not said'),
    ...(said?.date === undefined ? {} : { day: said.date }),
    ...(notBefore === undefined ? {} : { notBefore }),
  }
}

function readStep(step: Step, exam: ExamResult | undefined, reading: ExamReading): StepRecord {
  const passed = verdictOn(step, exam, reading)
  const state = stateOf(exam, passed, reading.today)
  const mark = state === 'failed' ? passMarkOn(reading.facts, step, reading.today) : undefined
  return {
    state,
    passed,
    hasFailed: state === 'failed' || (exam?.attempts ?? 1) > 1,
    ...(exam?.date === undefined ? {} : { day: exam.date }),
    ...(exam?.score === undefined ? {} : { score: exam.score }),
    ...(exam?.attempts === undefined ? {} : { attempts: exam.attempts }),
    ...(mark === undefined ? {} : { toPass: mark.value }),
  }
}

function stateOf(exam: ExamResult | undefined, passed: Answer<boolean>, today: IsoDate): StepRecord['state'] {
  if (passed.kind === 'known') return passed.value ? 'passed' : 'failed'
  if (exam?.score !== undefined) return 'unclear'
  if (exam?.date === undefined) return 'not said'
  return exam.date < today ? 'awaiting result' : 'planned'
}

/** Whether the exam is passed: as reported, else by the pass mark of its day, else by any mark it could have had. */
function verdictOn(step: Step, exam: ExamResult | undefined, { facts, today }: ExamReading): Answer<boolean> {
  if (exam?.result !== undefined) return known(exam.result === 'pass')
  // A day that is given is not asked for; the result is, once that day is past.
  if (exam?.score === undefined) {
    return exam?.date !== undefined && exam.date >= today ? needs() : needs(resultQuestion(step, exam?.date))
  }
  const { score, date } = exam
  if (date !== undefined) {
    const mark = passMarkOn(facts, step, date)
    return mark === undefined ? needs(questionFor(`exams.${step}.date`)) : known(score >= mark.value, [byMark(step, score, mark)])
  }
  const marks = facts.passMarks[step].filter((mark) => mark.from <= today).toSorted((a, b) => b.value - a.value)
  const [highest, lowest] = [marks[0], marks.at(-1)]
  if (highest !== undefined && score >= highest.value) return known(true, [byMark(step, score, highest)])
  if (lowest !== undefined && score < lowest.value) return known(false, [byMark(step, score, lowest)])
  return needs(questionFor(`exams.${step}.date`))
}

/** Of an exam whose day is past the result is asked for, with the day it was taken. */
function resultQuestion(step: Step, taken: IsoDate | undefined): Question {
  const question = questionFor(resultFields[step])
  return taken === undefined
    ? question
    : { ...question, text: `What was the result of ${wordsFor('exam', step)}, taken on ${dayText(taken)}?` }
}

function byMark(step: Step, score: number, mark: PassMark): Reason {
  const text = `${wordsFor('exam', step)} ${score} against the pass mark ${mark.value} for exams from ${dayText(mark.from)}`
  return { text, direction: score >= mark.value ? 'helps' : 'hurts', source: sourceOf(mark) }
}

const resultFields = { step1: 'exams.step1.result', step2ck: 'exams.step2ck.score', step3: 'exams.step3.result' } as const
