/** CVs in other forms and languages, and the traps of dates and headings. People are invented. */
import { describe, expect, test } from 'vitest'
import { fileFromBytes, readCv, readCvText } from '#store/import'
import type { CvReading } from '#store/import'
import { dayOrderIn, findSpan } from '../../../src/import/cv/dates.ts'
import { pdfOfColumns } from './pdf-of.ts'

function read(text: string): CvReading {
  const outcome = readCvText(text)
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}

const spans = ({ experiences }: CvReading): readonly unknown[] =>
  experiences.map(({ experience: { title, from, to } }) => [title, from, to])

describe('periods', () => {
  test.each([
    ['Research Fellow (Oct. 2023 -), Example', '2023-10', 'now'],
    ['12 March 2021 - 3 June 2022', '2021-03', '2022-06'],
    ['March 12, 2021 to present', '2021-03', 'now'],
    ['01/09/2019 – 31/08/2021', '2019-09', '2021-08'],
    ['03.12.2021 - heute', '2021-12', 'now'],
    ['septembre 2019 – aujourd’hui', '2019-09', 'now'],
    ['enero de 2020 - actualidad', '2020-01', 'now'],
    ['marzo 2018 – attuale', '2018-03', 'now'],
    ['2019 – obecnie', '2019', 'now'],
    ['Maryland 2020', '2020', '2020'],
  ])('%s', (text, from, to) => expect(findSpan(text, dayOrderIn(text))).toMatchObject({ from, to }))

  test('a month that could be the day is left out, and the year stays', () => {
    expect(findSpan('03/04/2021 - 05/06/2022', 'open')).toMatchObject({ from: '2021', to: '2022' })
  })
})

test('sub-headings and what is being written are no works; languages and awards end a section', () => {
  const reading = read(
    [
      'Publications',
      'Peer-Reviewed Articles',
      'Invented N, Nobody A. A list of something. J Invented Med. 2023;12(3):45-50.',
      'Manuscripts Under Review/In Preparation',
      'Invented N. Another thing. Manuscript in preparation.',
      'Invented N. A third thing, under review at J Invented Med.',
      'Leadership and Service',
      'Class Representative, Invented Medical College | 2018 - 2020',
      'Spoke for 200 students.',
      'Languages Spoken',
      'English, Urdu',
      'Honors and Awards',
      'Gold medal, Invented Medical College',
    ].join('\n'),
  )
  expect(reading.scholarlyWork.map(({ work: { title, status } }) => [title.slice(0, 30), status])).toEqual([
    ['Invented N, Nobody A. A list o', undefined],
    ['Invented N. A third thing, und', 'submitted'],
  ])
  expect(reading.experiences.map(({ experience }) => experience.description)).toEqual(['Spoke for 200 students.'])
  expect(reading.leftOut).toEqual(expect.arrayContaining(['English, Urdu', 'Gold medal, Invented Medical College']))
})

test.each([
  ['German', 'Berufserfahrung', 'Assistenzärztin, Beispielklinik | 01/2020 – heute', 'Sprachen', '2020-01'],
  ['French', 'Expérience professionnelle', 'Médecin, Hôpital Exemple | février 2020 – en cours', 'Langues', '2020-02'],
  ['Spanish', 'Experiencia laboral', 'Médico, Hospital Ejemplo | mayo 2020 – actualidad', 'Idiomas', '2020-05'],
  ['Italian', 'Esperienza lavorativa', 'Medico, Ospedale Esempio | giugno 2020 – attuale', 'Competenze linguistiche', '2020-06'],
  ['Portuguese', 'Experiência profissional', 'Médica, Hospital Exemplo | julho 2020 – atual', 'Línguas', '2020-07'],
  ['Romanian', 'Experiență profesională', 'Medic, Spital Exemplu | august 2020 – prezent', 'Limbi străine', '2020-08'],
  ['Polish', 'Doświadczenie zawodowe', 'Lekarz, Szpital Przykład | wrzesień 2020 – obecnie', 'Języki', '2020-09'],
  ['Turkish', 'İş Deneyimi', 'Doktor, Örnek Hastanesi | ekim 2020 – halen', 'Diller', '2020-10'],
])('a Europass CV in %s has its sections and dates', (_, heading, entry, languages, from) => {
  const { experiences } = read([heading, entry, languages, 'B2'].join('\n'))
  expect(experiences.map(({ experience }) => [experience.from, experience.to, experience.description])).toEqual([
    [from, 'now', undefined],
  ])
})

