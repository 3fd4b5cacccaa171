import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { specialtyNames } from 'virtual:specialty-names'
import { specialtyId } from '#domain'
import type { WordsPageProps } from '../page-props.ts'
import { StatementPage } from './statement.tsx'
import type { StatementTarget } from './target.ts'

/** The week of SOAP: the own statements, and one for any other specialty that is applied to. `?for=` names the one that is needed. */
export function SecondStatement({ words }: WordsPageProps): ReactNode {
  const wanted = new URLSearchParams(useSearch()).get('for') ?? undefined
  const own = new Set<string>(words.variants.map(({ specialty }) => specialty))
  const target = ({ id, name }: { readonly id: string; readonly name: string }): StatementTarget => ({
    id,
    label: own.has(id) ? `${name}, yours` : name,
    specialty: specialtyId(id),
    specialtyName: name,
  })
  const targets = specialtyNames.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id))).map(target)
  return (
    <StatementPage
      key={wanted}
      targets={targets}
      words={words}
      first={targets.some(({ id }) => id === wanted) ? wanted : undefined}
      lede="For SOAP: a statement for each specialty you apply in. You write it; nothing is supplied, and what you wrote for another specialty stays as it is."
    />
  )
}
