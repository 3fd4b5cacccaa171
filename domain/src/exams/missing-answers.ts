import type { Answer, Question } from '../answer.ts'
import type { Picture } from './picture.ts'
import { valueOf } from './picture.ts'

/** Everything the assessment would like to know and was not told, most important first; no field twice. */
export function missingAnswers(picture: Picture): readonly Question[] {
  const { step1, step2ck, trend, yearsSinceGraduation, person } = picture
  const asked: Question[] = [step2ck, step1, trend, yearsSinceGraduation].flatMap(askOf)
  if (valueOf(step2ck) !== undefined && person.exams.step2ck.score === undefined) asked.push(step2ckScore)
  if (valueOf(step2ck) === undefined && (person.exams.practiceTests ?? []).length === 0) asked.push(practiceTests)
  if (valueOf(step1) !== undefined && valueOf(step1)?.attempts === undefined) asked.push(attempts('step1', 'Step 1'))
  if (valueOf(step2ck) !== undefined && valueOf(step2ck)?.attempts === undefined) asked.push(attempts('step2ck', 'Step 2 CK'))
  if (person.exams.certificate.state === 'not said') asked.push(certificate)
  asked.push(...person.visa.need.ask)
  return asked.filter((question, index) => asked.findIndex(({ field }) => field === question.field) === index)
}

function askOf(answer: Answer<unknown>): readonly Question[] {
  return answer.kind === 'needs' ? answer.ask : []
}

const step2ckScore: Question = {
  field: 'exams.step2ck.score',
  text: 'Which score did you get in Step 2 CK?',
  why: 'Programs filter by the number, and your chances cannot be estimated well without it.',
}

const practiceTests: Question = {
  field: 'practiceTests',
  text: 'Have you taken a practice test for Step 2 CK? Which one, on which day, with which score?',
  why: 'Two dated practice tests give a forecast with a band; without them only Step 1 says something.',
}

function attempts(step: string, name: string): Question {
  return {
    field: `exams.${step}.attempts`,
    text: `How many attempts did ${name} take?`,
    why: 'Some programs set a limit on attempts.',
  }
}

const certificate: Question = {
  field: 'exams.ecfmgCertificate.status',
  text: 'Is your ECFMG certificate issued, expected, or not begun?',
  why: 'Some programs want it before they invite, and Step 3 can be applied for only afterwards.',
}
