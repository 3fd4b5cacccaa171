import { expect, test } from 'vitest'
import { findProposals } from '../../src/import/programs/web-page.ts'
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
  ['Do you sponsor the H-1 visa? Yes, for those coming from another ACGME program.', ['visaH1b=true?']],
  ['We offer H-1B visas to Canadians who graduated from a US medical school.', ['visaH1b=true?']],
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
