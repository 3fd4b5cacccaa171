import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../src/paper/paper.ts'
import { writeHtml } from '../../src/paper/write-html.ts'
import { writeMarkdown } from '../../src/paper/write-markdown.ts'
import { formField, writeFormFields, writeText } from '../../src/paper/write-text.ts'
import { readWriting } from '../../src/read-writing.ts'
import type { Program } from '../../../domain/src/claims/program.ts'
import { isoDate, programId, specialtyId } from '../../../domain/src/units.ts'
import { assessmentWith, limits, person, profile } from './world.ts'

const writing = readWriting({
  profile,
  person,
  facts: { seasons: { calendars: [], fees: [], oneOffCosts: [], limits } },
  exams: assessmentWith('step1-low'),
  season: { match: 2028 },
  today: isoDate('2027-06-30'),
})
const papers = writing.papers()
const scripts = ['Bệnh viện Chợ Rẫy', 'عيادة النور', 'प्रिया शर्मा', 'Телефонные консультации', 'Dr. Nguyễn Thị Hoa']

describe('papers', () => {
  it('makes the papers an applicant needs, each with a name a file can have', () => {
    expect(papers.map((paper) => paper.name)).toEqual([
      'experiences',
      'statement-internal-medicine',
      'letters',
      'brief-dr-nguyen-thi-hoa',
      'interview',
      'as-a-program-director-reads-it',
    ])
  })

  it('keeps every script in Markdown, plain text and HTML', () => {
    for (const write of [writeMarkdown, writeText, writeHtml]) {
      const all = papers.map((paper) => write(paper)).join('\n')
      for (const words of scripts) expect(all).toContain(words)
    }
  })

  it('adds for one program its statement and its brief: facts, what is unknown, and questions', () => {
    const program: Program = {
      id: programId('1402631204'),
      name: 'Invented Program',
      city: 'Springfield',
      state: 'IL',
      specialty: specialtyId('internal-medicine'),
      claims: {},
    }
    const forProgram = writing.papers(program)
    const titles = forProgram.map(({ title }) => title)
    expect(new Set(titles).size, 'each is told from the others by its title alone').toBe(titles.length)
    expect(forProgram.map(({ name }) => name).filter((name) => !papers.some((paper) => paper.name === name))).toEqual([
      'statement-invented-program',
      'program-invented-program',
    ])
    const text = forProgram
      .filter(({ kind }) => kind === 'interview')
      .map((paper) => writeText(paper))
      .join('\n')
    expect(text).toContain('Health record: unknown, ask')
    expect(text).toContain('Can residents get data')
    const { notes, common } = writing.brief(program, 'Nguyễn published on a diabetes registry.')
    expect(notes).toBe('Nguyễn published on a diabetes registry.')
    expect(common.find(({ lookFor }) => lookFor === 'registries')?.entries.map(({ experience }) => experience.title)).toEqual([
      'Diabetes follow-up list',
    ])
  })

  it('escapes what Markdown and HTML would read as their own', () => {
    const paper = paperOfText({ kind: 'statement', name: 'x', title: 'A <b> title' }, '1. *not* a [link](x) & <script>')
    expect(writeMarkdown(paper)).toContain('1\\. \\*not\\* a \\[link\\](x) & \\<script\\>')
    expect(writeHtml(paper)).toContain('&amp; &lt;script&gt;')
    expect(writeHtml(paper)).not.toContain('<script')
  })

  it('leaves advice out of plain text, because it is not to be pasted', () => {
    const [experiences] = papers
    if (!experiences) throw new Error('readWriting requires a paper of experiences')
    expect(writeText(experiences)).not.toContain('AAMC')
    expect(writeText(experiences, { notes: true })).toContain('AAMC')
  })

  it('counts each field as the form does: 750 for an experience, 300 for why it mattered', () => {
    const fields = writing.fields()
    expect(fields.map((field) => field.limit)).toEqual([750, 300, 750])
    expect(fields.every((field) => field.characters === [...field.text].length && !field.over)).toBe(true)
    const text = writeFormFields([formField('Role', 'a'.repeat(751), 750), formField('Why', 'I [do what].', 300)])
    expect(text).toContain('== Role (751 of 750; 1 too many)')
    expect(text).toContain('== Why (12 of 300; 1 to fill)')
  })

  it('plans a project in the weeks until applications go out, whoever asks, unless the applicant gives others', () => {
    // From 30 June 2027 to 1 September, where no calendar names the day: 63 days, nine whole weeks.
    expect(writing.reading.time.weeksLeft).toBe(9)
    expect(writing.capital({ programs: [] }).steps).toEqual(
      writing.capital({ programs: [], weeksLeft: 9, hoursPerWeek: 5 }).steps,
    )
    expect(writing.capital({ programs: [], weeksLeft: 0 }).steps).toEqual([])
  })

  it('is plain data as the page gets it: nothing is lost on the way from the worker', () => {
    expect(structuredClone(writing.reading)).toEqual(writing.reading)
  })
})
