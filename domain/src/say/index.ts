export {
  bandExplained,
  bracketed,
  endText,
  chanceAloud,
  chanceCell,
  chanceOf,
  chanceRange,
  chanceRangeText,
  chanceSentence,
  chanceText,
  howManyMatch,
  inHundred,
  narrowChance,
  noNumber,
  ofApplicants,
  ofHundred,
  perHundred,
  rateText,
  worthText,
} from './chance.ts'
export type { Shares } from './chance.ts'
export { changeCell, changePoint, changeRange, changeSentence, changeText, changeUnit } from './change.ts'
export { countryName } from './country.ts'
export {
  daysFrom,
  dayText,
  fromToText,
  monthText,
  lifeSpanText,
  shortDayText,
  weekdayNames,
  weekdayText,
  yearlyDayText,
  yearOf,
} from './day.ts'
export { bandLegend, chancesLegend, eightyOf100, ninetyOf100 } from './legend.ts'
export { moneyText } from './money.ts'
export {
  counted,
  countText,
  countWord,
  decimalText,
  percentBand,
  percentRange,
  pointsBand,
  percentText,
  rangeText,
  roundText,
  sentenceCase,
  signedText,
} from './number.ts'
export { oddsText } from './odds.ts'
export { bothClocksText, deadlineText, isZone, momentOf, momentText, wallClock, zoneText } from './zone.ts'
export { crowds, crowdText, playedText, simplerRules } from './played.ts'
