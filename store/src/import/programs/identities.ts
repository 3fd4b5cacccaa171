/** The numbers, codes and places by which a table names a program, in whatever dress a spreadsheet gave them. */
import { tidy } from '../files/text.ts'

export interface ProgramNumber {
  readonly acgmeId?: string
  readonly nrmpCode?: string
}

/** A cell as an ACGME number or an NRMP code, whichever it is; undefined where it is neither. */
export function readProgramNumber(raw: string): ProgramNumber | undefined {
  const nrmpCode = nrmpCodeIn(raw)
  if (nrmpCode !== undefined) return { nrmpCode }
  const acgmeId = acgmeNumber(raw)
  return acgmeId === undefined ? undefined : { acgmeId }
}

/**
 * Ten digits; internal medicine ids of 2021 carry a trailing track letter. Spreadsheets drop a leading zero, add `.0`, write
 * `1.404121359E9`; pages write `140-41-21359`. One that lost digits on the way (`1.4E+09`) is none.
 */
export function acgmeNumber(raw: string | undefined): string | undefined {
  const said = tidy((raw ?? '').normalize('NFKC'))
    .replace(/^(?:="|["'#[(])|["'\])]$/g, '')
    .replace(/^(?:acgme|id)\s*[:#]?\s*/i, '')
  const scientific = /^(\d)\.(\d+)e\+?0?(8|9)$/i.exec(said)
  if (scientific) {
    const length = Number(scientific[3]) + 1
    const digits = `${scientific[1]}${scientific[2]}`
    // One digit short is a number that ends in zero; two are a number that was rounded.
    return digits.length === length || digits.length === length - 1 ? digits.padEnd(length, '0').padStart(10, '0') : undefined
  }
  const grouped = /^(\d{3})[- ]?(\d{2})[- ]?(\d{2})[- ]?(\d{3})$/.exec(said)
  if (grouped) return grouped.slice(1).join('')
  const digits = /^(\d{9,10})(?:\.0+|[A-Z])?$/.exec(said)?.[1]
  return digits?.padStart(10, '0')
}

/** Seven digits, the letter of the track and a digit: `1601140C0`. */
export function nrmpCodeIn(raw: string): string | undefined {
  const said = tidy(raw.normalize('NFKC'))
    .toUpperCase()
    .replace(/^[="'#]+|["']$/g, '')
  return /^(\d{4})[- ]?(\d{3})[- ]?([CPARMF])[- ]?(\d)$/.exec(said)?.slice(1).join('')
}

/** A number in brackets behind a name, and the name without it. */
export function numberInName(name: string): ProgramNumber & { readonly name: string } {
  const match = /[[(#]\s*([\d-]{10,13}|\d{7}[A-Za-z]\d)\s*[\])]?/.exec(name)
  const number = match?.[1] === undefined ? undefined : readProgramNumber(match[1])
  return match && number ? { ...number, name: tidy(name.replace(match[0], ' ')) } : { name }
}

/** `Abington, PA`, `Abington, Pennsylvania` or `Abington PA`; a text that ends in no state is a city alone. */
export function placeIn(raw: string): { readonly city?: string; readonly state?: string } {
  const said = tidy(raw)
    .replace(/,?\s*(?:USA|United States)$/i, '')
    .replace(/\s+\d{5}(?:-\d{4})?$/, '')
  const comma = said.lastIndexOf(',')
  const state = comma < 0 ? undefined : stateCode(said.slice(comma + 1))
  if (state !== undefined) return { city: tidy(said.slice(0, comma)), state }
  const spaced = /^(.+) ([A-Z]{2})$/.exec(said)
  const behind = spaced ? stateCode(spaced[2]) : undefined
  if (spaced?.[1] !== undefined && behind !== undefined) return { city: spaced[1], state: behind }
  const alone = stateCode(said)
  return alone === undefined ? { city: said } : { state: alone }
}

/** A postal code of two letters, out of the code or the name of the state; undefined where there is no such state. */
export function stateCode(raw: string | undefined): string | undefined {
  const said = tidy(raw ?? '').replaceAll('.', '')
  const code = said.toUpperCase()
  return codes.has(code) ? code : stateNames.get(said.toLowerCase())
}

const stateNames: ReadonlyMap<string, string> = new Map(
  (
    'Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|District of Columbia DC|Florida FL|Georgia GA|' +
    'Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|Kentucky KY|Louisiana LA|Maine ME|Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|' +
    'Mississippi MS|Missouri MO|Montana MT|Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|North Carolina NC|North Dakota ND|' +
    'Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Puerto Rico PR|Rhode Island RI|South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|' +
    'Vermont VT|Virginia VA|Washington WA|West Virginia WV|Wisconsin WI|Wyoming WY'
  )
    .split('|')
    .map((entry) => [entry.slice(0, -3).toLowerCase(), entry.slice(-2)]),
)

const codes: ReadonlySet<string> = new Set([...stateNames.values(), 'GU', 'VI'])
