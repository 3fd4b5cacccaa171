import type { ReactNode } from 'react'
import type { Standing } from '../state/standing.ts'
import type { Advice } from '../work/protocol.ts'
import { Basis, matchChanceNote } from './basis.tsx'
import { NumberWithBand } from './number-with-band.tsx'
import { moneyText } from '#domain/say'
import './summary.css'

/** Chance, cost and signals left: in view while one chooses programs. */
export function Summary({ advice }: { readonly advice: Advice }): ReactNode {
  const { list } = advice
  return (
    <dl className="summary">
      <div className="summary-chance">
        <dt className="hidden">Chance of matching</dt>
        <dd>
          <MatchChance advice={advice} />
        </dd>
      </div>
      <div>
        <dt>Programs</dt>
        <dd>{list.picks.length}</dd>
      </div>
      <div>
        <dt>Fees</dt>
        <dd>{moneyText(list.fees.total)}</dd>
      </div>
      <div>
        <dt>
          Signals <span className="summary-left">left</span>
        </dt>
        <dd>{signalsLeft(advice)}</dd>
      </div>
    </dl>
  )
}

export function MatchChance({
  advice,
  size = 'small',
}: {
  readonly advice: Pick<Standing, 'list' | 'chances'>
  readonly size?: 'small' | 'large'
}): ReactNode {
  return (
    <NumberWithBand
      band={advice.list.matchChance}
      title="Chance of matching"
      size={size}
      basis={() => <Basis reasons={advice.chances.notes} note={matchChanceNote} />}
    />
  )
}

export function signalsLeft({ list, specialties }: Pick<Standing, 'list' | 'specialties'>): string {
  const left = list.signalsLeft.filter((one) => one.left > 0)
  if (left.length === 0) return 'none'
  const several = new Set(left.map((one) => one.specialty)).size > 1
  return left
    .map((one) => {
      const name = several ? ` ${specialties.find((specialty) => specialty.id === one.specialty)?.name ?? one.specialty}` : ''
      return `${one.left} ${one.level === 'signal' ? 'plain' : one.level}${name}`
    })
    .join(', ')
}
