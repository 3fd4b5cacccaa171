import { expect, test } from 'vitest'
import { findProposals, readWebPage } from '../../src/import/programs/web-page.ts'
import type { Proposal } from '../../src/import/programs/web-page.ts'
import { startProcessorTime } from '../../../test/processor-time.ts'

/** Sentences as programs write them, reworded for the test, and what each says. `?` marks a caution the user must see. */
const readings: readonly (readonly [string, readonly string[]])[] = [
  ['For 2027-2028 our program will sponsor only J-1 visas.', ['visaJ1=true?', 'visaH1b=false?']],
  ['At this time we currently do not sponsor H-1b VISAs.', ['visaH1b=false?']],
  ['No, our hospital does not sponsor H1-B visas.', ['visaH1b=false']],
  ['Can you sponsor J-1 visas? Yes, we sponsor J-1 visas.', ['visaJ1=true']],
  ['We accept the J-1 Visa. (We do not sponsor H1 visas.)', ['visaJ1=true', 'visaH1b=false']],
  ['We do not sponsor visas. However, we accept ECFMG sponsored visas.', ['visaJ1=true', 'visaH1b=false']],
  ['We do not sponsor any visas.', ['visaJ1=false', 'visaH1b=false']],
  ['Applicants eligible forJ-1 Visastatus through ECFMG may apply.', ['visaJ1=true']],
  ['The hospital will support anH-1B Visaif you are accepted.', ['visaH1b=true?']],
  ['Do you sponsor the H-1 visa? Yes, for those coming from another ACGME program.', ['visaH1b=false?']],
  ['We offer H-1B visas to Canadians who graduated from a US medical school.', ['visaH1b=false?']],
  ['Applicants must have graduated within the past 5 years.', ['maximumYearsSinceGraduation=5 strict']],
  [
    'We have no cut-off for graduation, though graduation within five years is encouraged.',
    ['maximumYearsSinceGraduation=5 preference'],
  ],
  [
    'Step 2 CK must be passed on the first attempt with a score of 220 or higher.',
    ['minimumStep2ck=220 strict', 'maximumAttempts=1 strict'],
  ],
  ['Passing scores in 2 attempts are required.', ['maximumAttempts=2 strict']],
  ['US clinical experience is not required but preferred.', ['usClinicalExperienceMonths=0 preference']],
  ['At least one year of clinical experience in a US hospital is required.', ['usClinicalExperienceMonths=12 strict']],
  ['Our residents join quality improvement teams.', ['informaticsMention=quality improvement']],
  [
    'We are the home of a clinical informatics fellowship.',
    ['informaticsFellowshipOnSite=We are the home of a clinical informatics fellowship.'],
  ],
  ['The cafeteria is open 24 hours; call 555-1220 with questions.', []],
]

const shown = ({ field, value, stance, caution }: Proposal): string =>
  `${field}=${value}${stance ? ` ${stance}` : ''}${caution ? '?' : ''}`

test.each(readings)('%s', (sentence, expected) => {
  expect(findProposals(sentence).map(shown)).toEqual(expected)
})

test('every proposal carries the sentence that proves it', () => {
  const text = readings.map(([sentence]) => sentence).join('\n\n')
  for (const { quote } of findProposals(text))
    expect(text.replaceAll(/([a-z])(J-?1|H-?1-?B?)(?=[ -V])/g, '$1 $2')).toContain(quote.split(' ').at(0))
})

test('an endless text is read in bounded time', () => {
  const spent = startProcessorTime()
  findProposals('We sponsor J-1 visas within '.repeat(40_000))
  expect(spent()).toBeLessThan(5_000)
})

