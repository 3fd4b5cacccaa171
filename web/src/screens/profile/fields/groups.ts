import { aim, you } from './aim.ts'
import { exams, practice } from './exams.ts'
import type { Group } from './field.ts'
import { clinical, education, experiences, letters, research } from './past.ts'
import { partner } from './partner.ts'
import { money, preferences } from './wishes.ts'
import { visa } from './visa.ts'

/** The whole profile, in the order one would tell it. */
export const groups: readonly Group[] = [
  aim,
  you,
  visa,
  exams,
  practice,
  education,
  clinical,
  experiences,
  research,
  letters,
  preferences,
  partner,
  money,
]
