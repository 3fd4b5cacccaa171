import type { Advice } from './exam-assessment.ts'
import type { Picture } from './picture.ts'
import { byFieldRule } from './field-rule.ts'
import { isLow, valueOf } from './picture.ts'

/** What turns low scores into a manageable risk: analysis, story, choice of programs, informatics. Nothing without a low score. */
export function lowScoreStrategy(picture: Picture): readonly Advice[] {
  if (!isLow('step1', picture) && !isLow('step2ck', picture)) return []
  return [
    pauseAndAnalyze,
    ...(valueOf(picture.trend) === 'rising' ? [tellTheRise] : []),
    contextWithoutExcuses,
    ...(picture.person.visa.need.need === 'needed' ? [volumeAndFit] : []),
    informaticsCapital,
  ]
}

const pauseAndAnalyze: Advice = {
  id: 'pause-and-analyze',
  title: 'Pause and analyze before the next exam',
  text: 'How did you prepare: time, resources, environment? What improved and what stayed weak? If your schedule and learning curve will not support a clearly better result, work on informatics, US clinical experience and letters instead.',
  because: [byFieldRule('immediate steps with low scores: pause and analyze')],
}

const tellTheRise: Advice = {
  id: 'tell-the-rise',
  title: 'Tell the rise, with how you did it',
  text: 'Say what you changed between the two exams and what came of it. Show how you used question-bank data to find and close gaps: that is informatics thinking.',
  because: [byFieldRule('upward trajectory narrative; data-driven mindset', 'helps')],
}

const contextWithoutExcuses: Advice = {
  id: 'context-without-excuses',
  title: 'Give context in one sentence, without excuses',
  text: 'Language, a new system, early timing, duties at home: name what is true and move on to what improved since. Center the application on impact, not on exams.',
  because: [byFieldRule('contextual factors without excuses; a story of impact')],
}

const volumeAndFit: Advice = {
  id: 'volume-and-fit',
  title: 'Apply broadly, and write for fit',
  text: 'With low scores and a visa need the rule of thumb is 120 programs or more in internal medicine or a like specialty. Your list shows where a further program stops paying. Adapt what you write for every program that shows an interest in informatics.',
  because: [byFieldRule('low Step scores and visa needs: often 120 programs or more')],
}

const informaticsCapital: Advice = {
  id: 'informatics-capital',
  title: 'Build what only you bring: informatics and quality work',
  text: 'One or two small, well-documented projects, a course with a certificate, basic SQL with Python or R. It lowers the risk a reader sees and raises the value.',
  because: [byFieldRule('informatics evidence offsets lower scores', 'helps')],
}
