import { describe, expect, it } from 'vitest'
import { checkStatement } from '../../../src/words/statement/check-statement.ts'
import type { CheckId, Finding } from '../../../src/words/statement/checks/finding.ts'
import { sentencesWithPlaces } from '../../../src/words/statement/checks/finding.ts'
import { shinglesOf } from '../../../src/words/statement/checks/pasted.ts'
import { numbersIn } from '../../../src/words/statement/checks/sources.ts'
import { gradeOf } from '../../../src/words/statement/checks/style.ts'
import type { Addressee } from '../../../src/words/statement/checks/wrong-program.ts'
import { indexNames } from '../../../src/words/statement/checks/wrong-program.ts'
import { readLog } from '../../../src/informatics/evidence-log.ts'
import { limits, person, profile } from '../world.ts'
import { longStatement } from './long-statement.ts'

const log = readLog(profile)
const limit = limits.personalStatementCharacters.value
const names = indexNames(
  ['Emberton University Medical Center Program', 'University of Larkmoor Program', 'Quillfield Program'],
  ['Internal Medicine', 'Family Medicine'],
)

function find(
  text: string,
  check: CheckId,
  more: { addressee?: Addressee; samples?: readonly string[] } = {},
): readonly Finding[] {
  return checkStatement({ text, profile, person, log, limit, names, ...more }).findings.filter((each) => each.check === check)
}

