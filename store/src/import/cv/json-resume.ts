import { parsedJson } from '../../json.ts'
import type { Experience, ScholarlyWork } from '#domain/person'
import { member } from '../files/html.ts'
import { tidy } from '../files/text.ts'
import type { CvReading, ReadExperience, ReadWork } from './cv-reading.ts'
import { momentOf } from './dates.ts'
import { kindOf, toolsIn } from './kinds.ts'

/** Sections of JSON Resume (jsonresume.org, schema 1.0.0, 2021) that hold experiences, with the keys of position and place. */
const sections = [
  { name: 'work', position: ['position'], place: ['name', 'company'] },
  { name: 'volunteer', position: ['position'], place: ['organization'] },
  { name: 'projects', position: ['name'], place: ['entity'] },
] as const

/** Whether a text is a JSON Resume: an object with one of its sections as a list. */
export function isJsonResume(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  const resume = parsedJson(text)
  return [...sections.map(({ name }) => name), 'publications'].some((name) => Array.isArray(member(resume, name)))
}

/** Experiences and publications of a JSON Resume; its other sections are left out and named. An entry without an end goes on. */
export function readJsonResume(text: string): CvReading {
  const resume = parsedJson(text)
  const experiences: ReadExperience[] = []
  for (const { name, position, place } of sections)
    for (const [at, entry] of listOf(resume, name).entries())
      experiences.push(experienceOf(entry, { number: at + 1, section: name, position, place }))
  const scholarlyWork = listOf(resume, 'publications').flatMap((entry, at) => workOf(entry, at + 1) ?? [])
  const others = typeof resume === 'object' && resume !== null ? Object.keys(resume) : []
  const read = new Set<string>([...sections.map(({ name }) => name), 'publications', '$schema', 'meta'])
  return {
    format: 'json-resume',
    experiences: experiences.filter(({ experience }) => experience.title !== ''),
    scholarlyWork,
    leftOut: others.filter((key) => !read.has(key)),
    notes: ['Your name, contact details, education and skills were left out.'],
  }
}

function listOf(resume: unknown, name: string): readonly unknown[] {
  const list = member(resume, name)
  return Array.isArray(list) ? list : []
}

function word(entry: unknown, keys: readonly string[]): string {
  return (
    keys
      .map((key) => member(entry, key))
      .map((value) => (typeof value === 'string' ? tidy(value) : ''))
      .find((text) => text !== '') ?? ''
  )
}

interface Place {
  readonly number: number
  readonly section: string
  readonly position: readonly string[]
  readonly place: readonly string[]
}

function experienceOf(entry: unknown, { number, section, position, place }: Place): ReadExperience {
  const title = word(entry, position) || word(entry, place)
  const organization = word(entry, place)
  const [begun, ended] = [word(entry, ['startDate']), word(entry, ['endDate'])]
  const highlights = listOf(entry, 'highlights').filter((one): one is string => typeof one === 'string')
  const description = [word(entry, ['summary', 'description']), ...highlights.map(tidy)].filter((one) => one !== '').join('\n')
  const [from, to] = [momentOf(begun), ended === '' && begun !== '' ? 'now' : momentOf(ended)]
  const tools = toolsIn(description)
  const experience: Experience = {
    kind: kindOf(section === 'volunteer' ? 'volunteer' : undefined, title, description),
    title,
    ...(organization === '' || organization === title ? {} : { organization }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(description === '' ? {} : { description }),
    ...(tools.length === 0 ? {} : { tools }),
  }
  return {
    line: number,
    experience,
    proof: { title, ...(begun === '' ? {} : { from: begun }), ...(ended === '' ? {} : { to: ended }) },
    doubts: [
      ...(from === undefined ? [`The start date ${begun === '' ? 'was not found' : `“${begun}” could not be read`}.`] : []),
      ...(experience.kind === 'other' ? ['The kind of experience could not be told; choose one.'] : []),
    ],
  }
}

function workOf(entry: unknown, line: number): ReadWork | undefined {
  const title = word(entry, ['name', 'title'])
  if (title === '') return undefined
  const year = /\b(?:19|20)\d\d\b/.exec(word(entry, ['releaseDate', 'date']))?.[0]
  const work: ScholarlyWork = { kind: 'publication', title, ...(year === undefined ? {} : { year: Number(year) }) }
  return { line, work, proof: [title, word(entry, ['publisher'])].filter(Boolean).join(', ') }
}
