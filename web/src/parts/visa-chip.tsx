import type { ReactNode } from 'react'
import type { Candidate } from '#domain/programs'
import type { Fact, IsoDate } from '#domain'
import { answerable, inForce } from '#domain/claims'
import { listAt } from '../draft/draft.ts'
import { useDraft } from '../state/hooks.ts'
import { AnswerForm } from './answer-form.tsx'
import { FactChip } from './fact-chip.tsx'
import { dayText, yearOf } from '#domain/say'

const kinds = [
  { kind: 'j1', field: 'visaJ1', label: 'J-1' },
  { kind: 'h1b', field: 'visaH1b', label: 'H-1B' },
] as const

interface VisaOf {
  readonly candidate: Candidate
  readonly today: IsoDate
}

/** What a program says about the visas the applicant would accept, with its year. */
export function VisaChips({ candidate, today }: VisaOf): ReactNode {
  const shown = useShownKinds(candidate)
  if (shown.length === 0) return null
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

/** The same in a few words, for a row of one line: `J-1 yes '25`. */
export function VisaWords({ candidate, today }: VisaOf): ReactNode {
  return useShownKinds(candidate).map(({ field, label }) => {
    const stance = inForce(candidate.program.claims[field], today)
    const said = stance === undefined ? 'ask' : stance.value ? 'yes' : 'no'
    return (
      <span key={field} className={`visa-word visa-word-${said}`}>
        {label} {said} {stance && <span className="soft">{yearOf(stance.fact.asOf)}</span>}
      </span>
    )
  })
}

/** The visas worth a word for this person: those they would accept, where they need one. */
function useShownKinds(candidate: Candidate): (typeof kinds)[number][] {
  const acceptable = listAt(useDraft(), 'visa.acceptable')
  if (candidate.visa.outcome === 'not needed') return []
  return kinds.filter(({ kind }) => acceptable.length === 0 || acceptable.includes(kind))
}
