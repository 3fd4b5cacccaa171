import type { ReactNode } from 'react'
import type { Candidate } from '#domain/programs'
import type { IsoDate } from '#domain'
import { answerable, inForce } from '#domain/claims'
import { listAt } from '../draft/draft.ts'
import { useDraft } from '../state/hooks.ts'
import { AnswerForm } from './answer-form.tsx'
import { FactChip, FactWords } from './fact-chip.tsx'
import type { FactChipProps } from './fact-chip.tsx'
import { dayText } from '#domain/say'

const kinds = [
  { kind: 'j1', field: 'visaJ1', label: 'J-1' },
  { kind: 'h1b', field: 'visaH1b', label: 'H-1B' },
] as const

interface VisaOf {
  readonly candidate: Candidate
  readonly today: IsoDate
}

/** What a program says about the visas the applicant would accept, with its year. */
export function VisaChips(of: VisaOf): ReactNode {
  const facts = useVisaFacts(of)
  if (facts.length === 0) return null
  return (
    <span className="row visa-chips">
      {facts.map((fact) => (
        <FactChip key={fact.label} {...fact} />
      ))}
    </span>
  )
}

/** The same in a few words, for a row of one line: `J-1 yes 2026`. */
export function VisaWords({ tabIndex, ...of }: VisaOf & { readonly tabIndex: number }): ReactNode {
  return useVisaFacts(of).map((fact) => <FactWords key={fact.label} {...fact} tabIndex={tabIndex} />)
}

/** The stances on the visas worth a word for this person: those they would accept, where they need one. */
function useVisaFacts({ candidate, today }: VisaOf): readonly FactChipProps<boolean>[] {
  const acceptable = listAt(useDraft(), 'visa.acceptable')
  if (candidate.visa.outcome === 'not needed') return []
  return kinds
    .filter(({ kind }) => acceptable.length === 0 || acceptable.includes(kind))
    .map(({ field, label }) => {
      const stance = inForce(candidate.program.claims[field], today)
      return {
        label,
        fact: stance?.fact,
        say: (value) => (value ? 'yes' : 'no'),
        stale: stance?.stale ?? false,
        conflicts: stance?.conflicts ?? [],
        ...(stance ? { reCheckBy: dayText(stance.reCheckBy) } : {}),
        ask: answerable[field].ask,
        answer: <AnswerForm program={candidate.program} field={field} />,
      }
    })
}
