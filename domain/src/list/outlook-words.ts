import { restsOn } from '../chances/whose-figures.ts'
import { chanceOf, chanceSentence } from '../say/chance.ts'
import { dayText } from '../say/day.ts'
import { counted, percentText, rangeText, roundText, sentenceCase, theCounted } from '../say/number.ts'
import type { AsChosen, Expected, ListOutlook } from './outlook.ts'

/** What a list as a whole is said to bring, in one voice for every print and page. */
export interface OutlookWords {
  /** The answer: how many match, and beside it what a typical list brings. */
  readonly answer: string
  /** The answer without its number, for whoever has just read it: with which list, and what a typical one brings. */
  readonly beyondNumber: string
  /** Invitations and interviews to expect, and the chance of none; absent where nothing of this person alone is known. */
  readonly interviews?: string
}

/** What programs of an application that is out can still do. */
export function canStill(isClosed: boolean): string {
  return isClosed ? 'be matched to you' : 'invite or rank you'
}

/** "About 33 in 100 (24 to 41) applicants like you match with this list of 120 programs; a typical list of 120 brings about 20 in 100 (14 to 28)." */
export function outlookWords(outlook: ListOutlook): OutlookWords {
  switch (outlook.kind) {
    case 'no number': {
      const answer = outlook.because.map(({ text }) => text).join(' ')
      return { answer, beyondNumber: answer }
    }
    case 'as typical': {
      const { applications, group } = outlook
      const list = `with a typical list of ${counted(applications, 'program')}. A Step 2 CK score would tell you from them.`
      return answered(outlook, onThePath[group], list)
    }
    case 'as sent': {
      const { applications, group, unknownPrograms, onlyAnswered, ranksClosed } = outlook
      const left = theCounted(applications, 'program')
      const beside =
        unknownPrograms === 0
          ? ''
          : ` ${unknownPrograms} more that you entered ${unknownPrograms === 1 ? 'is' : 'are'} not in the directory and not counted.`
      const list = `with ${left} of yours that ${applications === 1 ? 'has' : 'have'} not said no.${beside}${onlyAnswered ? ' Only applications that were answered are noted: others that are out count as soon as you note them too.' : ''}${ranksClosed === undefined || ranksClosed.isCertified ? '' : ` That is if a rank list of yours was certified before lists closed on ${dayText(ranksClosed.on)}: none is noted, and without one nobody matches.`}${ifPassed(outlook)}`
      return { ...answered(outlook, groups[group], list), interviews: interviewsToExpect(outlook, 'hold') }
    }
    case 'as chosen': {
      const { typical, applications, group, lateBy } = outlook
      const list = `with this list of ${counted(applications, 'program')}${lateBy === undefined ? '; a typical list' : ` sent today, when about ${percentText(lateBy)} of the season's invitations are out; sent in time, a typical list`} of ${applications} brings ${chanceSentence(typical)}.${ifPassed(outlook)}`
      return { ...answered(outlook, groups[group], list), interviews: `${interviewsToExpect(outlook)}${longShot(outlook)}` }
    }
  }
}

type Numbered = Exclude<ListOutlook, { readonly kind: 'no number' }>

function answered({ chance, group }: Numbered, who: string, list: string): OutlookWords {
  return {
    answer: withGroup(`${sentenceCase(chanceOf(chance, who))} match ${list}`, group),
    beyondNumber: withGroup(list, group),
  }
}

const expecting = {
  expect: { begins: 'To expect', ends: 'gone to' },
  hold: { begins: 'With what you hold already', ends: 'in the end' },
}

function interviewsToExpect(
  { invitations, interviews, noInterview }: Pick<AsChosen, 'invitations' | 'interviews' | 'noInterview'>,
  when: keyof typeof expecting = 'expect',
): string {
  const { begins, ends } = expecting[when]
  const none = noInterview.point === 0 ? '' : `; ${chanceSentence(noInterview)} get none`
  return `${begins}: ${many(invitations, 'invitation')} and ${many(interviews, 'interview')} ${ends}${none}.`
}

/** From this chance of no interview on, a list is mostly paid for in vain. Ours. */
const mostlyInVain = 0.8

/** Said to whom the fees most likely buy nothing, before they pay. */
function longShot({ noInterview }: Pick<AsChosen, 'noInterview'>): string {
  return noInterview.point < mostlyInVain
    ? ''
    : ' Most who send such a list pay for it and are asked nowhere: see first what in the file can change, and decide whether the try is worth the fees.'
}

function many(count: AsChosen['invitations'], what: string): string {
  const said = number(count)
  return `${said} ${said === '1' ? what : `${what}s`}`
}

/** Without a pass there is no match at all, whatever the list. */
function ifPassed({ ifPassedWith }: Pick<AsChosen, 'ifPassedWith'>): string {
  return ifPassedWith === undefined
    ? ''
    : ` That is if Step 2 CK is passed in time, reckoned with ${ifPassedWith}, the least that passes; without a pass nobody matches.`
}

function withGroup(answer: string, group: Group): string {
  return [answer, restsOn(group)].filter(Boolean).join(' ')
}

type Group = AsChosen['group']

const onThePath: Readonly<Record<Group, string>> = {
  'non-US IMGs': 'applicants on the same path',
  'US-citizen IMGs': 'US citizens on the same path',
  'US graduates': 'international graduates on the same path',
}

const groups: Readonly<Record<Group, string>> = {
  'non-US IMGs': 'applicants like you',
  'US-citizen IMGs': 'US citizens with a record like yours',
  'US graduates': 'international graduates with your record, whose figures these are,',
}

/** What is as good as certain is a whole number of interviews, not a hundredth less. Ours. */
const narrow = 0.15

/** `about 4 (3–6)`, `about 1.4 (0.9–2.1)`: tenths where whole numbers would say too little, and no finer than that. */
function number({ point, low, high }: Expected): string {
  if (high < 0.1) return 'fewer than 0.1'
  if (point < 0.1) return `fewer than 0.1 (at most ${tenthsText(high)})`
  if (high - low < narrow) return Math.abs(point - Math.round(point)) < narrow ? roundText(Math.round(point)) : tenthsText(point)
  return point < 3
    ? `about ${tenthsText(point)} (${tenthsText(low)}–${tenthsText(high)})`
    : `about ${roundText(point)} (${rangeText(low, high)})`
}

function tenthsText(value: number): string {
  return roundText(Math.round(10 * value) / 10)
}
