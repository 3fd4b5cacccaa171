import { wordsFor } from '../choices.ts'
import type { Answer } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { IsoDate } from '../units.ts'
import type { StepAssessment } from './exam-assessment.ts'
import type { Step } from '../rules/exam-facts.ts'
import type { ExamWorld } from './picture.ts'
import { known, sourceOf } from '../answer.ts'
import { compareWithSpecialties } from './compare-with-specialty.ts'
import { byFieldRule } from './field-rule.ts'
import { percentileOf } from './norms.ts'
import { passMarkOn } from '../rules/pass-mark.ts'
import { step1Band, step2ckBand } from './score-bands.ts'
import { aboutPercentText, sentenceCase } from '../say/number.ts'
import { spentSteps } from '../person/spent-steps.ts'

/** What one Step result means on that day, or what has to be asked first. A planned exam is asked for, never guessed. */
export function assessStep(step: Step, person: Person, world: { facts: ExamWorld; today: IsoDate }): Answer<StepAssessment> {
  const { facts, today } = world
  const { passed, score, attempts, day } = person.exams[step]
  if (passed.kind === 'needs') return passed
  // A failed result stands beside nobody's.
  const compared = passed.value ? score : undefined
  const percentile = compared === undefined ? undefined : percentileOf(facts.exams, step, compared)
  const mark = passMarkOn(facts.exams, step, day ?? today)
  const { band, meaning } = bandAndMeaning(step, person, facts)
  return known(
    {
      passed: passed.value,
      band,
      meaning: percentile === undefined ? meaning : `${meaning} ${normSentence(percentile.value, percentile.source.asOf)}`,
      bySpecialty:
        step === 'step2ck' && compared !== undefined
          ? compareWithSpecialties(compared, person.specialties, facts.specialties)
          : [],
      ...(score === undefined ? {} : { score }),
      ...(attempts === undefined ? {} : { attempts }),
      ...(percentile === undefined ? {} : { percentile }),
      ...(mark === undefined ? {} : { passMark: { value: mark.value, source: sourceOf(mark) } }),
    },
    [...passed.because, byFieldRule(meaning, passed.value && band !== 'challenging' ? 'neutral' : 'hurts')],
  )
}

/** Of a result that is known. */
function bandAndMeaning(step: Step, person: Person, facts: ExamWorld): { band: string; meaning: string } {
  const { exams, visa } = person
  const { score, state } = exams[step]
  if (state === 'failed') {
    const isSpent = spentSteps({ person, facts }).includes(step)
    const what = isSpent ? 'cannot be taken any more' : notPassed[step]
    return { band: 'not passed', meaning: `${wordsFor('exam', step)} ${what}.` }
  }
  if (step === 'step1' && score !== undefined) return { band: step1Band(score).id, meaning: step1Band(score).meaning }
  if (step === 'step2ck' && score !== undefined) return { band: step2ckBand(score).id, meaning: step2ckBand(score).meaning }
  const needsNone = step === 'step3' && visa.need.need === 'not needed'
  return { band: 'passed', meaning: needsNone ? 'Passed: evidence of passing boards.' : passMeanings[step] }
}

const first = 'is not passed yet: this comes before everything else'

/** Without Step 3 an application goes out all the same. */
const notPassed: Readonly<Record<Step, string>> = {
  step1: first,
  step2ck: first,
  step3: 'is not passed: programs see the attempt, and the next one has to be a solid pass',
}

const passMeanings: Readonly<Record<Step, string>> = {
  step1:
    'Pass without a number: programs look more at Step 2 CK, clinical evaluations and letters, research and academic record, and what you have done in informatics.',
  step2ck: 'Passed; with the score itself the bands and the comparison with your specialty can be shown.',
  step3: 'Passed: evidence of readiness for H-1B sponsorship, and of passing boards.',
}

function normSentence(percentile: number, asOf: string): string {
  return `${sentenceCase(aboutPercentText(percentile / 100))} of first-takers from US and Canadian schools score this or lower (norms of ${asOf.slice(0, 4)}).`
}
