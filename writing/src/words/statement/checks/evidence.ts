import type { EvidenceLog, LogEntry } from '../../../informatics/evidence-log.ts'
import type { ConceptId } from '../../../informatics/lexicon/concept.ts'
import type { Suggestion } from '../../../informatics/reading.ts'
import { fieldsOf } from '../../../informatics/reading.ts'
import { fold } from '../../../informatics/tokenise.ts'
import { findWordings } from '../../../informatics/wordings.ts'
import { contentWords, sharedWords } from '../../content-words.ts'
import type { Finding, Sentence } from './finding.ts'
import { findingAt } from './finding.ts'
import type { KnownWords } from './sources.ts'
import { numbersIn } from './sources.ts'

/** A claim of the statement and what of the log stands behind it. */
export interface ClaimCheck {
  readonly sentence: string
  readonly start: number
  readonly claim: string
  /** Where in the profile it is supported; empty where nothing supports it. */
  readonly supportedBy: readonly string[]
}

export interface EvidenceContext {
  readonly log: EvidenceLog
  readonly known: KnownWords
  /** Names that may stand without evidence: of the program it goes to. */
  readonly allowedNames: ReadonlySet<string>
}

interface EvidenceReading {
  readonly findings: readonly Finding[]
  readonly claims: readonly ClaimCheck[]
  /** Whether work with data or technology is told: claimed, or told again from an entry that shows some. */
  readonly tellsData: boolean
}

/** Ties every number, name and informatics claim of the statement to the log. */
export function checkEvidence(sentences: readonly Sentence[], context: EvidenceContext): EvidenceReading {
  const claims = sentences.flatMap((sentence) => conceptClaims(sentence, context.log))
  const findings = [
    ...sentences.flatMap((sentence) => [...strangeNumbers(sentence, context.known), ...strangeNames(sentence, context)]),
    ...sentences.flatMap((sentence) => untied(sentence, claims)),
  ]
  const ownSentences = sentences.filter(({ text }) => firstPerson.test(text))
  const technical = context.log.entries.filter(({ reading }) => reading.suggestions.length > 0)
  const tellsData = claims.length > 0 || ownSentences.some((sentence) => technical.some((entry) => retells(sentence, entry)))
  return { findings, claims, tellsData }
}

const firstPerson = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b/u

/** What the writer claims of themselves; a scene told about others claims nothing. */
function conceptClaims(sentence: Sentence, log: EvidenceLog): readonly ClaimCheck[] {
  if (!firstPerson.test(sentence.text)) return []
  return findWordings(fieldsOf({ description: sentence.text }), 'undated').claimed.map((suggestion) => ({
    sentence: sentence.text,
    start: sentence.start,
    claim: suggestion.name,
    supportedBy: log.entries
      .filter((entry) => shows(entry, suggestion.concept) || tells(entry, sentence, suggestion))
      .map((entry) => entry.at),
  }))
}

/** By its words, or, for quality improvement, by the kind the applicant gave it together with a result. */
function shows(entry: LogEntry, concept: ConceptId): boolean {
  if (entry.reading.suggestions.some((each) => each.concept === concept)) return true
  return (
    concept === 'quality-improvement' && entry.experience.kind === 'quality-improvement' && entry.experience.result !== undefined
  )
}

/** What the log tells in other words is no new claim: the sentence is there, and something of what makes the claim. */
function tells(entry: LogEntry, sentence: Sentence, { proofs }: Suggestion): boolean {
  const claiming = contentWords(proofs.map(({ text }) => text).join(' '))
  return retells(sentence, entry) && sharedWords(claiming, wordsOfEntry(entry)) > 0
}

const fewestTold = 3

/** Most of what the sentence speaks of stands in the entry. */
function retells({ text }: Sentence, entry: LogEntry): boolean {
  const said = contentWords(text)
  const told = sharedWords(said, wordsOfEntry(entry))
  return told >= fewestTold && told * 2 >= said.size
}

function wordsOfEntry({ experience }: LogEntry): ReadonlySet<string> {
  const { title, role = '', tools = [], description = '', result } = experience
  return contentWords([title, role, ...tools, description, result?.measure ?? ''].join(' '))
}

/** A sentence is tied to the log by any of its claims; where none is, the strongest is named. */
function untied(sentence: Sentence, claims: readonly ClaimCheck[]): readonly Finding[] {
  const own = claims.filter((claim) => claim.start === sentence.start)
  const [strongest] = own
  if (!strongest || own.some((claim) => claim.supportedBy.length > 0)) return []
  const message = `Claims ${strongest.claim.toLowerCase()}, and no entry of your log shows it.`
  return [
    findingAt(
      { check: 'evidence', weight: 'look', message, advice: 'Add the experience to your log, or take the claim out.' },
      sentence.start,
      sentence.text,
    ),
  ]
}

const examNumber = /\bstep\s*$/iu

function strangeNumbers(sentence: Sentence, known: KnownWords): readonly Finding[] {
  return [...sentence.text.matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)].flatMap((match) => {
    const [number] = numbersIn(match[0])
    if (number === undefined || known.numbers.has(number) || examNumber.test(sentence.text.slice(0, match.index))) return []
    return [
      findingAt(
        {
          check: 'evidence',
          weight: 'look',
          message: `The number ${match[0]} is nowhere in your log.`,
          advice: 'If it is so, put it into the log with its period and source; if not, take it out.',
        },
        sentence.start + match.index,
        match[0],
      ),
    ]
  })
}

/** Capitalised words that are no names: of months, exams, services and the field. */
const common = new Set(
  (
    'i usmle step ck img imgs mbbs md do us usa united states america american english monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'covid icu er ed ehr emr sql excel python hiv ecg ct mri dna who er opd gp pgy qi ai dr mr mrs ms prof god internal medicine family pediatrics pathology emergency clinical informatics match eras nrmp ecfmg'
  ).split(' '),
)

function strangeNames(sentence: Sentence, { known, allowedNames }: EvidenceContext): readonly Finding[] {
  return [...sentence.text.matchAll(/(?<!^)(?<![.!?:“"'(]\s*)\b\p{Lu}[\p{L}\p{M}'’-]*/gu)].flatMap((match) => {
    const parts = match[0]
      .split(/['’-]/u)
      .map(fold)
      .filter((part) => part.length > 1)
    const stranger = parts.some((part) => !known.words.has(part) && !common.has(part) && !allowedNames.has(part))
    if (!stranger) return []
    return [
      findingAt(
        {
          check: 'evidence',
          weight: 'look',
          message: `“${match[0]}” is not in your log.`,
          advice: 'If it is a place, person or project of yours, add it to the log; if it is another program, take it out.',
        },
        sentence.start + match.index,
        match[0],
      ),
    ]
  })
}
