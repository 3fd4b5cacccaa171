import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExamFacts, ExamFormat, LinearPredictor, OutlineShare, PassMark, RetakeLimits } from '#domain/exams'
import type { Fact, Source } from '#domain'
import { asRecord, factOf, numberOf, readRules, textOf } from './rule-table.ts'
import type { Citation, RuleTable } from './rule-table.ts'

const usmle = 'https://www.usmle.org/'
const guidelines: Citation = { title: 'USMLE Score Interpretation Guidelines (as transcribed)', url: usmle, asOf: '2026-08-17' }

/** What is published about the Steps, in the shape the domain reads. */
export function makeExamFacts(folder: string): ExamFacts {
  const rules = readRules(folder)
  return {
    passMarks: passMarks(rules),
    percentiles: {
      step2ck: percentiles(rules, 'step2ckPercentiles'),
      step3: percentiles(rules, 'step3Percentiles'),
    },
    means: { step2ck: latestMean(rules, 'step2ckNorms'), step3: latestMean(rules, 'step3Norms') },
    formats: formats(rules),
    reportDelayDays: factOf(
      rules.leaf('usmle', 'scoreReportWeeksTypical'),
      {
        usual: 7 * numberOf(rules.leaf('usmle', 'scoreReportWeeksTypical')),
        slow: 7 * numberOf(rules.leaf('usmle', 'scoreReportWeeksBeforeAsking')),
      },
      { url: usmle, note: 'Most reports come within four weeks; the advice is to wait eight before asking.' },
    ),
    midYearDelays: factOf(rules.leaf('usmle', 'midYearDelayHistory'), midYearDelays(rules), {
      asOf: '2019',
      note: 'Summer exams were reported late when the item pool changed.',
    }),
    maximumAttempts: factOf(rules.leaf('usmle', 'attemptsMaxPerStep'), numberOf(rules.leaf('usmle', 'attemptsMaxPerStep'))),
    retake: factOf(rules.leaf('usmle', 'retake'), retakeLimits(rules)),
    eligibilityMonths: factOf(
      rules.leaf('usmle', 'eligibilityPeriodMonths'),
      numberOf(rules.leaf('usmle', 'eligibilityPeriodMonths')),
    ),
    step3Closed: factOf(
      rules.leaf('usmle', 'step3Eligibility'),
      { from: '01-01', to: '01-14' },
      { note: 'Closed in the first two weeks of January; given in the US only.' },
    ),
    yearsToCompleteExams: factOf(
      rules.leaf('ecfmg', 'yearsToCompleteExams'),
      numberOf(rules.leaf('ecfmg', 'yearsToCompleteExams')),
      { note: 'From the first passed exam to the last that the certificate needs.' },
    ),
    step1PassFailSince: factOf(rules.leaf('usmle', 'step1PassFailSince'), textOf(rules.leaf('usmle', 'step1PassFailSince')), {
      url: usmle,
    }),
    step3PassRate: factOf(
      rules.leaf('usmle', 'passRates', 'step3'),
      Number(asRecord(rules.leaf('usmle', 'passRates', 'step3').value)['imgFirst']),
      { asOf: '2022-24', note: 'First attempts of graduates of schools outside the US and Canada; approximate.' },
    ),
    step2FromStep1: step2FromStep1(folder),
    step3FromStep2: step3FromStep2(),
    practiceTestErrors: practiceTestErrors(),
    outline: outline(rules),
  }
}

function retakeLimits(rules: RuleTable): RetakeLimits {
  const value = asRecord(rules.leaf('usmle', 'retake').value)
  return {
    mostInTwelveMonths: Number(value['maxAttemptsIn12Months']),
    fourthMonthsAfterFirst: Number(value['fourthMinMonthsAfterFirst']),
    fourthMonthsAfterLast: Number(value['fourthMinMonthsAfterLast']),
  }
}

function passMarks(rules: RuleTable): ExamFacts['passMarks'] {
  const step1 = rules.leaf('usmle', 'step1PassMarkInternal')
  return {
    step1: [
      {
        ...factOf(step1, 194, { url: usmle, known: 'derived', note: 'In force before pass/fail; the first day was not seen.' }),
        from: '2018-01-01',
      },
      {
        ...factOf(step1, 196, { url: usmle, note: 'Reported only as pass or fail; kept after a review in December 2024.' }),
        from: textOf(rules.leaf('usmle', 'step1PassFailSince')),
      },
    ],
    step2ck: marks(rules, 'step2ckPassMark'),
    step3: [
      {
        ...factOf(rules.leaf('usmle', 'step3PassMark'), 198, {
          ...guidelines,
          known: 'derived',
          note: 'The mark before 2024; the first day was not seen. Check usmle.org.',
        }),
        from: '2020-01-01',
      },
      ...marks(rules, 'step3PassMark'),
    ],
  }
}

