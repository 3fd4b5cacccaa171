import { parsedJson } from '../../json.ts'
import type { Fact, Source } from '#domain'
import type { ProgramClaims } from '#domain/claims'
import { member, parseHtml } from '../files/html.ts'
import type { LabelledValue } from '../files/html.ts'
import { labelKey, readNumber, readYesNo } from '../files/text.ts'
import { refuse } from '../reading.ts'
import type { ReadOutcome, ReadProgram } from '../reading.ts'
import { readSetting } from './cells.ts'
import { acgmeNumber, stateCode } from './identities.ts'
import { readVisas } from './visa-words.ts'
import type { VisasSaid } from './visa-words.ts'

/** A saved FREIDA program page: the data embedded in it where present, the visible labels otherwise. */
export function readFreidaPage(html: string, source: Source): ReadOutcome {
  const page = parseHtml(html)
  const embedded = embeddedProgram(parsedJson(page.contentOf('ng-state') ?? ''), source)
  const visible = visibleClaims(page.pairs, source)
  const acgmeId = embedded?.acgmeId ?? acgmeNumber(/freida\.ama-assn\.org\/program\/(\d{10})/.exec(html)?.[1])
  const name = embedded?.name ?? page.textOf('h1') ?? (acgmeId === undefined ? undefined : `Program ${acgmeId}`)
  const claims = { ...visible, ...embedded?.claims }
  if (name === undefined && Object.keys(claims).length === 0)
    return refuse('The page holds neither the data nor the labels of a FREIDA program.')
  const program: ReadProgram = {
    line: 1,
    name: name ?? 'Program without a name on this tab',
    ...embedded,
    ...(acgmeId === undefined ? {} : { acgmeId }),
    claims,
    raw: Object.fromEntries(page.pairs.map(({ label, value }) => [label, value])),
  }
  return {
    kind: 'read',
    reading: {
      format: 'freida-page',
      title: `FREIDA page of ${program.name}`,
      programs: [program],
      failed: [],
      unknownColumns: page.pairs
        .map(({ label }) => label)
        .filter((label) => label !== '' && !knownLabels.some((known) => known.test(labelKey(label)))),
      missingColumns: [],
      notes: [
        ...(embedded
          ? []
          : ['The page holds no embedded data; only what is visible on this tab was read. Save the other tabs too.']),
        'The share of IMGs on FREIDA mixes US and non-US citizens, so it was not taken as the share of non-US IMGs.',
      ],
    },
  }
}

/** The JSON:API answer inside `ng-state`: the entry whose data hold a `node--program`, with its survey looked up among the included. */
function embeddedProgram(state: unknown, source: Source): Omit<ReadProgram, 'line' | 'raw'> | undefined {
  for (const entry of Object.values(typeof state === 'object' && state !== null ? state : {})) {
    const data = member(entry, 'b', 'data')
    const node = Array.isArray(data) ? data.find((item) => member(item, 'type') === 'node--program') : undefined
    if (node !== undefined) return programOf(node, member(entry, 'b', 'included'), source)
  }
  return undefined
}

function programOf(node: unknown, included: unknown, source: Source): Omit<ReadProgram, 'line' | 'raw'> {
  const word = (...path: readonly string[]): string | undefined => {
    const value = member(node, 'attributes', ...path)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const related = (name: string): unknown => {
    const link = member(node, 'relationships', name, 'data')
    const id = member(Array.isArray(link) ? link[0] : link, 'id')
    return Array.isArray(included) ? included.find((item) => member(item, 'id') === id) : undefined
  }
  const acgmeId = acgmeNumber(word('field_program_id'))
  const city = word('field_address', 'locality')
  const state = stateCode(word('field_address', 'administrative_area'))
  const specialty = member(related('field_specialty'), 'attributes', 'title')
  const dated = { ...source, asOf: word('changed')?.slice(0, 10) ?? source.asOf }
  return {
    name: word('title') ?? 'Program without a title',
    ...(acgmeId === undefined ? {} : { acgmeId }),
    ...(city === undefined ? {} : { city }),
    ...(state === undefined ? {} : { state }),
    ...(typeof specialty === 'string' ? { specialty } : {}),
    claims: surveyClaims(member(related('field_survey'), 'attributes'), dated),
  }
}

function surveyClaims(survey: unknown, source: Source): ProgramClaims {
  const claim = <T>(value: T): readonly Fact<T>[] => [{ value, ...source }]
  const positions = member(survey, 'field_first_year_positions')
  const website = member(survey, 'field_website')
  const described = member(survey, 'field_program_best_described_as')
  const setting = typeof described === 'string' ? readSetting(described) : undefined
  const status = member(survey, 'field_visa_status')
  const statuses: readonly unknown[] = Array.isArray(status) ? status : [status]
  const visas: VisasSaid = Object.assign(
    {},
    ...statuses.map((one) => (typeof one === 'string' ? readVisas(one) : undefined) ?? {}),
  )
  return {
    ...(typeof positions === 'number' ? { positions: claim(positions) } : {}),
    ...(typeof website === 'string' ? { website: claim(website) } : {}),
    ...(setting === undefined ? {} : { setting: claim(setting) }),
    ...(visas.visaJ1 === undefined ? {} : { visaJ1: claim(visas.visaJ1) }),
    ...(visas.visaH1b === undefined ? {} : { visaH1b: claim(visas.visaH1b) }),
    ...(visas.visaF1Opt === undefined ? {} : { visaF1Opt: claim(visas.visaF1Opt) }),
  }
}

const knownLabels: readonly RegExp[] = [
  /minimum score/,
  /step \d required/,
  /level \d required/,
  /graduated from medical school within/,
  /visa/,
  /letters of recommendation/,
  /best described/,
  /^year 1$/,
]

/** The visible labels of the rendered tabs. `Minimum score` occurs four times: it belongs to the exam whose heading came last. */
function visibleClaims(pairs: readonly LabelledValue[], source: Source): ProgramClaims {
  const claims: Record<string, readonly Fact<unknown>[]> = {}
  const put = (field: keyof ProgramClaims, value: unknown): void => {
    if (value !== undefined) claims[field] = [{ value, ...source }]
  }
  let exam = ''
  for (const { label, value } of pairs) {
    const key = labelKey(label)
    exam = /^((?:step|level) \d) required/.exec(key)?.[1] ?? exam
    if (key === 'minimum score') {
      const score = readNumber(value)
      if (score !== undefined && exam === 'step 1') put('minimumStep1', score)
      if (score !== undefined && exam === 'step 2') put('minimumStep2ck', score)
    } else if (/graduated from medical school within/.test(key)) put('maximumYearsSinceGraduation', readNumber(value))
    else if (key.startsWith('j 1 visa')) put('visaJ1', readYesNo(value))
    else if (key.startsWith('h 1b visa')) put('visaH1b', readYesNo(value))
    else if (key.startsWith('f 1 visa')) put('visaF1Opt', readYesNo(value))
    else if (key.startsWith('required letters of recommendation')) put('lettersWanted', readNumber(value))
    else if (/best described/.test(key)) put('setting', readSetting(value))
  }
  // Each field is put with the reader of its own type.
  return claims as ProgramClaims
}
