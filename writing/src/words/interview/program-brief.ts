import type { Fact } from '#domain'
import type { EvidenceLog, LogEntry } from '../../informatics/evidence-log.ts'
import { readText } from '../../informatics/lens.ts'
import type { LookFor } from '../../informatics/lexicon/concept.ts'
import type { Program } from '#domain/claims'

/** What to know before talking with one program: facts with their year, what fits from the log, what to ask. */
export interface ProgramBrief {
  readonly program: string
  readonly place: string
  readonly facts: readonly { readonly label: string; readonly fact: Fact<string> }[]
  readonly unknown: readonly string[]
  /** What the program's pages mention, with the applicant's own entries that answer it. */
  readonly common: readonly { readonly lookFor: LookFor; readonly entries: readonly LogEntry[] }[]
  /** What the applicant pasted about people and their work, as pasted. */
  readonly notes?: string
  readonly questionsToAsk: readonly string[]
}

/** Brief for one program. Nothing is looked up: facts come from the directory, notes from the applicant. */
export function briefProgram(program: Program, log: EvidenceLog, notes?: string): ProgramBrief {
  const { claims } = program
  const said: readonly (readonly [string, readonly Fact<string>[] | undefined])[] = [
    ['Health record', claims.ehrVendor],
    ['Informatics fellowship on site', claims.informaticsFellowshipOnSite],
    ['Informatics training of the institution', claims.informaticsTraining],
    ['Informatics, quality or data work', claims.informaticsMention],
  ]
  const facts = said.flatMap(([label, list]) => (list ?? []).map((fact) => ({ label, fact })))
  const wanted = lookForIn([...facts.map(({ fact }) => fact.value), notes ?? ''].join('. '))
  return {
    program: program.name,
    place: `${program.city}, ${program.state}`,
    facts,
    unknown: said.filter(([, list]) => list === undefined || list.length === 0).map(([label]) => label),
    common: wanted.map((lookFor) => ({
      lookFor,
      entries: log.entries.filter((entry) => entry.reading.suggestions.some((each) => each.lookFor === lookFor)),
    })),
    ...(notes === undefined ? {} : { notes }),
    questionsToAsk: questionsFor(program),
  }
}

function lookForIn(text: string): readonly LookFor[] {
  return [...new Set(readText({ tools: [text] }).suggestions.flatMap((each) => each.lookFor ?? []))]
}

/** Questions that cannot be answered by the program's own page. */
function questionsFor({ claims }: Program): readonly string[] {
  const record = claims.ehrVendor?.[0]?.value
  return [
    'What did a resident change in how care works here in the last year?',
    record === undefined
      ? 'Which health record do you use, and can residents ask for changes to it?'
      : `Can residents ask for changes to the health record (${record}), and who answers?`,
    'Can residents get data for a quality project, and how long does it take?',
    claims.informaticsFellowshipOnSite === undefined
      ? 'Has a graduate gone on to a clinical informatics fellowship?'
      : 'How do residents work with the informatics fellowship on site?',
    'Who reads residents’ incident reports, and what came of the last one?',
    'What kind of resident is happy here, and who is not?',
  ]
}
