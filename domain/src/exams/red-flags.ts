import { endedPermit } from '../person/ended-permit.ts'
import type { Gap } from '../person/profile.ts'
import { areAllFromHome, homeLetters } from '../person/home-letters.ts'
import { lifeSpanText } from '../say/day.ts'
import type { Flag } from './exam-assessment.ts'
import type { Picture } from './picture.ts'
import type { Step } from '../rules/exam-facts.ts'
import { isBelow, valueOf } from './picture.ts'
import { counted } from '../say/number.ts'
import { step1Marks, step2ckMarks } from './score-bands.ts'

/** What readers of the file will worry about, each with what answers it. Only what is known: nothing is inferred from silence. */
export function redFlags(picture: Picture): readonly Flag[] {
  return [
    ...attemptFlags(picture),
    ...scoreFlags(picture),
    ...trendFlags(picture),
    ...timeFlags(picture),
    ...clinicalFlags(picture),
    ...letterFlags(picture),
    ...oneCycle(picture),
    ...picture.person.education.gaps.map(gapFlag),
    ...visaFlags(picture),
  ]
}

function attemptFlags(picture: Picture): readonly Flag[] {
  const failed = examNames.filter(([step]) => picture.person.exams[step].hasFailed)
  return failed.map(([step, name]) => ({
    id: `${step}-attempts`,
    about: 'exams',
    title: `Failed attempt at ${name}`,
    why: 'Every attempt shows on the transcript. Some programs set a limit on attempts; many read a failure as a question about boards.',
    remedy: 'Name it once, plainly, with what you changed. Check each program’s limit before you pay for it.',
  }))
}

const examNames: readonly (readonly [Step, string])[] = [
  ['step1', 'Step 1'],
  ['step2ck', 'Step 2 CK'],
  ['step3', 'Step 3'],
]

function scoreFlags({ step1, step2ck }: Picture): readonly Flag[] {
  const flags: Flag[] = []
  if (isBelow(step1, step1Marks.low)) {
    flags.push({
      id: 'step1-very-low',
      about: 'exams',
      title: `Step 1 below ${step1Marks.low}`,
      why: 'Limits your options, most of all at academic programs. It does not end your chances.',
      remedy: 'A sharply higher Step 2 CK, and programs without a Step 1 cut-off.',
    })
  } else if (isBelow(step1, step1Marks.midRange)) {
    flags.push({
      id: 'step1-low',
      about: 'exams',
      title: `Step 1 below ${step1Marks.midRange}`,
      why: 'A risk marker for some programs, more so for non-US citizens.',
      remedy: 'A sharply higher Step 2 CK regains trust.',
    })
  }
  if (isBelow(step2ck, step2ckMarks.acceptable)) {
    flags.push({
      id: 'step2ck-low',
      about: 'exams',
      title: `Step 2 CK below ${step2ckMarks.acceptable}`,
      why: 'Challenging, not hopeless: many programs filter above it.',
      remedy: 'Targeted programs, strong clinical work in the US, concrete informatics or quality projects. No hurried Step 3.',
    })
  }
  return flags
}

function trendFlags({ trend }: Picture): readonly Flag[] {
  if (valueOf(trend) !== 'falling') return []
  const why = trend.kind === 'known' ? (trend.because[0]?.text ?? '') : ''
  return [
    {
      id: 'trend-falling',
      about: 'exams',
      title: 'Step 2 CK falls short of Step 1',
      why: `${why}. Readers look for the opposite.`,
      remedy: 'Recent clinical work and letters carry the story; Step 3 only with a realistic chance of a clearly better result.',
    },
  ]
}

/** Five years is a common limit among programs that publish one; each program's own limit decides. */
const yearsThatRaiseQuestions = 5

function timeFlags(picture: Picture): readonly Flag[] {
  const years = valueOf(picture.yearsSinceGraduation)
  if (years === undefined || years < yearsThatRaiseQuestions) return []
  return [
    {
      id: 'years-since-graduation',
      about: 'other',
      title: `Graduated ${counted(years, 'year')} before the Match you aim at`,
      why: 'Many programs set a limit (3, 5 or 10 years), and fewer invitations come with each year.',
      remedy: 'Show recent clinical work, and ask the program for its limit before you apply.',
    },
  ]
}

const timeThere =
  'Time at a US hospital, watching where nothing else is open to you, and a letter from it; ask each program what it counts.'

/** Said to be none: a place where one only did research counts as none, watching as some. */
function clinicalFlags({ person: { clinical, outside } }: Picture): readonly Flag[] {
  const { entries, handsOnMonths = 0, observingMonths = 0 } = clinical
  if (entries === undefined || handsOnMonths + observingMonths > 0 || outside === 'usGraduate') return []
  return [
    {
      id: 'no-us-clinical',
      about: 'other',
      title: 'No clinical work in the US so far',
      why: 'Programs look for letters of US physicians who saw you with patients, and some ask for months of it.',
      remedy: timeThere,
    },
  ]
}

function letterFlags({ person: { letters, outside } }: Picture): readonly Flag[] {
  if (!areAllFromHome(letters) || outside === 'usGraduate') return []
  return [
    {
      id: 'no-us-letter',
      about: 'other',
      ...homeLetters,
      remedy: timeThere,
    },
  ]
}

/** One Match without a place; from two on it decides before anything else, and is said there. */
function oneCycle({ person }: Picture): readonly Flag[] {
  const [failed, ...more] = (person.previousMatches ?? []).filter(({ outcome }) => outcome === 'not matched')
  if (failed === undefined || more.length > 0) return []
  return [
    {
      id: 'not-matched-before',
      about: 'other',
      title: `Not matched in ${failed.year}`,
      why: 'Programs ask what is new since.',
      since: String(failed.year),
      remedy: 'Find out what broke: few interviews point to the file and the list, many to the interviews and the rank list.',
    },
  ]
}

function gapFlag({ from, to, reason }: Gap): Flag {
  return {
    id: `gap-${from}`,
    about: 'gap',
    title: `Gap from ${lifeSpanText(from, to)}`,
    why: 'Programs ask about time without medicine or study.',
    since: to,
    remedy:
      reason === undefined
        ? 'Write down what you did in that time; an unexplained gap reads worse than almost any reason.'
        : `Say it in one sentence (${reason}) and what you did since.`,
  }
}

const endedFlag: Flag = {
  id: 'work-permit-ended',
  about: 'visa',
  title: 'Your work permit has ended',
  why: 'Without a new one a program would have to sponsor you.',
  remedy: 'Say in one sentence whether its renewal is filed and what it rests on.',
}

const permitFlag: Flag = {
  id: 'work-permit',
  about: 'visa',
  title: 'Your work permit may end',
  why: 'No program has to sponsor you while it lasts; they ask whether you may work to the end of the training.',
  remedy: 'Say in one sentence what it rests on, until when it is valid, and what follows it.',
}

function visaFlags({ person, today }: Picture): readonly Flag[] {
  const { need, permit } = person.visa
  if (need.need === 'not needed') return []
  if (permit !== undefined) return [endedPermit(person, today) === undefined ? permitFlag : endedFlag]
  if (need.need !== 'needed') return []
  return [
    {
      id: 'visa',
      about: 'visa',
      title: 'You need a visa sponsor',
      why: 'A sponsor takes a risk with you, and exam results are read as the proof that you will pass boards and finish.',
      remedy: 'Only programs that sponsor a visa you can use; ask where the answer is old.',
    },
  ]
}
