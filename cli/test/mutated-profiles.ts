/** Profiles nobody would write: the examples with fields replaced, removed, doubled or renamed, or with letters cut out and put in. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { createRandom } from '#engine/numbers'

const examples = readdirSync('examples').map((name) => readFileSync(`examples/${name}`, 'utf8'))
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  300,
  260,
  19.5,
  '',
  'now',
  '2027-02-30',
  '2026-11-22',
  [],
  {},
  'internal-medicine',
  '\u001B[2J',
  '\u009B31m',
  '=1+1',
  '\u202Eabc',
  'x'.repeat(5000),
  '__proto__',
  '😀',
  'Ł'.repeat(300),
  2100,
  1950,
  'GU',
  'NG',
]
const snippets = ['\u0000', '*a', '&a ', '[', '{', ': ', '- ', '\t', '"', "'", '!!binary ', '%YAML 9', '---\n', '\u2028', '1e999']

type Path = readonly (string | number)[]
type Dice = () => number

/** `count` texts, the same for the same seed; two in three change values, one in three the text itself. */
export function* mutatedProfiles(count: number, seed: number): Generator<string> {
  const random = createRandom(seed)
  const next: Dice = () => random.next()
  for (let made = 0; made < count; made += 1) {
    const text = examples[Math.floor(next() * examples.length)] ?? ''
    yield next() < 0.67 ? withChangedValues(text, next) : withChangedLetters(text, next)
  }
}

function withChangedValues(text: string, next: Dice): string {
  let body: unknown = parse(text)
  for (let times = 0; times < 1 + next() * 2; times += 1) {
    const paths = pathsIn(body)
    const path = paths[Math.floor(next() * paths.length)] ?? []
    const how = next()
    const value = values[Math.floor(next() * values.length)]
    body = changed(body, path, (old) =>
      how < 0.35
        ? undefined
        : how < 0.6 && typeof old === 'number'
          ? old + Math.round(next() * 10 - 5)
          : how < 0.7
            ? [old, old]
            : value,
    )
  }
  return stringify(body)
}

function withChangedLetters(text: string, next: Dice): string {
  let now = text
  for (let times = 0; times < 1 + next() * 4; times += 1) {
    const at = Math.floor(next() * now.length)
    const put = snippets[Math.floor(next() * snippets.length)] ?? ''
    now =
      now.slice(0, at) + (next() < 0.5 ? put.repeat(1 + Math.floor(next() * 20)) : '') + now.slice(at + Math.floor(next() * 30))
  }
  return now
}

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, at) => [at, item] as const)
    : Object.entries(value)
  const below = entries.flatMap(([key, item]) => pathsIn(item, [...path, key]))
  return path.length === 0 ? below : [path, ...below]
}

/** A copy in which the place at the path is changed; `undefined` removes it. */
function changed(value: unknown, [step, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value
      .map((item: unknown, at) => (at === step ? changed(item, rest, change) : item))
      .filter((item) => item !== undefined)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, key === step ? changed(item, rest, change) : item] as const)
      .filter(([, item]) => item !== undefined),
  )
}
