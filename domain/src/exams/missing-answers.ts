import { closesResidency, spentSteps } from '../person/spent-steps.ts'
import type { Answer, Question } from '../answer.ts'
import type { Picture } from './picture.ts'
import { valueOf } from './picture.ts'
import { monthText } from '../say/day.ts'
import { isoDate } from '../units.ts'
import { firstMatchAfter } from '../person/graduation.ts'
import type { GraduationAhead } from '../person/person.ts'
import { questionFor } from '../person/questions.ts'

/** Everything the assessment would like to know and was not told, most important first; no field twice. */
export function missingAnswers(picture: Picture): readonly Question[] {
  const { step1, step2ck, trend, yearsSinceGraduation, person } = picture
  // No answer changes anything any more.
  if (spentSteps(picture).some(closesResidency)) return []
  // What was sat already is known soonest.
  const isSat = person.exams.step1.state === 'awaiting result'
  const steps = (isSat ? [step1, step2ck] : [step2ck, step1]).flatMap(askOf)
  const month = monthOf(person.education.ahead)
  const asked: Question[] = [
    ...(isSat ? [...steps, ...month] : [...month, ...steps]),
    ...[trend, yearsSinceGraduation].flatMap(askOf),
  ]
  if (valueOf(step2ck) !== undefined && person.exams.step2ck.score === undefined) asked.push(questionFor('exams.step2ck.score'))
  if (valueOf(step2ck) === undefined && (person.exams.practiceTests ?? []).length === 0) asked.push(questionFor('practiceTests'))
  if (valueOf(step1) !== undefined && valueOf(step1)?.attempts === undefined) asked.push(questionFor('exams.step1.attempts'))
  if (valueOf(step2ck) !== undefined && valueOf(step2ck)?.attempts === undefined)
    asked.push(questionFor('exams.step2ck.attempts'))
  if (person.outside !== 'usGraduate' && person.exams.certificate.state === 'not said')
    asked.push(questionFor('exams.ecfmgCertificate.status'))
  asked.push(...person.visa.need.ask)
  return asked.filter((question, index) => asked.findIndex(({ field }) => field === question.field) === index)
}

/** Of a year without its month: the month decides which Match it is. */
function monthOf(ahead: GraduationAhead | undefined): readonly Question[] {
  if (ahead === undefined || ahead.isExact) return []
  const match = firstMatchAfter(ahead)
  const question = questionFor('education.graduationMonth')
  return [
    {
      ...question,
      why: `It decides your Match: by June training can begin in ${monthText(isoDate(`${match}-07-01`))}, later it is the ${match + 1} Match. ${question.why}`,
    },
  ]
}

/** What an answer still asks. */
export function askOf(answer: Answer<unknown>): readonly Question[] {
  return answer.kind === 'needs' ? answer.ask : []
}
