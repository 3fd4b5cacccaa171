import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paperOfText } from '#writing/paper'
import { checkProfile } from '#store'
import { writeDocx } from '#writing/paper'
import { fileFromBytes, readCv, readCvText } from '#store/import'
import type { CvReading } from '#store/import'
import { findSpan } from '../../../src/import/cv/dates.ts'
import { pdfOf } from './pdf-of.ts'

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const docx = (xml: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })

async function read(name: string, bytes: Uint8Array): Promise<CvReading> {
  const outcome = await readCv(fileFromBytes(name, bytes))
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}

describe('a MyERAS application', () => {
  it('reads each experience with the words it came from, across a page head and broken labels', () => {
    const outcome = readCvText(fixture('myeras-application.txt'))
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    const [first, second] = outcome.reading.experiences
    expect(first?.experience).toEqual({
      kind: 'quality-improvement',
      title: 'House Officer',
      organization: 'Bệnh viện Chợ Rẫy',
      country: 'VN',
      from: '2023-02',
      to: '2024-06',
      description:
        'Many diabetics missed their visits. I kept an Excel list of all diabetic\npatients: everyone who had not come was phoned.\nI learned that a list can be a treatment.',
      tools: ['Excel'],
      mostMeaningful: true,
    })
    expect(second?.experience).toMatchObject({
      kind: 'research',
      title: 'Research Volunteer',
      from: '2024-03',
      to: 'now',
      country: 'US',
      tools: ['SQL', 'Python'],
    })
    expect(first?.proof.from).toBe('February 2023')
    expect(outcome.reading.scholarlyWork.map(({ work }) => [work.kind, work.title])).toEqual([
      ['publication', 'Lost to follow-up in a district clinic'],
      ['poster', 'A list against forgetting'],
    ])
  })

  it('reads the same from a PDF, and takes no name, number or birth date', async () => {
    const lines = fixture('myeras-application.txt').replace('Bệnh viện Chợ Rẫy', 'Example District Hospital').trim().split('\n')
    const reading = await read('application.pdf', pdfOf(lines))
    expect(reading.experiences.map(({ experience }) => experience.organization)).toEqual([
      'Example District Hospital',
      'Example General Hospital',
    ])
    expect(JSON.stringify(reading)).not.toMatch(/Amina|00000001|N0000004|1996/)
  })

  it('gives entries a profile accepts', () => {
    const outcome = readCvText(fixture('myeras-application.txt'))
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    const experiences = outcome.reading.experiences.map(({ experience }) => experience)
    const scholarlyWork = outcome.reading.scholarlyWork.map(({ work }) => work)
    const checked = checkProfile({ version: 1, specialties: [{ id: 'internal-medicine' }], experiences, scholarlyWork })
    expect(checked).toMatchObject({ kind: 'read' })
  })
})

describe('a CV', () => {
  it('reads a Word file with split runs, table rows, breaks and tracked changes, in any script', async () => {
    const reading = await read('cv.docx', docx(fixture('cv-document.xml')))
    expect(reading.experiences.map(({ experience }) => experience)).toEqual([
      {
        kind: 'research',
        title: 'Research Volunteer',
        organization: 'Example Hospital',
        from: '2024-03',
        to: 'now',
        description: 'Built a sepsis dashboard in Epic (SQL\tPython)\nsecond line after a break',
        tools: ['Epic', 'SQL', 'Python'],
      },
      {
        kind: 'other',
        title: 'Врач',
        organization: 'Городская больница',
        from: '2021-03',
        to: '2022-06',
        description: 'Вела список пациентов.',
      },
    ])
    expect(reading.scholarlyWork.map(({ work }) => work)).toEqual([
      { kind: 'publication', title: 'Sharma P. Lists against forgetting. Example J Med. 2023.', year: 2023 },
    ])
    expect(JSON.stringify(reading)).not.toContain('Deleted text')
  })

  it('reads plain text by headings and dates, and shows what it left out', () => {
    const outcome = readCvText(fixture('cv.txt'))
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    expect(
      outcome.reading.experiences.map(({ experience }) => [
        experience.kind,
        experience.title,
        experience.organization,
        experience.from,
        experience.to,
      ]),
    ).toEqual([
      ['work', 'General Physician', 'Rural Health Post', '2020-01', '2021-12'],
      ['work', 'Medical Officer', 'District Hospital', '2022', 'now'],
      ['volunteering', 'Vaccination campaign', 'City Council', '2018', '2018'],
    ])
    expect(outcome.reading.experiences[0]?.experience.description).toBe(
      'Gave telephone consultations to villages without a doctor.\nKept a register of hypertensive patients in Excel.',
    )
    expect(outcome.reading.leftOut).toEqual(expect.arrayContaining(['2013 - 2019  University of Example', 'On request']))
    expect(outcome.reading.experiences.every((each) => each.doubts.length > 0)).toBe(true)
  })

  it('opens again what the product itself wrote', async () => {
    const text = 'EXPERIENCE\n\nВрач, عيادة النور, Mar 2021 - Jun 2022\n\nKept a list of ward patients.'
    const reading = await read(
      'own.docx',
      await writeDocx(paperOfText({ kind: 'experiences', name: 'cv', title: 'प्रिया शर्मा' }, text)),
    )
    expect(reading.experiences[0]?.experience).toMatchObject({
      title: 'Врач',
      organization: 'عيادة النور',
      from: '2021-03',
      to: '2022-06',
    })
  })
})

const reason = async (name: string, bytes: Uint8Array): Promise<string> => {
  const outcome = await readCv(fileFromBytes(name, bytes))
  return outcome.kind === 'refused' ? outcome.reason : 'read'
}

describe('files that are no CV', () => {
  it('says why', async () => {
    expect(await reason('empty.docx', new Uint8Array(0))).toBe('empty.docx is empty.')
    expect(await reason('cv.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]))).toContain('Save it as .docx or PDF')
    expect(await reason('x.docx', zipSync({ 'a.txt': strToU8('a') }))).toContain('no Word document')
    expect(await reason('x.docx', docx('<w:document><w:body/></w:document>'))).toContain('No experience was found')
    expect(await reason('broken.docx', strToU8('PK\u0003\u0004 and nothing else'))).toContain('could not be read')
    expect(await reason('novel.txt', strToU8('It was a dark night.'))).toContain('No experience was found')
  })

  it('never fails on damaged files', async () => {
    const whole = docx(fixture('cv-document.xml'))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const damaged = whole.slice()
        damaged[at] = value
        const outcome = await readCv(fileFromBytes('cv.docx', damaged))
        expect(['read', 'refused']).toContain(outcome.kind)
      }),
      { seed: 9, numRuns: 200 },
    )
  })
})

const of = (text: string): readonly (string | undefined)[] => {
  const span = findSpan(text)
  return [span?.from, span?.to]
}

describe('periods', () => {
  it('reads them as people write them', () => {
    expect(of('Mar 2024–Present')).toEqual(['2024-03', 'now'])
    expect(of('2014 - 2020')).toEqual(['2014', '2020'])
    expect(of('03/2021 to 06/2022')).toEqual(['2021-03', '2022-06'])
    expect(of('since September 2020')).toEqual(['2020-09', 'now'])
    expect(of('2021-03 – 2021-11')).toEqual(['2021-03', '2021-11'])
    expect(of('May 2019')).toEqual(['2019-05', '2019-05'])
    expect(of('1,800 patients')).toEqual([undefined, undefined])
  })
})