describe('the statement checks', () => {
  it('length: counts characters as MyERAS takes them, 28,000 at most, and advises one page', () => {
    expect(find('a'.repeat(28_000), 'length').map((each) => each.weight)).toEqual(['look'])
    expect(find('a'.repeat(28_001), 'length')[0]).toMatchObject({
      weight: 'must',
      message: '28,001 characters; MyERAS takes 28,000.',
    })
    expect(find('Một bác sĩ.', 'length')).toEqual([])
    expect(checkStatement({ text: 'क्षि', profile, person, log, limit }).counts.characters).toBe(4)
  })

  it('evidence: a number that is nowhere in the log must go, one that is there may stay', () => {
    expect(find('Visits rose from 41 to 68 % in 16 months.', 'evidence')).toEqual([])
    expect(find('Visits rose from 41 to 86 %.', 'evidence').map((each) => each.quote)).toEqual(['86'])
    expect(find('I passed Step 1 and Step 2 CK.', 'evidence')).toEqual([])
  })

  it('evidence: a claim is tied to the entry that shows it, and questioned where none does', () => {
    const report = checkStatement({
      text: 'I kept an Excel list of all diabetic patients. I trained a neural network on chest films.',
      profile,
      person,
      log,
      limit,
    })
    expect(report.claims.find((claim) => claim.claim === 'Patient registry')?.supportedBy).toEqual(['experiences[0]'])
    const questioned = report.findings.filter((each) => each.check === 'evidence')
    expect(questioned.map((each) => each.quote)).toEqual(['I trained a neural network on chest films.'])
  })

  it('evidence: what the log tells in other words, and what was watched on a ward, is not called unproven', () => {
    const told = 'I typed the names of all diabetic patients who had not come into an Excel list.'
    expect(find(told, 'evidence')).toEqual([])
    expect(find('As an observer I watched residents hand over twenty patients.', 'evidence')).toEqual([])
    const ofOthers = 'I showed a chart to the head nurse, who changed the order of beds.'
    const { claims } = checkStatement({ text: ofOthers, profile, person, log, limit })
    expect(claims.map(({ claim }) => claim)).not.toContain('Workflow analysis and redesign')
  })

  it('structure: work with data is told where an entry of the log that shows some is told again', () => {
    const text =
      'A woman came late. My book of visits was lost, and many patients had not come. Nobody had known. In residency I want to learn more.'
    expect(checkStatement({ text, profile, person, log, limit }).claims).toEqual([])
    expect(find(text, 'structure')).toEqual([])
    const others = text.replace('My book', 'The book')
    expect(find(others, 'structure').map(({ message }) => message)).toEqual([
      'No sentence shows what you did with data or technology.',
    ])
  })

  it('language: what is not in English is said not to be read, and judged by nothing that reads English', () => {
    const spanish =
      'Puse una pizarra en la puerta y copié los tiempos cada hora. La mediana bajó. Mostré un gráfico. Nadie lo sabía. [qué más]'
    const { findings, grade } = checkStatement({ text: spanish, profile, person, log, limit, names })
    expect(findings.map(({ check }) => check)).toEqual(expect.arrayContaining(['language', 'blanks']))
    expect(findings.filter(({ check }) => !['language', 'blanks', 'length'].includes(check))).toEqual([])
    expect(grade).toBeUndefined()
    expect(find('मैंने वार्ड में हर मरीज़ का समय लिखा और नर्स को दिखाया।', 'language')).toHaveLength(1)
    expect(find(longStatement(2000), 'language')).toEqual([])
  })

  it('evidence: asks about a name that is not in the log, in any script, and knows those that are', () => {
    expect(find('We worked with Dr. Nguyễn Thị Hoa at Bệnh viện Chợ Rẫy.', 'evidence')).toEqual([])
    expect(find('There I met Professor Okonkwo.', 'evidence').map((each) => each.quote)).toContain('Okonkwo')
  })

  it('excuses: finds the score explained away', () => {
    expect(find('My score does not reflect my knowledge.', 'excuses')).toHaveLength(1)
    expect(find('Unfortunately I was a bad test taker.', 'excuses').map((each) => each.quote)).toEqual([
      'Unfortunately',
      'bad test taker',
    ])
    const twice = 'I failed Step 1 because my father was ill. My second attempt suffered due to night shifts.'
    expect(find(twice, 'excuses').map((each) => each.message)).toEqual([
      'More than one sentence explains a result by circumstances.',
    ])
    expect(find('I failed my first attempt, changed how I studied, and passed.', 'excuses')).toEqual([])
  })

  it('exams: brief is fine, a statement about exams is not', () => {
    const scene =
      'A child came back with a fever that nobody had written down. I kept a list after that night, and the list found eleven more like her. '
    const filler =
      'The nurses told me which names were missing, and we called each family in the evening until all had an answer. '
    const brief = `${scene}${filler}${filler}${filler}\n\nI failed Step 1 once, changed how I studied, and passed.\n\n${filler}`
    expect(find(brief, 'exam-centred')).toEqual([])
    const centred = 'My Step 1 score was low. My Step 2 score was better. Exams are hard. I scored well at last. I like medicine.'
    expect(find(centred, 'exam-centred').map((each) => each.weight)).toEqual(['must', 'look'])
  })

  it('clichés: childhood, passion, quotations and machine wording, each with what to do', () => {
    const text =
      'Ever since I was a child I have been passionate about helping people. Osler once said it. I embarked on this journey.'
    const found = find(text, 'cliches')
    expect(found.length).toBeGreaterThanOrEqual(4)
    expect(found.every((each) => each.advice !== '' && text.slice(each.start, each.end) === each.quote)).toBe(true)
    expect(find('A mother came back at night.', 'cliches')).toEqual([])
  })

  it('passive: shows each, and leaves states alone', () => {
    expect(find('The list was kept for a year.', 'passive').map((each) => each.quote)).toEqual(['was kept'])
    expect(find('I was interested in lists. I was tired.', 'passive')).toEqual([])
  })

  it('readability: a sentence of more than 35 words, and the school year by the published formula', () => {
    expect(find(`${'the word '.repeat(18)}end.`, 'readability')).toHaveLength(1)
    // Kincaid 1975: 0.39 * 6 / 1 + 11.8 * 6 / 6 - 15.59 = -1.45 for six words of one syllable.
    expect(gradeOf(sentencesWithPlaces('The cat sat on the mat.'))).toBeCloseTo(-1.45, 2)
    expect(gradeOf([])).toBeUndefined()
  })

  it('openings: the same two words again and again, and too many beginnings with I', () => {
    expect(find('I was there. I was late. I was glad.', 'openings').length).toBeGreaterThanOrEqual(2)
    const many = 'I saw it. I wrote it. I kept it. I sent it. I read it. Nobody knew. I left.'
    expect(find(many, 'openings').map((each) => each.message)).toEqual(['6 of 7 sentences begin with “I”.'])
    expect(find('At night we called. In the morning they came. Nobody waited.', 'openings')).toEqual([])
  })

  it('wrong program: finds another program’s name and another specialty, not the addressee’s', () => {
    const addressee = { names: ['Emberton University Medical Center Program'], specialties: ['Internal Medicine'] }
    expect(find('I hope to train at Emberton University Medical Center.', 'wrong-program', { addressee })).toEqual([])
    expect(
      find('I hope to train at the University of Larkmoor.', 'wrong-program', { addressee }).map((each) => [
        each.weight,
        each.quote,
      ]),
    ).toEqual([['must', 'University of Larkmoor']])
    expect(find('Quillfield appeals to me.', 'wrong-program', { addressee }).map((each) => each.weight)).toEqual(['look'])
    expect(find('A Family Medicine residency would suit me.', 'wrong-program', { addressee }).map((each) => each.quote)).toEqual([
      'Family Medicine residency',
    ])
    const both = { specialties: ['Internal Medicine', 'Family Medicine'] }
    expect(find('A Family Medicine residency would suit me.', 'wrong-program', { addressee: both })).toEqual([])
    const mixed = 'A Family Medicine residency would suit me, and so would an Internal Medicine residency.'
    expect(find(mixed, 'wrong-program', { addressee: both }).map(({ weight }) => weight)).toEqual(['look', 'look'])
    expect(find('I read about lark moors in the field.', 'wrong-program', { addressee })).toEqual([])
  })

  it('pasted: notices published samples and texts given to compare with, whatever the case and accents', () => {
    const published = 'I applied the same data-driven mindset to patient care, leading quality improvement projects.'
    expect(find(published, 'pasted')[0]?.quote).toContain('same data-driven mindset to patient care')
    const sample = 'On my first day the ward smelled of rain and chlorine, and nobody spoke.'
    expect(find('On my first day the WARD smelled of rain.', 'pasted', { samples: [sample] })).toHaveLength(1)
    expect(find('On another day the ward was loud.', 'pasted', { samples: [sample] })).toEqual([])
    expect(shinglesOf('one two three four five six')).toHaveLength(1)
  })

  it('blanks: a hole of a frame left open must be filled', () => {
    expect(find('I saw that [what was wrong or missing].', 'blanks').map((each) => each.quote)).toEqual([
      '[what was wrong or missing]',
    ])
  })

  it('structure: looks for a gap seen, work with data, and a goal', () => {
    const bare = 'I like medicine. It is a fine profession. My teachers were kind. The city is large. The food is good.'
    expect(find(bare, 'structure')).toHaveLength(3)
    expect(find(longStatement(1500), 'structure')).toEqual([])
  })

  it('cites words that stand where it says, in every finding', () => {
    const text = longStatement(5000)
    for (const { quote, start, end } of checkStatement({ text, profile, person, log, limit, names }).findings) {
      if (quote !== undefined) expect(text.slice(start, end)).toBe(quote)
    }
  })
})

describe('numbers in any writing', () => {
  it('reads commas of thousands, decimals and other digits as one form', () => {
    expect(numbersIn('1,800 and 1800')).toEqual(['1800', '1800'])
    expect(numbersIn('٤١ or ४१ or 41')).toEqual(['41', '41', '41'])
    expect(numbersIn('7.50')).toEqual(['7.5'])
    expect(numbersIn('2026-11-22')).toEqual(['2026', '11', '22'])
  })
})
