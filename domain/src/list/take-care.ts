import type { Case } from '../person/case.ts'
import type { ListedProgram } from './list.ts'
import { countText, counted } from '../say/number.ts'

type Listed = Pick<ListedProgram, 'candidate' | 'signal'>

/** How much of a list goes to programs where the only visa known to be open would harm this person; absent where none does. */
export function takeCareText(picks: readonly Listed[], { person }: Pick<Case, 'person'>): string | undefined {
  const harmful = picks.filter(isHarmful)
  if (harmful.length === 0) return undefined
  const [signals, ofThem] = [picks.filter(isSignal), harmful.filter(isSignal)]
  const beside = ofThem.length === 0 ? '' : `, with ${countText(ofThem.length)} of ${counted(signals.length, 'signal')},`
  const before = person.season.applied ? 'rank them' : 'pay for them'
  return `Take care: as far as is known, ${countText(harmful.length)} of ${counted(picks.length, 'program')}${beside} would take you on J-1 alone. What that would harm stands under your visa: ask a lawyer before you ${before}.`
}

function isSignal({ signal }: Listed): boolean {
  return signal !== 'none'
}

function isHarmful({ candidate: { visa } }: Listed): boolean {
  if (visa.outcome === 'not needed' || visa.outcome === 'not feasible') return false
  const open = visa.routes.filter(({ outcome }) => outcome === 'feasible' || outcome === 'feasible if')
  return open.length > 0 && open.every(({ warnings = [] }) => warnings.length > 0)
}
