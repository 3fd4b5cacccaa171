import type { Experience, ScholarlyWork } from '#domain/person'
import { countryNamed } from '../../countries.ts'
import type { CvLine, CvReading, ReadExperience, ReadWork } from './cv-reading.ts'
import { momentOf } from './dates.ts'
import { kindOf, toolsIn } from './kinds.ts'

/** Labels of an experience in a MyERAS application, in the order they are printed. */
const labels = [
  'Organization',
  'Experience Type',
  'Position Title',
  'Start Date',
  'End Date',
  'Country',
  'State/Province',
  'City',
  'Postal Code',
  'Participation Frequency',
  'Setting',
  'Primary Focus Area',
  'Key Characteristics',
  'Context, Roles, and Responsibilities',
  'Most Meaningful Experience',
  'Average Hours/Week',
  'Supervisor',
] as const
type Label = (typeof labels)[number]

/** Kerning breaks words in the printed form ("E xperience"), so blanks may stand anywhere inside a label. */
const labelPattern = new RegExp(
  `(${labels
    .map((label) =>
      [...label]
        .filter((letter) => letter !== ' ')
        .map(escape)
        .join('\\s*'),
    )
    .join('|')})\\s*:`,
  'giu',
)

/** Whether the lines are those of a MyERAS application with experiences. */
export function isErasApplication(lines: readonly CvLine[]): boolean {
  const text = lines.map((line) => line.text).join('\n')
  return /Experience\s*Type\s*:/i.test(text) && /Organization\s*:/i.test(text)
}

/** Experiences and publications of a MyERAS application as printed by the applicant. Names, numbers and addresses are not read. */
export function readErasExperiences(lines: readonly CvLine[]): CvReading {
  const body = experienceSection(lines)
  const entries = splitEntries(body)
  const experiences = entries.flatMap((entry) => readEntry(entry) ?? [])
  return {
    format: 'myeras-application',
    experiences,
    scholarlyWork: readPublications(lines),
    leftOut: entries.filter((entry) => readEntry(entry) === undefined).flatMap((entry) => entry.map((line) => line.text)),
    notes: ['Only experiences and publications were read. Your name, numbers, addresses and exams were left out.'],
  }
}

const nextSection =
  /^(?:Publications|Hobbies and Interests|Impactful Experiences|Personal Statement|Certifications|State Medical Licenses|Medical Licensure|Geographic and Setting|Program Signals|Memberships|Awards|ECFMG STATUS REPORT|Language Fluency)\b/iu
const pageHead = /\bMyERAS$|^Application$|^Page \d+(?: of \d+)?$/u

function experienceSection(lines: readonly CvLine[]): readonly CvLine[] {
  const start = lines.findIndex((line) => /^(?:Selected )?Experiences?$/iu.test(line.text))
  const from = start >= 0 ? start + 1 : lines.findIndex((line) => /^Organization\s*:/iu.test(line.text))
  const end = lines.findIndex((line, index) => index > from && nextSection.test(line.text))
  return lines
    .slice(from, end < 0 ? undefined : end)
    .filter((line) => !pageHead.test(line.text) && !/^Experiences?$/iu.test(line.text))
}

function splitEntries(lines: readonly CvLine[]): readonly (readonly CvLine[])[] {
  const entries: CvLine[][] = []
  for (const line of lines) {
    if (/^O\s*rganization\s*:/iu.test(line.text) || entries.length === 0) entries.push([])
    entries.at(-1)?.push(line)
  }
  return entries
}

interface Labelled {
  readonly value: string
  /** Lines that follow the label before the next one. */
  readonly below: string
}

