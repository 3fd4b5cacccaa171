/** From the text of a profile file to a profile, or to sentences that say what is wrong and on which line. */
import type { Profile } from '#domain/person'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Pair, YAMLMap } from 'yaml'
import type { Path, ProfileProblem } from './profile-problem.ts'
import { checkProfile } from './check-profile.ts'
import { withPresentIds } from './present-ids.ts'
import { counted } from '#domain/say'
import { mostProblems } from './problem.ts'

export type ReadResult =
  | { readonly kind: 'read'; readonly profile: Profile }
  | { readonly kind: 'refused'; readonly problems: readonly ProfileProblem[] }

const largestFile = 2_000_000

/**
 * Reads YAML or JSON (which is YAML too). Never throws: whatever the text, a profile or problems with paths.
 *
 * ```ts
 * import { readProfile } from 'matchwright'
 *
 * const read = readProfile('specialties: pathology')
 * if (read.kind !== 'refused' || read.problems.length === 0) throw new Error('specialties are a list')
 * ```
 */
export function readProfile(text: string): ReadResult {
  if (text.length > largestFile)
    return refused(`is longer than ${counted(largestFile, 'character')}`, `at most ${counted(largestFile, 'character')}`)
  if (text.includes('\0')) return refused('holds zero bytes, so it is no text', 'a plain YAML or JSON file')
  if (nesting(text) > deepest) return tooDeep
  try {
    return readText(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    // The parser gives up with these two on aliases that multiply and on thousands of nested brackets.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    return tooDeep
  }
}

/** Brackets open at once, or marks of lists and keys on one line, beyond any profile: parsing as many takes seconds. */
const deepest = 100

function nesting(text: string): number {
  if (/^(?:[ \t]*[-?:][ \t]+){100}/m.test(text)) return deepest + 1
  let [open, most] = [0, 0]
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    open = bracket[0] === '[' || bracket[0] === '{' ? open + 1 : Math.max(0, open - 1)
    most = Math.max(most, open)
  }
  return most
}

function readText(text: string): ReadResult {
  const lines = new LineCounter()
  // The parser's own search for keys that stand twice compares each with each.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  if (document.errors.length > 0) return { kind: 'refused', problems: syntaxProblems(document, lines) }
  const knots = [...knotsIn(document, lines)]
  if (knots.length > 0) return { kind: 'refused', problems: knots.slice(0, mostProblems) }
  keepProgramNumbers(document)
  const body: unknown = document.toJS({ maxAliasCount: 100 })
  if (body === null || body === undefined) return refused('is empty', 'a profile with at least its specialties')
  const result = checkProfile(withPresentIds(body))
  if (result.kind === 'read') return result
  return { kind: 'refused', problems: result.problems.map((problem) => withLine(problem, document, lines)) }
}

const tooDeep: ReadResult = refused(
  'cannot be read: it is nested too deeply or refers to itself too often',
  'a plain YAML or JSON file',
)

function refused(complaint: string, expected: string): ReadResult {
  return { kind: 'refused', problems: [{ path: '', value: undefined, expected, sentence: `The profile ${complaint}.` }] }
}

/** Keys that stand twice in one group, and names that stand for a group they are part of. */
function knotsIn(document: Document.Parsed, lines: LineCounter): readonly ProfileProblem[] {
  const problems: ProfileProblem[] = []
  const add = (complaint: string, start: number | undefined): void => {
    const { line, col } = lines.linePos(start ?? 0)
    const sentence = `column ${col}: ${complaint}`
    problems.push({ path: '', value: undefined, expected: 'YAML or JSON', sentence, line })
  }
  visit(document, {
    Map: (_, map) => {
      for (const pair of twiceIn(map)) add('Map keys must be unique; this one stands above already', rangeOf(pair.key))
    },
    Alias: (_, alias, path) => {
      const whole = alias.resolve(document)
      if (whole && path.some((step) => step === whole)) add(`*${alias.source} stands for a group it is part of`, alias.range?.[0])
    },
  })
  return problems
}

function twiceIn(map: YAMLMap): readonly Pair[] {
  const seen = new Set<unknown>()
  return map.items.filter(({ key }) => {
    const name = isScalar(key) ? String(key.value) : key
    if (seen.has(name)) return true
    seen.add(name)
    return false
  })
}

function rangeOf(node: unknown): number | undefined {
  return hasRange(node) ? node.range?.[0] : undefined
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter): readonly ProfileProblem[] {
  return document.errors.slice(0, mostProblems).map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    const sentence = `column ${col}: ${error.message}`
    return { path: '', value: undefined, expected: 'YAML or JSON', sentence, line }
  })
}

/** Ten digits are the name of a program, not a quantity: as a number 0400121045 would lose its first digit. */
function keepProgramNumbers(document: Document.Parsed): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source && /^\d{10}$/.test(node.source)) node.value = node.source
    },
  })
}

/** The line of the field, or of the nearest group around it that stands in the file. */
function withLine(
  { at, ...problem }: ProfileProblem & { readonly at?: Path },
  document: Document.Parsed,
  lines: LineCounter,
): ProfileProblem {
  for (let length = at?.length ?? 0; length > 0; length--) {
    const node = document.getIn(at?.slice(0, length) ?? [], true)
    const start = isScalar(node) || hasRange(node) ? node.range?.[0] : undefined
    if (start !== undefined) return { ...problem, line: lines.linePos(start).line }
  }
  return problem
}

function hasRange(node: unknown): node is { readonly range?: readonly [number, number, number] | null } {
  return typeof node === 'object' && node !== null && 'range' in node
}
