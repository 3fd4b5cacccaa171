import type { InvitationCheck } from '../chances/invitation-check.ts'
import type { ValidationCheck } from './check.ts'
import { core } from './inputs.ts'

/** Estimated invitation rates against the printed ones of programs that were held out. */
export function invitationChecks(invitations: readonly InvitationCheck[]): readonly ValidationCheck[] {
  const all = invitations.find(({ specialty }) => specialty === 'all')
  if (all === undefined) throw new RangeError('invitations.json has no pooled row')
  const single = invitations.filter(({ specialty }) => core.includes(specialty))
  return [
    ...pooledChecks(all),
    ...single.map(({ specialty, slope, slopeError, programs }): ValidationCheck => ({
      id: `invitations/slope/${specialty}`,
      kind: 'held out',
      title: `Calibration slope of held-out invitation rates within ${specialty.replaceAll('-', ' ')} (${programs} programs)`,
      value: slope,
      aim: [0.8, 1.2],
      limit: [0.4, 1.6],
      unit: 'number',
      ...(slope >= 0.8 && slope <= 1.2
        ? {}
        : {
            note: `Standard error ${slopeError.toFixed(2)}. Rates here are small and printed to one in a hundred, so within the specialty little is left to tell programs apart; those with a printed rate of their own are not touched by it.`,
          }),
    })),
  ]
}

function pooledChecks(all: InvitationCheck): readonly ValidationCheck[] {
  const furthest = Math.max(...all.tenths.map(({ estimated, printed }) => 100 * Math.abs(estimated - printed)))
  const title = `Invitation rate of ${all.programs} held-out programs, estimated over printed`
  const figures: readonly (readonly [string, string, number, readonly [number, number], ValidationCheck['unit']])[] = [
    ['pooled', title, all.estimated / all.printed, [0.8, 1.2], 'ratio'],
    ['slope', 'Calibration slope over all held-out programs', all.slope, [0.8, 1.2], 'number'],
    ['error', 'Expected calibration error over tenths', 100 * all.calibrationError, [0, 1], 'points'],
    ['tenths', 'Largest miss of a tenth', furthest, [0, 2], 'points'],
  ]
  return figures.map(([id, name, value, aim, unit]) => ({
    id: `invitations/${id}`,
    kind: 'held out',
    title: name,
    value,
    aim,
    limit: aim,
    unit,
  }))
}
