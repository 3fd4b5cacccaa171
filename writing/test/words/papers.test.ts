import { describe, expect, it } from 'vitest'
import { frameForEras } from '../../src/words/experience-frames.ts'
import { briefProgram } from '../../src/words/interview/program-brief.ts'
import { composePapers, experienceFields, programPaper } from '../../src/paper/compose.ts'
import { paperOfText } from '../../src/paper/paper.ts'
import { writeHtml } from '../../src/paper/write-html.ts'
import { writeMarkdown } from '../../src/paper/write-markdown.ts'
import { formField, writeFormFields, writeText } from '../../src/paper/write-text.ts'
import { readLog } from '../../src/informatics/evidence-log.ts'
import type { Program } from '../../../domain/src/claims/program.ts'
import { programId, specialtyId } from '../../../domain/src/units.ts'
import { assessmentWith, limits, profile } from './world.ts'

const log = readLog(profile)
const papers = composePapers({ profile, assessment: assessmentWith('step1-low'), log, limits })
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

  it('writes a brief of a program with facts, what is unknown, notes as pasted, and questions', () => {
    const program: Program = {
      id: programId('1402631204'),
      name: 'Invented Program',
      city: 'Springfield',
      state: 'IL',
      specialty: specialtyId('internal-medicine'),
      claims: {},
    }
    const text = writeText(programPaper(briefProgram(program, log, 'Nguyễn published on a diabetes registry.')))
    expect(text).toContain('Health record: unknown, ask')
    expect(text).toContain('Nguyễn published on a diabetes registry.')
    expect(text).toContain('registries: Diabetes follow-up list')
    expect(text).toContain('Can residents get data')
  })

  it('escapes what Markdown and HTML would read as their own', () => {
    const paper = paperOfText('x', 'A <b> title', '1. *not* a [link](x) & <script>')
    expect(writeMarkdown(paper)).toContain('1\\. \\*not\\* a \\[link\\](x) & \\<script\\>')
    expect(writeHtml(paper)).toContain('&amp; &lt;script&gt;')
    expect(writeHtml(paper)).not.toContain('<script')
  })

  it('leaves advice out of plain text, because it is not to be pasted', () => {
    const [experiences] = papers
    if (!experiences) throw new Error('composePapers requires a paper of experiences')
    expect(writeText(experiences)).not.toContain('AAMC')
    expect(writeText(experiences, { notes: true })).toContain('AAMC')
  })

  it('counts each field as the form does: 750 for an experience, 300 for why it mattered', () => {
    const fields = experienceFields(frameForEras(log, limits))
    expect(fields.map((field) => field.limit)).toEqual([750, 300, 750])
    expect(fields.every((field) => field.characters === [...field.text].length && !field.over)).toBe(true)
    const text = writeFormFields([formField('Role', 'a'.repeat(751), 750), formField('Why', 'I [do what].', 300)])
    expect(text).toContain('== Role (751 of 750; 1 too many)')
    expect(text).toContain('== Why (12 of 300; 1 to fill)')
  })
})
