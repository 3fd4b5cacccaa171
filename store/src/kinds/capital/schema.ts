/** What the plan of informatics work reckons with, as the applicant said. */
import { z } from '../../zod.ts'
import { yes } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { capitalVersions } from './versions.ts'

export interface KeptCapital {
  readonly version: 1
  readonly hoursPerWeek?: number
  readonly weeksLeft?: number
  readonly clinic?: boolean
  readonly supervisor?: boolean
  readonly money?: boolean
}

const schema = (): z.ZodMiniType<KeptCapital> =>
  z.looseObject({
    version: z.literal(1),
    hoursPerWeek: z.exactOptional(z.number()),
    weeksLeft: z.exactOptional(z.number()),
    clinic: z.exactOptional(yes),
    supervisor: z.exactOptional(yes),
    money: z.exactOptional(yes),
  })

export const capitalKind: Kind<KeptCapital> = defineKind({
  ...kindNames.capital,
  versions: capitalVersions,
  schema,
})
