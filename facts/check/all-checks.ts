import { days } from './days.ts'
import { ids } from './ids.ts'
import type { PackCheck } from './pack.ts'
import { ranges } from './ranges.ts'
import { rights } from './rights.ts'
import { shapes } from './shapes.ts'
import { size } from './size.ts'
import { sourced } from './sources.ts'
import { staleness } from './staleness.ts'
import { states } from './states.ts'
import { unique } from './unique.ts'
import { unread } from './unread.ts'

/** Every promise of the pack. Shapes come first: the others read what it guards. */
export const allChecks: readonly PackCheck[] = [
  shapes,
  ids,
  unique,
  states,
  ranges,
  sourced,
  unread,
  days,
  staleness,
  rights,
  size,
]
