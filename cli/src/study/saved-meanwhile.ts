import type { Refused } from '../command.ts'
import { refused } from '../command.ts'

/** Two programs at the same log: the second is asked to try again. */
export const savedMeanwhile: Refused = refused(
  'Another program saved the study log at the same moment. Nothing was changed; run the command again.',
)