function marks(rules: RuleTable, name: string): readonly PassMark[] {
  const leaf = rules.leaf('usmle', name)
  return listOf(leaf.value).map((row) => ({
    ...factOf(leaf, Number(row['pass']), { ...guidelines, note: 'For exams taken on or after the day.' }),
    from: String(row['from']),
  }))
}

function percentiles(rules: RuleTable, name: string): Fact<Readonly<Record<string, number>>> {
  const leaf = rules.leaf('usmle', name)
  const rows = Object.entries(asRecord(leaf.value)).map(([score, percentile]): [string, number] => [score, Number(percentile)])
  return factOf(leaf, Object.fromEntries(rows), {
    ...guidelines,
    note: 'First-takers of US and Canadian schools; between the printed scores by straight line.',
  })
}

function latestMean(rules: RuleTable, name: string): Fact<{ readonly mean: number; readonly sd: number; readonly sem: number }> {
  const leaf = rules.leaf('usmle', name)
  const norms = asRecord(leaf.value)
  const newest = listOf(norms['means']).at(-1)
  if (newest === undefined) throw new RangeError(`usmle.${name} has no means`)
  const value = { mean: Number(newest['mean']), sd: Number(newest['sd']), sem: Number(norms['sem']) }
  return factOf(leaf, value, { ...guidelines, note: `${String(norms['cohort'])}; mean of ${String(newest['period'])}.` })
}

function formats(rules: RuleTable): ExamFacts['formats'] {
  const day = (leaf: string, index: number, format: ExamFormat, note: string): Fact<ExamFormat> =>
    factOf(rules.leaf('usmle', leaf), format, { asOf: index === 0 ? '2025' : '2026', note })
  return {
    step1: [
      day(
        'formatStep1',
        0,
        { from: '2022-01-26', blocks: 7, minutesPerBlock: 60, itemsPerBlock: 40, items: 280, dayHours: 8 },
        'Until 2026-05-13.',
      ),
      day(
        'formatStep1',
        1,
        { from: '2026-05-14', blocks: 14, minutesPerBlock: 30, itemsPerBlock: 20, items: 280, dayHours: 8 },
        'A block cannot be reopened once it closes.',
      ),
    ],
    step2ck: [
      day(
        'formatStep2ck',
        0,
        { from: '2022-01-26', blocks: 8, minutesPerBlock: 60, itemsPerBlock: 40, items: 318, dayHours: 9, breakMinutes: 45 },
        'Until 2026-05-06; at most 318 items.',
      ),
      day(
        'formatStep2ck',
        1,
        { from: '2026-05-07', blocks: 16, minutesPerBlock: 30, itemsPerBlock: 20, items: 316, dayHours: 9, breakMinutes: 55 },
        'Blocks of 18 to 20 items; 90 seconds an item.',
      ),
    ],
    step3: [
      factOf(
        rules.leaf('usmle', 'formatStep3'),
        { from: '2026-03-10', blocks: 21, minutesPerBlock: 30, itemsPerBlock: 20, items: 412, days: 2, cases: 13 },
        { url: usmle, note: 'Day 1: 232 items in 12 blocks. Day 2: 180 items in 9 blocks and 13 or 14 case simulations.' },
      ),
    ],
  }
}

function midYearDelays(rules: RuleTable): readonly { readonly from: string; readonly to: string; readonly reported: string }[] {
  return listOf(rules.leaf('usmle', 'midYearDelayHistory').value).map((row) => {
    const [from, to] = listOfTexts(row['tested'])
    return { from: from ?? '', to: to ?? '', reported: String(row['reported']) }
  })
}

