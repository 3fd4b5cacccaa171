import type { Fact, Reason } from '../../answer.ts'
import { counted } from '../../say/number.ts'
import { sourceOf } from '../../answer.ts'

/**
 * How a level on the exam's scale moves: towards a ceiling, by a share of the gap each day of study, with a random walk on top;
 * and how practice scores scatter. Numbers without a study behind them are ours and say so.
 */
export interface LearningModel {
  readonly ceiling: number
  /** Share of the gap to the ceiling closed in a day, at the applicant's hours: median of a lognormal prior. */
  readonly dailyRate: number
  readonly rateLogSd: number
  /** Variance added to the level each day. */
  readonly dailyVariance: number
  /** Prior share of practice scores that are outliers, and how many times wider they scatter. */
  readonly outlierShare: number
  readonly outlierScale: number
}

const study = {
  source: 'Step 1 self-assessments and days to the exam, one US school 2016, validated 2017 (PMC8368818)',
  asOf: '2017',
  known: 'published',
} as const
const ours = { source: 'Our assumption; no study found', asOf: '2026', known: 'estimated' } as const

const ceiling: Fact<number> = { ...study, value: 292 }
const fullTimeDailyRate: Fact<number> = { ...study, value: 1 - 0.987527 }
const fullTimeHoursPerWeek: Fact<number> = { ...ours, value: 56 }
const usualHoursPerWeek: Fact<number> = { ...ours, value: 20 }
const rateLogSd: Fact<number> = { ...ours, value: 0.85 }
/** Hours beside a job teach less than free ones: half the hours of full time count as a third of its rate. */
const partTimeExponent: Fact<number> = { ...ours, value: 1.5 }
const dailySd: Fact<number> = { ...ours, value: 0.4 }
const outlierShare: Fact<number> = { ...ours, value: 0.1 }
const outlierScale: Fact<number> = { ...ours, value: 4 }
/**
 * SD of what one person's practice tests all miss by, the same in each: it hides the level, not the pace between two of them.
 * Half the error variance of an NBME self-assessment (residual SD 9.3).
 */
export const ownOffsetSd: Fact<number> = { ...ours, value: 6.6 }

/** The model at so many study hours a week; unknown hours count as a part-time 20. */
export function learningModel(hoursPerWeek: number | undefined): LearningModel {
  const share = Math.min(1, (hoursPerWeek ?? usualHoursPerWeek.value) / fullTimeHoursPerWeek.value)
  return {
    ceiling: ceiling.value,
    dailyRate: fullTimeDailyRate.value * share ** partTimeExponent.value,
    rateLogSd: rateLogSd.value,
    dailyVariance: dailySd.value ** 2,
    outlierShare: outlierShare.value,
    outlierScale: outlierScale.value,
  }
}

/** The assumptions in words, for the foot of every forecast. */
export function assumptionsOf(hoursPerWeek: number | undefined): readonly Reason[] {
  const hours = hoursPerWeek ?? usualHoursPerWeek.value
  return [
    {
      text: `A full-time study day closes about 1.25 % of the gap to ${ceiling.value}; measured for Step 1, used here as a starting point.`,
      direction: 'neutral',
      source: sourceOf(fullTimeDailyRate),
    },
    {
      text: `${hoursPerWeek === undefined ? 'Your hours are unknown: reckoned with' : 'Reckoned with'} ${counted(hours, 'hour')} a week, where ${fullTimeHoursPerWeek.value} are full time; hours beside a job count for less. You may learn a third or three times as fast: your own tests decide.`,
      direction: 'neutral',
      source: sourceOf(fullTimeHoursPerWeek),
    },
    {
      text: 'Learning is counted for 16 weeks after your last test at most; after that the forecast only widens.',
      direction: 'neutral',
      source: ours,
    },
    {
      text: 'About one practice score in ten is taken to be an outlier and counts for little.',
      direction: 'neutral',
      source: sourceOf(outlierShare),
    },
  ]
}
