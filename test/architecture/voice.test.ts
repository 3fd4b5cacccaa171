/** One voice: chances, shares, amounts, counts and dates are worded in domain/src/say and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profileJsonSchema } from '../../store/src/index.ts'
import { ownWordings } from './voice.ts'

const root = join(import.meta.dirname, '..', '..')

/** What words without saying: it is read, or it is itself the voice. */
const apart: readonly { readonly path: string; readonly why: string }[] = [
  { path: 'domain/src/say/', why: 'the voice' },
  { path: 'store/src/import/', why: 'reads what others wrote, with their names of months' },
  { path: 'writing/src/informatics/lexicon/', why: 'words looked for in what applicants write' },
  { path: 'web/src/parts/along.ts', why: 'positions in a picture, which SVG takes in percent' },
]

const files = ['domain/src', 'writing/src', 'cli/src', 'web/src', 'store/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )
  .filter((file) => !apart.some(({ path }) => file.startsWith(path)))

describe('one voice', () => {
  test('there are files to look at', () => expect(files.length).toBeGreaterThan(400))

  test('words nothing outside of say', () => {
    expect(files.flatMap((file) => ownWordings(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test.each([
    ['a chance in a template', 'export const said = (n: number): string => `${n} of 100 match`'],
    ['a chance in a string', "export const head: string = 'Match, in 100'"],
    ['a chance in a tag', 'export const Said = () => <p>so many in a hundred</p>'],
    ['a share', 'export const said = (n: number): string => `about ${n} % of the exam`'],
    ['a share without a space', 'export const said = (n: number): string => `${n}%`'],
    ['an amount with a sign', 'export const said = (n: number): string => `costs $${n}`'],
    ['an amount with a code', 'export const said = (n: number): string => `USD ${n}`'],
    ['a count', 'export const said = (n: number): string => `Write to the ${n} programs that have not answered`'],
    ['a count of a list', 'export const said = (all: readonly string[]): string => `${countText(all.length)} more places`'],
    ['a count in a tag', 'export const Said = ({ weeks }: Left) => <p>{weeks} weeks are left</p>'],
    ['a number by locale', "export const said = (n: number): string => n.toLocaleString('en-US')"],
    ['a date by locale', 'export const said = (day: Date): string => day.toLocaleDateString()'],
    ['a format of dates', "export const format = new Intl.DateTimeFormat('en-GB')"],
    ['a list of months', "export const months = ['Jan', 'Feb', 'Mar', 'Apr']"],
    ['a list of weekdays', "export const days = ['Monday', 'Tuesday', 'Wednesday']"],
    ['a date', "export const said = 'Closed until 14 January'"],
    ['a day as it is kept', 'export const said = (day: string): string => `Programs review from ${day}.`'],
    ['a day of a thing', 'export const said = (exam: Exam): string => `Step 3 is planned for ${exam.date}`'],
    ['the end of a span', 'export const said = (permit: Permit): string => `It ends on ${permit.until}.`'],
    ['an ISO day in a sentence', "export const said = 'The rule holds since 2026-07-01.'"],
  ])('%s is found', (_what, text) => expect(ownWordings('planted.tsx', text)).toHaveLength(1))

  test('a day that is typed, kept or thrown is none, nor one that was said', () => {
    const text = [
      'export const said = (day: string): string => `Programs review from ${dayText(day)}.`',
      'export const id = (date: string): string => `${date}-review`',
      'export const asked = (today: string): string => `needs a day such as ${today}`',
      "export const help = 'advise as of a day such as 2026-11-22'",
      "export const line = 'one thing that happened, such as Baystate 14 Jan'",
      'export const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone',
      'export const fault = (day: string): Error => new RangeError(`no rule in force on ${day}`)',
    ].join('\n')
    expect(ownWordings('fine.ts', text)).toEqual([])
  })

  test('a question that names an exam, a rule or a count is none', () => {
    const text =
      "export const said = (n: number): string => `Of ${counted(n, 'program')} 12 take Step 3 in May; ask the other ${n}.`"
    expect(ownWordings('fine.ts', text)).toEqual([])
  })
})

describe('one question for a field of the profile', () => {
  const catalogue = 'domain/src/person/questions.ts'
  /** The name that was not understood is part of the question. */
  const namesTheValue = 'domain/src/programs/find-candidates.ts'
  const schema = profileJsonSchema()
  const fields = Object.keys(schema['properties'] as object)

  /** Fields of the profile a file asks for in words of its own. */
  const asked = (text: string): readonly string[] =>
    [...text.matchAll(/\bfield: ['"`](\w+)[.\w]*['"`]/g)].map(([, first = '']) => first).filter((first) => fields.includes(first))

  test('stands in the catalogue', () => {
    const elsewhere = files.filter((file) => /^(domain|writing)\//.test(file) && file !== catalogue && file !== namesTheValue)
    expect(elsewhere.filter((file) => asked(readFileSync(join(root, file), 'utf8')).length > 0)).toEqual([])
  })

  test('would be found elsewhere', () => {
    expect(asked("const question = { field: 'visa.needed', text: 'Visa?', why: 'So.' }")).toEqual(['visa'])
  })

  test('asks for a field the profile has', () => {
    const keys = [...readFileSync(join(root, catalogue), 'utf8').matchAll(/^ {2}'?([\w.]+)'?: \{/gm)].map(([, key = '']) => key)
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter((key) => !hasField(schema, key.split('.')))).toEqual([])
  })
})

function hasField(node: unknown, path: readonly string[]): boolean {
  const [first, ...rest] = path
  if (first === undefined) return true
  const { properties } = node as { readonly properties?: Readonly<Record<string, unknown>> }
  return properties?.[first] !== undefined && hasField(properties[first], rest)
}