/** Step 2 CK regressed on Step 1 among first-year residents in internal medicine: published group means, slope and SD. */
function step2FromStep1(folder: string): Fact<LinearPredictor> {
  const rows = readFileSync(join(folder, 'stats', 'aamc_2019_20_step1_step2ck_regression.csv'), 'utf8').split(/\r?\n/)
  const cells = rows
    .find((row) => row.startsWith('Internal Medicine: Categorical,'))
    ?.split(',')
    .map(Number)
  const [, n, meanStep1, meanStep2, , slope, , , , residualSd] = cells ?? []
  if (!n || !meanStep1 || !meanStep2 || !slope || !residualSd)
    throw new RangeError('the regression table has no usable row for internal medicine')
  return {
    value: { intercept: Number((meanStep2 - slope * meanStep1).toFixed(1)), slope, residualSd, n },
    source: 'AAMC Report on Residents, tables B1 and B2, internal medicine; our regression',
    asOf: '2019-20',
    known: 'derived',
    url: 'https://www.aamc.org/data-reports/students-residents/report/report-residents',
    note: 'First-year residents only, so people who matched; correlation 0.67.',
  }
}

/** Forty-four applicants who took Step 3 before the Match; small and self-reported, so its band is wide. */
function step3FromStep2(): Fact<LinearPredictor> {
  return {
    value: { intercept: 55.3, slope: 0.722, residualSd: 7.8, n: 44 },
    source: 'IMG applicants to internal medicine 2023-24, self-reported; our regression',
    asOf: '2023-24',
    known: 'derived',
    note: 'Selected: only people who sat Step 3 before the Match.',
  }
}

/** `bias`: practice score minus exam score. `sd`: spread of the exam score around the corrected practice score. */
function practiceTestErrors(): ExamFacts['practiceTestErrors'] {
  const weak: Source = {
    source: 'Vendor article drawn from forums, not traceable to data; spread not below that of the NBME study',
    asOf: '2026-01-05',
    known: 'estimated',
    url: 'https://residencyadvisor.com/resources/exam-prep-resources/practice-test-vs-real-step-2-ck-predictive-accuracy-by-resource',
  }
  const none: Source = { source: 'No figure published; as wide as the widest source we have', asOf: '2026', known: 'estimated' }
  return {
    'nbme-ccssa': {
      value: { bias: 0, sd: 9.3 },
      source: 'Sawhill et al., Acad Med 2004;79(10 Suppl): correlation 0.75; SD of scores 14',
      asOf: '2004',
      known: 'derived',
      url: 'https://journals.lww.com/academicmedicine/Fulltext/2004/10001/Using_the_NBME_Self_Assessments_to_Project.17.aspx',
      note: 'NBME publishes no accuracy figure for the forms in use now.',
    },
    'uwsa-1': { value: { bias: 5.5, sd: 9.6 }, ...weak },
    'uwsa-2': { value: { bias: 2.5, sd: 9.3 }, ...weak },
    'uwsa-3': { value: { bias: 0, sd: 11.5 }, ...none },
    'free-120': {
      value: { bias: 0, sd: 11.5 },
      ...weak,
      note: 'After percent correct has been turned into a score; no conversion is published.',
    },
    'amboss-sa': { value: { bias: 0, sd: 11.5 }, ...none },
  }
}

function outline(rules: RuleTable): ExamFacts['outline'] {
  const shares = (group: string): readonly Fact<OutlineShare>[] =>
    rules.names('step2ckOutline', group).map((topic) => {
      const leaf = rules.leaf('step2ckOutline', group, topic)
      const range = asRecord(leaf.value)
      const url = 'https://www.usmle.org/exam-resources/step-2-ck-materials/step-2-ck-content-outline-specifications'
      return factOf(leaf, { topic, min: Number(range['min']), max: Number(range['max']) }, { url, asOf: '2026-10-01' })
    })
  return {
    systems: shares('systems'),
    disciplines: shares('disciplines').map((share) => (share.value.topic === 'Surgery' ? disputedSurgery(share) : share)),
    tasks: shares('tasks'),
    crossCutting: shares('crossCutting'),
  }
}

/** Two transcriptions of the outline disagree, so the range covers both and says so. */
function disputedSurgery(share: Fact<OutlineShare>): Fact<OutlineShare> {
  return {
    ...share,
    value: { topic: 'Surgery', min: 5, max: 30 },
    note: 'Sources disagree: 20-30 before June 2026, 5-15 in a copy of 2026-10-01. Check usmle.org; do not cut surgery study on this.',
  }
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new TypeError(`expected a list, got ${JSON.stringify(value)}`)
  return value.map((row) => asRecord(row))
}

function listOfTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((item) => String(item)) : []
}
