/** A list as it was last seen, to say later what has changed. */
import type { EarlierList } from '#domain/list'
import { z } from '../../zod.ts'
import { program, signalLevel } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { listVersions } from './versions.ts'

export interface KeptList extends EarlierList {
  readonly version: 1
}

const schema = (): z.ZodMiniType<KeptList> =>
  z.looseObject({
    version: z.literal(1),
    picks: z.array(z.looseObject({ program, signal: signalLevel })),
    fees: z.looseObject({ total: z.number() }),
  })

export const listKind: Kind<KeptList> = defineKind({ ...kindNames.list, versions: listVersions, schema })
