import { stateOfAcgmeNumber } from '../src/acgme.ts'
import { error, warning } from './pack.ts'
import type { PackCheck } from './pack.ts'
import { allPrograms } from './programs.ts'

const leastAgreeing = 0.99

/** Digits 4 and 5 name the state of the sponsor; some sponsors train across a border, and each of those is listed. */
export const states: PackCheck = {
  name: 'states',
  promise: 'digits 4 and 5 of a program number agree with its state in at least 99 of 100 programs, the others are listed',
  run: (pack) => {
    const numbered = allPrograms(pack).filter(({ program }) => !program.id.startsWith('x-'))
    const across = numbered.filter(({ program }) => stateOfAcgmeNumber(program.id) !== program.state)
    const listed = across.map(({ where, program }) =>
      warning(
        where,
        `lies in ${program.state}, its number says ${stateOfAcgmeNumber(program.id) ?? 'no state'} (${program.name})`,
      ),
    )
    const agreeing = numbered.length === 0 ? 1 : 1 - across.length / numbered.length
    if (agreeing >= leastAgreeing) return listed
    return [...listed, error('programs', `only ${(100 * agreeing).toFixed(1)} of 100 program numbers agree with their state`)]
  },
}