/** The many ways in which a page says yes and no. */
const visaSentences: readonly (readonly [string, string])[] = [
  ['J-1 visas are not sponsored.', 'J-1 no'],
  ['We are unable to sponsor H-1B.', 'H-1B no'],
  ['H-1B sponsorship is unavailable.', 'H-1B no'],
  ['Neither J-1 nor H-1B visas are sponsored.', 'J-1 no H-1B no'],
  ['We no longer sponsor H-1B visas.', 'H-1B no'],
  ['We sponsor J-1 visas but never H-1B visas.', 'J-1 yes H-1B no'],
  ['Applicants requiring H-1B sponsorship will not be considered.', 'H-1B no'],
  ['H-1B visa: No', 'H-1B no'],
  ['H-1B visas: not available', 'H-1B no'],
  ['J-1 visa sponsorship: No. H-1B visa sponsorship: Yes.', 'J-1 no H-1B yes'],
  ["We don't sponsor H-1B visas.", 'H-1B no'],
  ['We don’t sponsor H-1B visas.', 'H-1B no'],
  ['H-1B visa candidates need not apply.', 'H-1B no'],
  ['Only US citizens and permanent residents are eligible; J-1 and H-1B visa holders cannot be considered.', 'J-1 no H-1B no'],
  ['Sponsorship of H-1B visas has been discontinued.', 'H-1B no'],
  ['Sponsorship of H-1B visas is suspended.', 'H-1B no'],
  ['We accept J-1 visas in place of H-1B visas.', 'J-1 yes H-1B no'],
  ['We sponsor J-1 visas rather than H-1B visas.', 'J-1 yes H-1B no'],
  ['We sponsor J-1 visas instead of H-1B visas.', 'J-1 yes H-1B no'],
  ['H-1B visas are not an option.', 'H-1B no'],
  ['The program accepts J-1 visas and does not accept H-1B visas.', 'J-1 yes H-1B no'],
  ['We accept J-1, not H-1B, visas.', 'J-1 yes H-1B no'],
  ['We sponsor J-1 visas, with the exception of H-1B.', 'J-1 yes H-1B no'],
  ['All visas except H-1B are sponsored.', 'H-1B no'],
  ['J-1 visas are sponsored; H-1B visas are not.', 'J-1 yes H-1B no'],
  ['J-1 visas are sponsored, H-1B visas are not.', 'J-1 yes H-1B no'],
  ['We will not be sponsoring H-1B visas.', 'H-1B no'],
  ['We cannot accept H-1B visas.', 'H-1B no'],
  ["We can't accept H-1B visas.", 'H-1B no'],
  ['The institution prohibits H-1B sponsorship.', 'H-1B no'],
  ['The program refrains from sponsoring H-1B visas.', 'H-1B no'],
  ['H-1B visas are declined.', 'H-1B no'],
  ['We have stopped sponsoring H-1B visas.', 'H-1B no'],
  ['We support J-1 (no H-1B).', 'J-1 yes H-1B no'],
  ['No H-1B or J-1 visas sponsored.', 'J-1 no H-1B no'],
  ['Visa sponsorship: J-1 only.', 'J-1 yes H-1B no'],
  ['We sponsor J-1 and H-1B visas.', 'J-1 yes H-1B yes'],
  ['J-1 and H-1B visas are accepted.', 'J-1 yes H-1B yes'],
  ['International graduates on J-1 visas are welcome.', 'J-1 yes'],
  ['We hardly ever sponsor H-1B visas.', 'H-1B no'],
  ['It is not possible to sponsor H-1B visas.', 'H-1B no'],
  ['We do sponsor J-1 visas. We do not sponsor H-1B visas.', 'J-1 yes H-1B no'],
  ['Do you sponsor H-1B visas? No.', 'H-1B no'],
  ['Do you sponsor H-1B visas? Unfortunately, we do not.', 'H-1B no'],
  ['Do you sponsor H-1B visas? Not at this time.', 'H-1B no'],
  ['Do you sponsor visas? We sponsor J-1 visas only.', 'J-1 yes H-1B no'],
  ['Which visas do you sponsor? J-1.', 'J-1 yes'],
  ['We sponsor the J-1 visa through ECFMG; we do not offer the H-1B.', 'J-1 yes H-1B no'],
  ['Residents must have a visa other than H-1B; we accept J-1.', 'J-1 yes H-1B no'],
  ['The program sponsors neither H-1B nor O-1 visas, but accepts J-1.', 'J-1 yes H-1B no'],
  ['We do not sponsor H-1B visas except for those who already hold one.', 'H-1B no'],
  ['Without exception, our program offers H-1B visas.', 'H-1B yes'],
  ['We avoid H-1B visas.', 'H-1B no'],
  ['H-1B sponsorship ended in 2025.', 'H-1B no'],
  ['Applicants must not need H-1B sponsorship.', 'H-1B no'],
]

test.each(visaSentences)('%s', (sentence, expected) => {
  const visas = findProposals(sentence).filter(({ field }) => field === 'visaJ1' || field === 'visaH1b')
  const said = visas.map(({ field, value }) => `${field === 'visaJ1' ? 'J-1' : 'H-1B'} ${value === true ? 'yes' : 'no'}`)
  expect(said.toSorted().toReversed().join(' ')).toBe(expected)
})

test.each([
  'H-1B visas may be sponsored only for fellows.',
  'H-1B visas are sponsored for faculty only.',
  'H-1B sponsorship has never been refused.',
  'In the past we sponsored H-1B visas.',
  'Ask the medical school about the H-1B visa.',
])('what is not certain is shown and not read: %s', (sentence) => {
  expect(findProposals(sentence)).toEqual([])
  const source = { source: 'page', asOf: '2026', known: 'imported' } as const
  expect(readWebPage(`We sponsor J-1 visas. ${sentence}`, { name: 'Lakeshore' }, source)).toMatchObject({
    reading: { failed: [{ text: sentence }] },
  })
})