test('JSON Resume: work and volunteering; an entry without an end goes on; other sections are named', () => {
  const reading = read(
    JSON.stringify({
      basics: { name: 'Invented Person', email: 'x@example.org' },
      work: [
        {
          name: 'Invented Hospital',
          position: 'House officer',
          startDate: '2021-03-01',
          endDate: '2022-06',
          highlights: ['Ran a clinic'],
        },
      ],
      volunteer: [{ organization: 'Invented Camp', position: 'Helper', startDate: '2023' }],
      publications: [{ name: 'A list of something', releaseDate: '2023-05-01', publisher: 'J Invented Med' }],
      education: [{ institution: 'Invented College' }],
    }),
  )
  expect(reading.format).toBe('json-resume')
  expect(spans(reading)).toEqual([
    ['House officer', '2021-03', '2022-06'],
    ['Helper', '2023', 'now'],
  ])
  expect(reading.scholarlyWork.map(({ work }) => work)).toEqual([
    { kind: 'publication', title: 'A list of something', year: 2023 },
  ])
  expect(reading.leftOut).toEqual(['basics', 'education'])
  expect(JSON.stringify(reading)).not.toContain('example.org')
})

test('Markdown: sections by their marks, words without them', () => {
  const reading = read(
    '# Invented Person\n\n## Experience\n\n### **House officer**, [Invented Hospital](https://example.org) (2021-03 – 2022-06)\n\n- Ran a *clinic*\n\n## Hobbies\n\nChess since 2010\n',
  )
  expect(spans(reading)).toEqual([['House officer', '2021-03', '2022-06']])
  expect(reading.experiences[0]?.experience).toMatchObject({ organization: 'Invented Hospital', description: 'Ran a clinic' })
})

const readRows = async (rows: readonly (readonly string[])[]): Promise<CvReading> => {
  const outcome = await readCv(fileFromBytes('europass.pdf', pdfOfColumns(rows)))
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}
const entries = ({ experiences }: CvReading): readonly unknown[] =>
  experiences.map(({ experience: { title, organization, from, to, description } }) => [
    title,
    organization,
    from,
    to,
    description,
  ])

describe('a Europass PDF as it is set, periods in a column of their own', () => {
  test('the form since 2020: period in brackets, position, place below; education and languages are listed', async () => {
    const reading = await readRows([
      ['Amina Invented'],
      ['Date of birth: 02/03/1996 | Nationality: Pakistani'],
      ['WORK EXPERIENCE'],
      ['[ 01/09/2021 – Current ]', 'House officer'],
      ['', 'Lakeshore Invented Hospital'],
      ['', 'City: Lahore | Country: Pakistan'],
      ['[ 01/03/2020 – 31/08/2021 ]', 'Research assistant'],
      ['', 'Prairie Imaginary Institute'],
      ['EDUCATION AND TRAINING'],
      ['[ 01/10/2014 – 30/06/2019 ]', 'MBBS'],
      ['LANGUAGE SKILLS'],
      ['English', 'C1'],
    ])
    expect(entries(reading)).toEqual([
      ['House officer', 'Lakeshore Invented Hospital', '2021-09', 'now', 'City: Lahore | Country: Pakistan'],
      ['Research assistant', 'Prairie Imaginary Institute', '2020-03', '2021-08', undefined],
    ])
    expect(reading.leftOut.join('; ')).toMatch(/Amina Invented.*Date of birth.*MBBS.*English/)
  })

  test('the form before: a label stands before each thing', async () => {
    const reading = await readRows([
      ['Curriculum Vitae'],
      ['Work experience'],
      ['Dates', 'September 2021 – Present'],
      ['Occupation or position held', 'House officer'],
      ['Main activities and responsibilities', 'Managed a ward of 30 beds'],
      ['Name and address of employer', 'Lakeshore Invented Hospital, Lahore'],
      ['Dates', '03/2020 – 08/2021'],
      ['Occupation or position held', 'Research assistant'],
      ['Name and address of employer', 'Prairie Imaginary Institute'],
      ['Education and training'],
      ['Dates', '2014 – 2019'],
    ])
    expect(entries(reading)).toEqual([
      ['House officer', 'Lakeshore Invented Hospital Lahore', '2021-09', 'now', 'Managed a ward of 30 beds'],
      ['Research assistant', 'Prairie Imaginary Institute', '2020-03', '2021-08', undefined],
    ])
  })
})
