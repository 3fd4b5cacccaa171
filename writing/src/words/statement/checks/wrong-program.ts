import { fold } from '../../../informatics/tokenise.ts'
import type { Finding } from './finding.ts'
import { findingAt } from './finding.ts'

export interface Addressee {
  /** Names under which the program may be called; absent for a statement to a whole specialty. */
  readonly names?: readonly string[]
  /** The specialties it may speak of, as people write them: one where it is known for which it is, else all of the writer's. */
  readonly specialties?: readonly string[]
}

/** Names to look for, made once by `indexNames` for all statements. */
export interface NameIndex {
  readonly aliases: ReadonlyMap<string, readonly Alias[]>
  readonly specialties: readonly string[]
}

type Alias = readonly string[]

/** Words that name no one program. */
const generic = new Set(
  (
    'program residency hospital hospitals medical center centre university health healthcare college school system systems clinic of the and at in for internal medicine family pediatrics pathology emergency transitional ' +
    'year general regional community memorial county state city institute foundation inc llc affiliated services network graduate education consortium campus children childrens southern northern eastern western central saint st mercy ' +
    'north south east west new york jersey mexico hampshire carolina dakota virginia texas florida california ohio illinois michigan pennsylvania massachusetts maryland georgia alabama alaska arizona arkansas colorado connecticut ' +
    'delaware hawaii idaho indiana iowa kansas kentucky louisiana maine minnesota mississippi missouri montana nebraska nevada oklahoma oregon rhode island tennessee utah vermont washington wisconsin wyoming puerto rico america american'
  ).split(' '),
)

/** Prepares the names of all programs and specialties, so that a statement is checked quickly. */
export function indexNames(programs: readonly string[], specialties: readonly string[]): NameIndex {
  return { aliases: indexOf(programs.flatMap(aliasesOf)), specialties }
}

/** Names of programs and specialties the statement is not addressed to: the mistake readers never forget. */
export function checkWrongProgram(
  text: string,
  addressee: Addressee,
  names: NameIndex,
  ownWords: ReadonlySet<string> = new Set(),
): readonly Finding[] {
  const right = new Set((addressee.names ?? []).flatMap(wordsOf))
  const isStrange = (alias: Alias): boolean => alias.some((word) => !generic.has(word) && !right.has(word) && !ownWords.has(word))
  const found = [...namedPrograms(text, names.aliases, isStrange), ...wrongSpecialties(text, addressee, names.specialties)]
  return found.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
}

function namedPrograms(text: string, index: NameIndex['aliases'], isStrange: (alias: Alias) => boolean): readonly Finding[] {
  const words = [...text.matchAll(wordPattern)].map((match) => ({
    word: fold(match[0]),
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const findings: Finding[] = []
  let next = 0
  words.forEach(({ word, written, start }, at) => {
    if (at < next || !/^\p{Lu}/u.test(written)) return
    const fits = (index.get(word) ?? []).filter(
      (alias) => isStrange(alias) && alias.every((each, offset) => words[at + offset]?.word === each),
    )
    const longest = fits.toSorted((a, b) => b.length - a.length)[0]
    if (!longest) return
    next = at + longest.length
    findings.push(findingAt(sayName(longest), start, text.slice(start, words[next - 1]?.end ?? start)))
  })
  return findings
}

function sayName(alias: Alias): Pick<Finding, 'check' | 'weight' | 'message' | 'advice'> {
  const sure = alias.length > 1
  return {
    check: 'wrong-program',
    weight: sure ? 'must' : 'look',
    message: sure ? 'The name of another program.' : 'May be the name of another program.',
    advice: 'Take it out, or move it to the statement that goes there.',
  }
}

function wrongSpecialties(
  text: string,
  { specialties: right = [] }: Addressee,
  specialties: readonly string[],
): readonly Finding[] {
  if (right.length === 0) return []
  const named = specialties.map((name) => ({
    name,
    places: placesOf(name, text),
    isRight: right.some((own) => fold(own) === fold(name)),
  }))
  const wrong = named.filter(({ isRight }) => !isRight)
  const own = named.filter(({ isRight, places }) => isRight && places.length > 0)
  return [
    ...wrong.flatMap(({ name, places }) => places.map((match) => findingAt(sayOther(name, right), match.index, match[0]))),
    ...(own.length > 1 ? own.flatMap(({ places }) => places).map((match) => findingAt(sayBoth(own), match.index, match[0])) : []),
  ]
}

function placesOf(specialty: string, text: string): readonly RegExpExecArray[] {
  const written = specialty.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const said = new RegExp(
    `\\b(?:residency|resident|residents|training|career|program) (?:in|of) ${written}\\b|\\b${written} (?:residency|resident|residents|program|training|physician)\\b`,
    'giu',
  )
  return [...text.matchAll(said)]
}

const versionAdvice = 'Check that it is the right version.'

function sayOther(name: string, right: readonly string[]): Pick<Finding, 'check' | 'weight' | 'message' | 'advice'> {
  const message = `This statement is for ${right.join(' or ')}, and says ${name}.`
  return { check: 'wrong-program', weight: 'must', message, advice: versionAdvice }
}

/** Both are the writer's, and a statement goes to one. */
function sayBoth(own: readonly { readonly name: string }[]): Pick<Finding, 'check' | 'weight' | 'message' | 'advice'> {
  const message = `This statement says ${own.map(({ name }) => name).join(' and ')}.`
  return { check: 'wrong-program', weight: 'look', message, advice: versionAdvice }
}

const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu
const shortestSingle = 4

/** Ways a program is called in a sentence: its whole name, each run of distinctive words, and "University of" with one. */
function aliasesOf(name: string): readonly Alias[] {
  const words = wordsOf(name.replace(/\(.*?\)/g, ' ')).filter((word) => word !== 'program')
  const runs: string[][] = [[]]
  for (const word of words) {
    if (generic.has(word)) runs.push([])
    else runs.at(-1)?.push(word)
  }
  const distinctive = runs.filter((run) => run.length > 1 || (run[0]?.length ?? 0) >= shortestSingle)
  const whole = words.some((word) => !generic.has(word)) && words.length > 1 ? [words] : []
  return [...whole, ...distinctive]
}

function wordsOf(text: string): readonly string[] {
  return (text.match(wordPattern) ?? []).map(fold)
}

function indexOf(aliases: readonly Alias[]): ReadonlyMap<string, readonly Alias[]> {
  const index = new Map<string, Alias[]>()
  for (const alias of aliases) {
    const first = alias[0] ?? ''
    const list = index.get(first)
    if (list) list.push(alias)
    else index.set(first, [alias])
  }
  return index
}
