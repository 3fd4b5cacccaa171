export type { FellowshipSeen, FellowshipStance } from './fellowships.ts'
export { seeFellowships } from './fellowships.ts'
export {
  afterTitle,
  placeText,
  fellowshipCountText,
  fellowshipMatchText,
  fellowshipsBehindText,
  pathLegend,
  waiverLines,
  wholeWhy,
} from './path-words.ts'
export { portfolioText } from './portfolio.ts'
export type { After } from './read-after.ts'
export { readAfter } from './read-after.ts'
export type { WholePath } from './whole-path.ts'
export type { PathYear } from './years.ts'
export { gapText, pathYearText } from './years.ts'
