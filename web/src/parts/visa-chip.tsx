import type { ReactNode } from 'react'
import type { Candidate } from '#domain/programs'
import type { Fact, IsoDate } from '#domain'
import { answerable, inForce } from '#domain/claims'
import { listAt } from '../draft/draft.ts'
import { useDraft } from '../state/hooks.ts'
import { AnswerForm } from './answer-form.tsx'
import { FactChip } from './fact-chip.tsx'
import { dayText } from '#domain/say'

const kinds = [
  { kind: 'j1', field: 'visaJ1', label: 'J-1' },
  { kind: 'h1b', field: 'visaH1b', label: 'H-1B' },
] as const

/** What a program says about the visas the applicant would accept, with its year. */
export function VisaChips({ candidate, today }: { readonly candidate: Candidate; readonly today: IsoDate }): ReactNode {
  const draft = useDraft()
  if (candidate.visa.outcome === 'not needed') return null
  const acceptable = listAt(draft, 'visa.acceptable')
  const shown = kinds.filter(({ kind }) => acceptable.length === 0 || acceptable.includes(kind))
  return (
    <span className="row visa-chips">
      {shown.map(({ field, label }) => {
        const stance = inForce(candidate.program.claims[field], today)
        return (
          <FactChip<boolean>
            key={field}
            label={label}
            fact={stance?.fact as Fact<boolean> | undefined}
            say={(value) => (value ? 'yes' : 'no')}
            stale={stance?.stale ?? false}
            conflicts={stance?.conflicts ?? []}
            {...(stance ? { reCheckBy: dayText(stance.reCheckBy) } : {})}
            ask={answerable[field].ask}
            answer={<AnswerForm program={candidate.program} field={field} />}
          />
        )
      })}
    </span>
  )
}
