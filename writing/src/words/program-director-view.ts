import type { ExamAssessment, Flag } from '#domain/exams'
import type { Evidence } from '../informatics/coverage.ts'
import { coverLookFor } from '../informatics/coverage.ts'
import type { EvidenceLog, LogEntry } from '../informatics/evidence-log.ts'
import { newestWork } from '../informatics/newest-work.ts'
import type { LookFor } from '../informatics/lexicon/concept.ts'
import type { Frame } from './frame.ts'
import { blank, fill } from './frame.ts'
import { permitSentence } from './permit-sentence.ts'
import { quoted, strengthOf } from './statement/structure.ts'

/** The file as a program director reads it: three questions, each with what speaks for and against. */
export interface ProgramDirectorView {
  readonly questions: readonly DirectorQuestion[]
  readonly risks: readonly Risk[]
  readonly values: readonly Value[]
}

export interface DirectorQuestion {
  readonly id: 'boards' | 'special' | 'visa'
  readonly question: string
  readonly speaksFor: readonly string[]
  readonly speaksAgainst: readonly string[]
}

/** A red flag with what answers it: the remedy, the log, and a frame of the honest sentence. */
export interface Risk {
  readonly flag: Flag
  readonly evidence: readonly LogEntry[]
  readonly sentence: Frame
}

/** Something the applicant brings that the program looks for, with the words that prove it. */
export interface Value {
  readonly lookFor: LookFor
  readonly proof: readonly Evidence[]
}

/** The three questions of a director about an international graduate, answered from the exams and the log. */
export function seeAsProgramDirector(exams: ExamAssessment, log: EvidenceLog): ProgramDirectorView {
  const risks = exams.redFlags.map((flag) => riskOf(flag, log))
  const values = [...coverLookFor(log)].filter(([, proof]) => proof.length > 0).map(([lookFor, proof]) => ({ lookFor, proof }))
  return { questions: [boardsQuestion(exams), specialQuestion(exams, values), visaQuestion(exams)], risks, values }
}

function boardsQuestion({ redFlags, strengths }: ExamAssessment): DirectorQuestion {
  return {
    id: 'boards',
    question: 'Will this person pass boards?',
    speaksFor: strengths.filter((each) => aboutExams(each)).map((each) => each.title),
    speaksAgainst: redFlags.filter((each) => aboutExams(each)).map((each) => each.title),
  }
}

function specialQuestion({ redFlags, strengths }: ExamAssessment, values: readonly Value[]): DirectorQuestion {
  return {
    id: 'special',
    question: 'Do they bring something special to the program?',
    speaksFor: [
      ...values.map(({ lookFor, proof }) => `${lookFor}: “${proof[0]?.words}” (${proof[0]?.experience}, ${proof[0]?.proof})`),
      ...strengths.filter(aboutOther).map((each) => each.title),
    ],
    speaksAgainst: [
      ...(values.length === 0 ? ['Nothing in the log shows informatics or quality work yet.'] : []),
      ...redFlags.filter(aboutOther).map((each) => each.title),
    ],
  }
}

function visaQuestion({ redFlags, strengths }: ExamAssessment): DirectorQuestion {
  return {
    id: 'visa',
    question: 'Is there a risk in sponsoring a visa?',
    speaksFor: strengths.filter(aboutVisa).map((each) => each.title),
    speaksAgainst: redFlags.filter(aboutVisa).map((each) => each.title),
  }
}

function aboutExams(flag: Flag): boolean {
  return flag.about === 'exams'
}

function aboutVisa(flag: Flag): boolean {
  return flag.about === 'visa'
}

function aboutOther(flag: Flag): boolean {
  return !aboutExams(flag) && !aboutVisa(flag)
}

const mostEvidence = 3

function riskOf(flag: Flag, log: EvidenceLog): Risk {
  const ordered = aboutExams(flag)
    ? log.entries.filter(({ from }) => from === 'experiences').toSorted((a, b) => strengthOf(b) - strengthOf(a))
    : newestWork(log, flag.since)
  const evidence = ordered.slice(0, mostEvidence)
  return { flag, evidence, sentence: sentenceFor(flag, evidence[0]) }
}

/** The honest sentence is the applicant's: fact, change, what followed, and the work. Nothing hidden, nothing excused. */
function sentenceFor(flag: Flag, entry: LogEntry | undefined): Frame {
  const work: Frame = entry ? quoted(entry) : fill`${blank('a piece of your work')}`
  if (aboutExams(flag)) {
    return fill`${blank('which exam, and what happened, plainly')}; I changed ${blank('what')}, and ${blank('what followed')}. ${work} ${blank('how it shows the same way of working')}.`
  }
  if (aboutVisa(flag))
    return permitSentence(flag.id) ?? fill`I need ${blank('which sponsorship')}; ${blank('what is settled already')}.`
  if (flag.about === 'gap')
    return fill`In that time I ${blank('what you did, plainly')}. Since then ${work} ${blank('what it shows')}.`
  return fill`${blank('the fact in one clause')}; since then ${work} ${blank('what it shows about today')}.`
}
