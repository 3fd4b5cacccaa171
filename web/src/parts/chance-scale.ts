import type { Advice } from '../work/protocol.ts'

/** Right end of the bars of one program's chances, as a share: one for this person, on every screen and whatever is shown there. */
export function chanceScale({ list, candidates, chances }: Advice): number {
  const bands = [
    ...list.picks.map(({ invitation }) => invitation),
    ...[...candidates.open, ...candidates.unknown].map(({ program }) => chances.byProgram.get(program.id)?.invitation.none),
  ]
  return Math.ceil(Math.max(0.1, ...bands.map((band) => band?.high ?? 0)) * 10) / 10
}
