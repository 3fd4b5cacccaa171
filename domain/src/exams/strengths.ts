import type { Flag } from './exam-assessment.ts'
import type { Person } from '../person/person.ts'
import { counted } from '../say/number.ts'
import { informaticsWork } from './informatics-work.ts'
import type { Picture } from './picture.ts'
import { unitedStates } from '../country-codes.ts'
import { isClinicalPost, worksSinceGraduation } from '../person/clinical-posts.ts'
import { isPublished } from '../person/read-person.ts'
import { passedScore, valueOf } from './picture.ts'
import { step1Marks, step2ckMarks } from './score-bands.ts'

/** What speaks for the applicant, as far as they said. */
export function strengths(picture: Picture): readonly Flag[] {
  return [...scoreStrengths(picture), ...fileStrengths(picture), ...qualifications(picture)]
}

function scoreStrengths({ step1, step2ck, step3, trend }: Picture): readonly Flag[] {
  const flags: Flag[] = []
  const second = passedScore(step2ck)
  if (second !== undefined && second >= step2ckMarks.solid) {
    flags.push({
      id: second >= step2ckMarks.strong ? 'step2ck-strong' : 'step2ck-solid',
      about: 'exams',
      title: `Step 2 CK ${second}`,
      why:
        second >= step2ckMarks.strong
          ? 'Strong by the field’s rule: it offsets other weaknesses.'
          : 'Solid: competitive for many programs.',
    })
  }
  const first = passedScore(step1)
  if (first !== undefined && first >= step1Marks.high) {
    flags.push({
      id: 'step1-high',
      about: 'exams',
      title: `Step 1 ${first}`,
      why: 'Proof of strong fundamentals and of skill with this kind of test.',
    })
  }
  if (valueOf(trend) === 'rising') {
    flags.push({
      id: 'trend-rising',
      about: 'exams',
      title: 'Scores rise from Step 1 to Step 2 CK',
      why: 'You improved with clinical work and US-style training, and can say how.',
    })
  }
  if (valueOf(step3)?.passed === true) {
    flags.push({
      id: 'step3-passed',
      about: 'exams',
      title: 'Step 3 passed',
      why: 'Opens H-1B programs that require it, and answers the question about boards.',
    })
  }
  if ([step1, step2ck].every((answer) => valueOf(answer)?.passed === true && valueOf(answer)?.attempts === 1)) {
    flags.push({
      id: 'first-attempts',
      about: 'exams',
      title: 'Step 1 and Step 2 CK passed at the first attempt',
      why: 'No program can filter you for attempts.',
    })
  }
  return flags
}

/** By kind, because programs count them apart: hands-on work is what they ask for, watching is less. */
function clinicalMonths({ clinical }: Person): string | undefined {
  const { handsOnMonths = 0, observingMonths = 0 } = clinical
  const parts = [
    ...(handsOnMonths > 0 ? [`${counted(handsOnMonths, 'month')} of hands-on clinical work`] : []),
    ...(observingMonths > 0 ? [`${counted(observingMonths, 'month')} as an observer`] : []),
  ]
  return parts.length === 0 ? undefined : `${parts.join(' and ')} in the US`
}

/** What was published, and months of research in the US. */
function research({ publications = 0, scholarlyWork = [], clinical: { entries = [] } }: Person): readonly Flag[] {
  const first = scholarlyWork.filter((work) => work.firstAuthor === true && isPublished(work)).length
  const months = entries.filter(({ kind }) => kind === 'research').reduce((sum, one) => sum + one.months, 0)
  return [
    ...(months === 0
      ? []
      : [
          {
            id: 'us-research',
            about: 'other' as const,
            title: `${counted(months, 'month')} of research in the US`,
            why: 'People there know your work and can write of it; it does not stand for work with patients.',
          },
        ]),
    ...(publications === 0
      ? []
      : [
          {
            id: 'publications',
            about: 'other' as const,
            title: `${counted(publications, 'publication')}${first === 0 ? '' : `, ${first === publications ? '' : `${first} `}as first author`}`,
            why: 'University programs look for it, most of all in small specialties.',
          },
        ]),
  ]
}

/** The clinical post held longest that goes on today, as the person names it. */
function presentPost({ experiences = [] }: Person): string | undefined {
  const [post] = experiences
    .filter((one) => one.kind === 'work' && one.to === 'now' && one.from !== undefined && isClinicalPost(one))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return post && `${post.title}${post.country === unitedStates ? ' in the US' : ''}, from ${post.from?.slice(0, 4)} to this day`
}

/** Two years: the graduates no published limit touches. */
const recentYears = 2

function fileStrengths({ person, yearsSinceGraduation, today }: Picture): readonly Flag[] {
  const flags: Flag[] = []
  const years = valueOf(yearsSinceGraduation)
  if (years !== undefined && years >= 0 && years <= recentYears) {
    flags.push({
      id: 'recent-graduate',
      about: 'other',
      title: person.education.ahead === undefined ? 'Recent graduate' : 'Graduation still ahead',
      why: 'Limits on years since graduation do not touch you.',
    })
  }
  if (person.visa.need.need === 'not needed') {
    flags.push({
      id: 'no-visa',
      about: 'visa',
      title: 'You need no visa sponsor',
      why: 'No visa policy closes a program to you.',
    })
  }
  const clinical = clinicalMonths(person)
  if (clinical !== undefined) {
    flags.push({
      id: 'us-clinical-experience',
      about: 'other',
      title: clinical,
      why: 'It brings letters from people a program director can call.',
    })
  }
  flags.push(...research(person))
  const post = presentPost(person)
  if (post !== undefined) {
    flags.push({
      id: 'present-post',
      about: 'other',
      title: post,
      why: worksSinceGraduation(person.experiences ?? [], person.education, today)
        ? 'Clinical work without a break answers what programs ask about the years since graduation.'
        : 'You see patients today, which programs ask of graduates of earlier years.',
    })
  }
  return flags
}

function qualifications({ person, today }: Picture): readonly Flag[] {
  const flags: Flag[] = []
  if (person.exams.certificate.state === 'issued') {
    flags.push({
      id: 'ecfmg-certified',
      about: 'other',
      title: 'ECFMG certified',
      why: 'Some programs ask for it before they invite, and Step 3 can be applied for.',
    })
  }
  const degrees = person.education.otherDegrees ?? []
  if (degrees.length > 0) {
    flags.push({
      id: 'other-degree',
      about: 'other',
      title: degrees.join('; '),
      why: 'A second training stands out beside scores; say in one sentence what it lets you do for a department.',
    })
  }
  const informatics = informaticsWork(person, today)
  if (informatics !== undefined) {
    flags.push({
      id: 'informatics-work',
      about: 'other',
      title: informatics.title,
      why: 'It is what sets you apart where scores are modest, and it matches what programs need to improve.',
    })
  }
  return flags
}
