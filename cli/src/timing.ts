/** How long the work takes; printed on standard error only, so that no answer holds a reading of a clock. */
import { chooseList } from '#domain/list'
import type { ListedInputs } from './inputs.ts'

/** Milliseconds to choose and certify the list, from the chances on. */
export function solveTiming({ asked, advised }: ListedInputs): Readonly<Record<string, number>> {
  const { candidates, chances } = advised
  const started = performance.now()
  chooseList({ ...asked, candidates, chances })
  return { solveMs: performance.now() - started }
}
