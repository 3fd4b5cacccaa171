export { chanceOfMatching, drawnChanceOfMatching, typicalChanceOf } from './chance-of-matching.ts'
export type { Chances, PlannedApplication, ProgramChance } from './chances.ts'
export { changeInMatching } from './change-in-matching.ts'
export type { ChanceChange } from './drawn-chance.ts'
export { bandOfChance } from './drawn-chance.ts'
export type { ChancesRequest } from './estimate-chances.ts'
export { estimateChances } from './estimate-chances.ts'
export { fromUsual } from './interview-yield.ts'
export type {
  ChanceModel,
  Coefficient,
  InvitationModel,
  SentBy,
  SignalLevel,
  SpecialtyModel,
  TypicalModel,
  YieldModel,
} from './model.ts'
export { doorOf } from './doors.ts'
export { shareSentBy } from './news.ts'
export { typicalListOf } from './typical.ts'
export { groupOf, restsOn } from './whose-figures.ts'
