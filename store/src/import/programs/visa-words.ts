import { readCell, readYesNo } from '../files/text.ts'

export type VisaField = 'visaJ1' | 'visaH1b' | 'visaF1Opt'

/** What a cell says of the visas it names. */
export type VisasSaid = Readonly<Partial<Record<VisaField, boolean>>>

const visaFields: Readonly<Record<string, VisaField>> = { j1: 'visaJ1', h1b: 'visaH1b', h1: 'visaH1b', f1: 'visaF1Opt' }

/** What each word of a cell does: refuse, grant, exclude the others, or fill; a word of no list means the cell is not understood. */
const letters: readonly (readonly [letter: string, words: ReadonlySet<string>])[] = [
  ['N', new Set('no not none never neither without cannot unable n false declined ✗ ✘ ❌'.split(' '))],
  [
    'Y',
    new Set(
      'yes y true sponsor sponsors sponsored accept accepts accepted offer offers offered support supports supported consider considers ok okay available welcome ✓ ✔ ✅'.split(
        ' ',
      ),
    ),
  ],
  ['O', new Set('only solely exclusively'.split(' '))],
  [
    '',
    new Set(
      'visa visas sponsorship we they it do does did is are be can will the a an any all for of to at through via by ecfmg and or nor both with this these program programs opt imgs img applicants applicant residents resident'.split(
        ' ',
      ),
    ),
  ],
]

/**
 * Which visas a cell such as `J-1, H-1B`, `J-1 only`, `H1B no, only J1` or `None` grants and refuses. A visa it does not name stays
 * unknown. Undefined where one word of it is not understood or can be meant two ways: such a cell is shown, never taken for a yes.
 */
export function readVisas(raw: string): VisasSaid | undefined {
  const items = itemsOf(raw)
  if (items === undefined) return undefined
  const [first] = items
  if (items.length === 1 && first?.kind === 'bare') return first.granted ? undefined : { visaJ1: false, visaH1b: false }
  const said: { -readonly [Field in VisaField]?: boolean } = {}
  for (const { fields, granted } of items.flatMap(({ says }) => says)) {
    for (const field of fields) {
      if (said[field] !== undefined && said[field] !== granted) return undefined
      said[field] = granted
    }
  }
  if (Object.keys(said).length === 0) return undefined
  return items.some(({ only }) => only) ? { visaJ1: false, visaH1b: false, ...said } : said
}

/** Yes or no as a cell in the column of one visa says it: `Yes`, `not sponsored`, `J-1 only`; undefined where it says neither for certain. */
export function readVisaAnswer(field: VisaField): (raw: string) => boolean | undefined {
  return (raw) => {
    const plain = readYesNo(raw)
    if (plain !== undefined) return plain
    const [first, ...others] = itemsOf(raw) ?? []
    if (first?.kind === 'bare' && others.length === 0) return first.only ? undefined : first.granted
    return readVisas(raw)?.[field]
  }
}

/** What stands between two commas. `bare` names no visa; `after` is a refusal behind its visa, which may mean those before it too. */
interface Item {
  readonly kind: 'bare' | 'plain' | 'answered' | 'after'
  readonly granted: boolean
  readonly only: boolean
  readonly says: readonly { readonly fields: readonly VisaField[]; readonly granted: boolean }[]
}

function itemsOf(raw: string): readonly Item[] | undefined {
  const cell = readCell(raw)
  if (cell.kind !== 'value') return undefined
  const all: Item[] = []
  for (const sentence of normal(cell.text).split(/[;.\n]|\b(?:but|however|although)\b/)) {
    const items = sentence
      .split(/[,|]/)
      .filter((text) => text.trim() !== '')
      .map(itemOf)
    if (!items.every((item) => item !== undefined)) return undefined
    const read = items.filter((item) => item !== 'nothing')
    // "J-1, H-1B not sponsored" may refuse both.
    const refusing = read.findIndex(({ kind }) => kind === 'after')
    if (read.slice(0, Math.max(0, refusing)).some(({ kind }) => kind === 'plain')) return undefined
    all.push(...read)
  }
  const [first, ...rest] = all
  if (
    first?.kind === 'bare' &&
    first.granted &&
    rest.length > 0 &&
    rest.every(({ says }) => says.every(({ granted }) => granted))
  )
    return rest.some(({ kind }) => kind === 'bare') ? undefined : rest
  return all.length > 1 && all.some(({ kind }) => kind === 'bare') ? undefined : all
}

/** `H-1B` as one word, `don't` as two, marks that only decorate or join gone, brackets apart. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\bj\s?-?\s?1s?\b/g, 'j1')
    .replaceAll(/\bh\s?-?\s?1\s?-?\s?b?s?\b/g, 'h1b')
    .replaceAll(/\bf\s?-?\s?1s?\b/g, 'f1')
    .replaceAll(/n['’]t\b/g, ' not')
    .replaceAll(/[:=–—"'’!*&+/-]/g, ' ')
    .replaceAll(/([()[\]])/g, ' $1 ')
    .replaceAll(/[[\]]/g, (bracket) => (bracket === '[' ? '(' : ')'))
}

/** One item by the order of its words; undefined where it holds an unknown word, or could be put together in two ways. */
function itemOf(text: string): Item | 'nothing' | undefined {
  const named: VisaField[] = []
  let order = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const field = visaFields[word]
    const letter = field === undefined ? (/[()]/.test(word) ? word : letters.find(([, known]) => known.has(word))?.[0]) : 'V'
    if (letter === undefined) return undefined
    if (field !== undefined) named.push(field)
    order += letter
  }
  const only = order.includes('O')
  // "not sponsored" is one refusal, "sponsors" one grant; empty brackets held only filling words.
  const shape = order.replaceAll('O', '').replaceAll('()', '').replaceAll(/Y+/g, 'Y').replaceAll('NY', 'N')
  if (shape === '') return only ? undefined : 'nothing'
  if (only && shape.includes('N')) return undefined
  const all = (granted: boolean, kind: Item['kind']): Item => ({ kind, granted, only, says: [{ fields: named, granted }] })
  if (shape === 'Y' || shape === 'N') return { ...all(shape === 'Y', 'bare'), says: [] }
  if (/^NV+$/.test(shape)) return all(false, 'answered')
  if (/^V+$/.test(shape)) return all(true, 'plain')
  if (/^YV+$|^V+Y$|^V\(Y\)$/.test(shape)) return all(true, 'answered')
  if (shape === 'V(N)') return all(false, 'answered')
  if (shape === 'VN') return all(false, 'after')
  if (!/^(?:V\(?[YN]\)?)+$/.test(shape) || only) return undefined
  const answers = shape.replaceAll(/[V()]/g, '')
  return {
    kind: 'answered',
    granted: false,
    only,
    says: named.map((field, at) => ({ fields: [field], granted: answers[at] === 'Y' })),
  }
}
