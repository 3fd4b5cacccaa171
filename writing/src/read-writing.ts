import type { ProgramId, SpecialtyId } from '#domain'
import type { Program } from '#domain/claims'
import type { CapitalInput, CapitalPlan } from './informatics/capital/plan-capital.ts'
import { planCapital } from './informatics/capital/plan-capital.ts'
import { composePapers, experienceFields } from './paper/compose.ts'
import type { Paper } from './paper/paper.ts'
import type { FormField } from './paper/write-text.ts'
import { checkMessage } from './words/interview/conduct.ts'
import type { ProgramBrief } from './words/interview/program-brief.ts'
import { briefProgram } from './words/interview/program-brief.ts'
import type { StatementReport } from './words/statement/check-statement.ts'
import { checkStatement } from './words/statement/check-statement.ts'
import type { Finding } from './words/statement/checks/finding.ts'
import type { NameIndex } from './words/statement/checks/wrong-program.ts'
import type { StatementVariant } from './words/statement/variants.ts'
import { draftVariant } from './words/statement/variants.ts'
import type { WritingInput, WritingReading } from './writing-reading.ts'
import { readExperiences } from './writing-reading.ts'

/** A statement somebody wrote, and whom it is for. */
export interface WrittenStatement {
  readonly text: string
  /** The program it goes to; absent for one to a whole specialty. */
  readonly program?: Program
  /** The specialties it may speak of, as people write them. */
  readonly specialties: readonly string[]
  /** Names of programs and specialties it must not mention by mistake, made once by `indexNames`. */
  readonly names: NameIndex
}

/** What can be given to a project: absent answers rule nothing out. */
export interface Means extends Pick<CapitalInput, 'programs' | 'access' | 'hoursPerWeek'> {
  /** Weeks there are, where the applicant says so; otherwise those until applications go out. */
  readonly weeksLeft?: number
}

/** Everything the words of one person rest on, and what can be made of it: the one reading behind page and command. */
export interface Writing {
  readonly reading: WritingReading
  readonly check: (statement: WrittenStatement) => StatementReport
  /** What is wrong with a letter or message of the applicant's own, to one program where it is known. */
  readonly checkMessage: (text: string, program?: ProgramId) => readonly Finding[]
  readonly capital: (means: Means) => CapitalPlan
  readonly variantFor: (program: Program) => StatementVariant
  /** A statement to a specialty that need not be one of the profile's, such as a second one for SOAP. */
  readonly variantOf: (specialty: SpecialtyId) => StatementVariant
  readonly brief: (program: Program, notes?: string) => ProgramBrief
  /** Every paper there is, in the order an applicant needs them; with a program, the statement and the brief for it too. */
  readonly papers: (program?: Program) => readonly Paper[]
  /** The experiences section as fields to paste, counted. */
  readonly fields: () => readonly FormField[]
}

export function readWriting(input: WritingInput): Writing {
  const reading = readExperiences(input)
  const { log } = reading
  const variantFor = (program: Program): StatementVariant =>
    draftVariant({ log, exams: input.exams, specialty: program.specialty, program })
  const brief = (program: Program, notes = ''): ProgramBrief =>
    briefProgram(program, log, notes.trim() === '' ? undefined : notes)
  return {
    reading,
    check: (statement) => check(statement, input, reading),
    checkMessage: (text, program) => checkMessage(text, { person: input.person, ...(program === undefined ? {} : { program }) }),
    capital: (means) => planCapital({ weeksLeft: reading.time.weeksLeft, ...means, log }),
    variantFor,
    variantOf: (specialty) => draftVariant({ log, exams: input.exams, specialty }),
    brief,
    papers: (program) => composePapers(reading, program && { variant: variantFor(program), brief: brief(program) }),
    fields: () => experienceFields(reading.eras),
  }
}

function check(statement: WrittenStatement, { profile, person }: WritingInput, { log, limits }: WritingReading): StatementReport {
  const { text, program, specialties, names } = statement
  return checkStatement({
    text,
    profile,
    person,
    log,
    limit: limits.personalStatementCharacters.value,
    names,
    addressee: {
      ...(program ? { names: [program.name, ...(program.institution ? [program.institution] : [])] } : {}),
      specialties,
    },
  })
}
