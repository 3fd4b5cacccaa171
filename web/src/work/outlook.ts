import { advise } from '#domain'
import type { Band } from '#domain'
import { caseOfDraft } from './case-of-draft.ts'
import type { CaseRequest } from './case-of-draft.ts'

/** What one looks at first of somebody's advice: to set a profile beside another. */
export type Outlook =
  | {
      readonly kind: 'with list'
      /** Match year. */
      readonly match: number
      /** Absent where too little is published for a number of one person. */
      readonly matchChance: Band | undefined
      readonly programs: number
      readonly fees: number
    }
  | { readonly kind: 'without list'; readonly why: string }
  | { readonly kind: 'needs a specialty' }

/** A whole advice of its own on the same draws; the advice that is shown stays the one that more is asked about. */
export async function outlookOf(request: CaseRequest): Promise<Outlook> {
  const opened = await caseOfDraft(request)
  if (opened.kind !== 'opened') return { kind: 'needs a specialty' }
  const { facts, today, seed } = opened.asked
  const advised = advise(opened.profile, facts, today, seed, request.records)
  if (advised.kind === 'without list') return { kind: 'without list', why: advised.why }
  const { list, season } = advised
  return {
    kind: 'with list',
    match: season.match,
    matchChance: list.matchChance,
    programs: list.picks.length,
    fees: list.fees.total,
  }
}
