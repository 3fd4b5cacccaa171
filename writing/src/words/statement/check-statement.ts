import type { EvidenceLog } from '../../informatics/evidence-log.ts'
import { fold } from '../../informatics/tokenise.ts'
import type { Person, Profile } from '#domain/person'
import { checkConduct } from '../interview/conduct.ts'
import { checkTruth } from '../truth/check-truth.ts'
import type { ClaimCheck } from './checks/evidence.ts'
import { checkEvidence } from './checks/evidence.ts'
import { checkExamCentred } from './checks/exams.ts'
import type { Finding, Sentence } from './checks/finding.ts'
import { sentencesWithPlaces } from './checks/finding.ts'
import { foreignText, isForeign } from './checks/language.ts'
import type { StatementCounts } from './checks/length.ts'
import { checkLength, countStatement } from './checks/length.ts'
import { checkPasted } from './checks/pasted.ts'
import { checkCliches, checkExcuses } from './checks/phrases.ts'
import { knownWordsOf } from './checks/sources.ts'
import { checkBlanks, checkStructure } from './checks/structure-check.ts'
import { checkOpenings, checkPassive, checkReadability, gradeOf } from './checks/style.ts'
import type { Addressee, NameIndex } from './checks/wrong-program.ts'
import { checkWrongProgram } from './checks/wrong-program.ts'

export interface StatementInput {
  /** What the applicant wrote. */
  readonly text: string
  readonly profile: Profile
  /** Who wrote it: every claim of the text is held against them. */
  readonly person: Person
  readonly log: EvidenceLog
  /** Most characters the application takes, from the facts of the season. */
  readonly limit: number
  readonly addressee?: Addressee
  /** Made once with `indexNames`. Absent: names of other programs are not looked for. */
  readonly names?: NameIndex
  /** Sample statements the applicant read, to be compared with; they go nowhere. */
  readonly samples?: readonly string[]
}

export interface StatementReport {
  readonly counts: StatementCounts
  /** Flesch-Kincaid school year, absent where it cannot be counted. */
  readonly grade?: number
  /** In reading order; those about the whole text first. */
  readonly findings: readonly Finding[]
  readonly claims: readonly ClaimCheck[]
}

/** Reads a statement as a tired program director would, and as its writer's own log. Changes nothing. */
export function checkStatement(input: StatementInput): StatementReport {
  const { text } = input
  const sentences = sentencesWithPlaces(text)
  const foreign = isForeign(text)
  const { findings, claims } = foreign ? { findings: [unreadStatement], claims: [] } : readEnglish(input, sentences)
  const grade = foreign ? undefined : gradeOf(sentences)
  return {
    counts: countStatement(text),
    ...(grade === undefined ? {} : { grade }),
    findings: [...findings, ...checkAnyLanguage(input)].toSorted((a, b) => (a.start ?? -1) - (b.start ?? -1)),
    claims,
  }
}

const unreadStatement = foreignText('only length, open holes, pasted samples and names of programs were looked at.')

function checkAnyLanguage({ text, profile, limit, addressee = {}, names, samples }: StatementInput): readonly Finding[] {
  return [
    ...checkLength(text, limit),
    ...checkBlanks(text),
    ...(names ? checkWrongProgram(text, addressee, names, knownWordsOf(profile).words) : []),
    ...checkPasted(text, samples),
  ]
}

function readEnglish(
  { text, profile, person, log, addressee = {} }: StatementInput,
  sentences: readonly Sentence[],
): Pick<StatementReport, 'findings' | 'claims'> {
  const allowedNames = new Set((addressee.names ?? []).flatMap((name) => name.split(/[^\p{L}\p{M}]+/u).map(fold)))
  const { findings: unproven, claims, tellsData } = checkEvidence(sentences, { log, known: knownWordsOf(profile), allowedNames })
  const truth = checkTruth(text, person)
  const findings = [
    ...truth,
    ...checkConduct(text, { person }),
    ...checkExcuses(text),
    ...checkExamCentred(sentences),
    ...unproven.filter((finding) => !truth.some((claim) => overlap(claim, finding))),
    ...checkStructure(sentences, tellsData),
    ...checkCliches(text),
    ...checkOpenings(sentences),
    ...checkPassive(sentences),
    ...checkReadability(sentences),
  ]
  return { findings, claims }
}

/** A number that is already held against the profile as part of a claim is not asked for a second time. */
function overlap(claim: Finding, other: Finding): boolean {
  return (other.start ?? 0) >= (claim.start ?? 0) && (other.end ?? 0) <= (claim.end ?? 0)
}