function readEntry(lines: readonly CvLine[]): ReadExperience | undefined {
  const values = labelledValues(lines)
  const value = (label: Label): string | undefined => {
    const found = values.get(label)?.value
    return found === undefined || found === '' ? undefined : found
  }
  const title = value('Position Title') ?? value('Organization')
  if (title === undefined) return undefined
  const organization = value('Organization')
  const description = [
    values.get('Context, Roles, and Responsibilities')?.value,
    values.get('Context, Roles, and Responsibilities')?.below,
  ]
    .filter((each) => each !== undefined && each !== '')
    .join('\n')
  const meaningful = values.get('Most Meaningful Experience')
  const why = meaningful?.below ?? ''
  const from = momentOf(value('Start Date') ?? '')
  const to = momentOf(value('End Date') ?? '')
  const country = countryNamed(value('Country') ?? '')
  const hours = Number(value('Average Hours/Week'))
  const tools = toolsIn(description)
  const type = value('Experience Type')
  const whole = [description, why].filter((each) => each !== '').join('\n')
  const supervisor = value('Supervisor')
  const experience: Experience = {
    kind: kindOf(value('Primary Focus Area')?.match(/quality|patient safety/i)?.[0], type, title),
    title,
    ...(organization === undefined ? {} : { organization }),
    ...(country === undefined ? {} : { country }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(hours > 0 && hours <= 168 ? { hoursPerWeek: hours } : {}),
    ...(whole === '' ? {} : { description: whole }),
    ...(tools.length === 0 ? {} : { tools }),
    ...(supervisor === undefined ? {} : { canVouch: supervisor }),
    ...(/^yes/i.test(meaningful?.value ?? '') ? { mostMeaningful: true } : {}),
  }
  return {
    line: lines[0]?.number ?? 0,
    experience,
    proof: proofOf(values, { type, whole }),
    doubts: doubtsOf(values, experience),
  }
}

function labelledValues(lines: readonly CvLine[]): ReadonlyMap<Label, Labelled> {
  const values = new Map<Label, { value: string; below: string }>()
  let last: { value: string; below: string } | undefined
  for (const { text } of lines) {
    const found = [...text.matchAll(labelPattern)]
    const [first] = found
    if (!first || first.index > 0) {
      if (last) last.below = last.below === '' ? text : `${last.below}\n${text}`
      continue
    }
    found.forEach((match, index) => {
      const label = labels.find((each) => squeezed(each) === squeezed(match[1] ?? ''))
      const end = found[index + 1]?.index ?? text.length
      last = { value: text.slice(match.index + match[0].length, end).trim(), below: '' }
      if (label && !values.has(label)) values.set(label, last)
    })
  }
  return values
}

function proofOf(
  values: ReadonlyMap<Label, Labelled>,
  { type, whole }: { readonly type: string | undefined; readonly whole: string },
): ReadExperience['proof'] {
  const said = (label: Label): string | undefined => values.get(label)?.value
  const fields: readonly (readonly [keyof Experience, string | undefined])[] = [
    ['title', said('Position Title')],
    ['organization', said('Organization')],
    ['kind', type],
    ['from', said('Start Date')],
    ['to', said('End Date')],
    ['country', said('Country')],
    ['description', whole],
  ]
  return Object.fromEntries(fields.filter(([, text]) => text !== undefined && text !== ''))
}

function doubtsOf(values: ReadonlyMap<Label, Labelled>, experience: Experience): readonly string[] {
  const doubts: string[] = []
  if (experience.from === undefined) doubts.push(`The start date ${sayRead(values.get('Start Date')?.value)}.`)
  if (experience.to === undefined) doubts.push(`The end date ${sayRead(values.get('End Date')?.value)}.`)
  if (values.has('Country') && experience.country === undefined)
    doubts.push(`The country ${sayRead(values.get('Country')?.value)}.`)
  if (experience.kind === 'other') doubts.push('The kind of experience could not be told; choose one.')
  return doubts
}

function sayRead(text: string | undefined): string {
  return text === undefined || text === '' ? 'was not found' : `“${text}” could not be read`
}

const workKinds: readonly (readonly [RegExp, ScholarlyWork['kind']])[] = [
  [/poster/i, 'poster'],
  [/oral presentation|presentation/i, 'presentation'],
  [/chapter|book/i, 'chapter'],
  [/preprint/i, 'preprint'],
  [/peer.?reviewed|journal|article|publication/i, 'publication'],
  [/abstract/i, 'abstract'],
]

/** Publications as label and value: a type, then a title. */
function readPublications(lines: readonly CvLine[]): readonly ReadWork[] {
  const start = lines.findIndex((line) => /^Publications$/iu.test(line.text))
  if (start < 0) return []
  const works: ReadWork[] = []
  let kind: ScholarlyWork['kind'] = 'publication'
  let status: ScholarlyWork['status']
  for (const { text, number } of lines.slice(start + 1)) {
    if (nextSection.test(text)) break
    const type = /^Type\s*:\s*(.+)$/iu.exec(text)?.[1]
    const said = /^(?:Publication )?Status\s*:\s*(.+)$/iu.exec(text)?.[1]
    const title = /^(?:Publication |Article |Poster |Presentation )?Title\s*:\s*(.+)$/iu.exec(text)?.[1]
    if (type !== undefined) kind = workKinds.find(([words]) => words.test(type))?.[1] ?? 'publication'
    if (type !== undefined) status = statusOf(type)
    if (said !== undefined) status = statusOf(said)
    if (title !== undefined)
      works.push({ line: number, work: { kind, title: title.trim(), ...(status === undefined ? {} : { status }) }, proof: text })
  }
  return works
}

function statusOf(text: string): ScholarlyWork['status'] {
  if (/other than published|submitted/i.test(text)) return 'submitted'
  if (/accepted|in.press/i.test(text)) return 'accepted'
  return /published/i.test(text) ? 'published' : undefined
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}

function escape(letter: string): string {
  return letter.replace(/[/().]/, '\\$&')
}
