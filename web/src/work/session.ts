/** The advice that was computed last, kept in the worker, so that more can be asked about it without computing it again. */
import { advise, withOwnFacts } from '#domain'
import { isClosedOff } from '#domain/blockers'
import { findLevers, mayAddSpecialty } from '#domain/what-if'
import type { SpecialtyCompared } from '#domain/what-if'
import type { AdvisedWithList, Choice } from '#domain'
import type { Board } from '#domain/track'
import type { SeasonLetter } from '#writing/words'
import type { After } from '#domain/path'
import type { Plan } from '#domain/plan'
import type { ListQuestion } from '#domain/list'
import { openCase, secondsToWeigh, specialtiesNeeded } from '#domain/person'
import type { Case, Profile } from '#domain/person'
import { loadFacts } from '#facts'
import { caseOfDraft } from './case-of-draft.ts'
import { FactNotHere, readFact } from './facts-files.ts'
import type { CaseRequest } from './case-of-draft.ts'
import type { AdviceReply, Beside, Levers, ListMore } from './protocol.ts'
import { showAdvice } from './shown-advice.ts'

export interface Session {
  readonly request: CaseRequest
  readonly profile: Profile
  readonly asked: Case
  readonly advised: AdvisedWithList
  /** What more was asked about this advice: worked out once, however often its screens are opened. */
  readonly more: {
    board?: Board
    list?: ListMore
    levers?: Partial<Record<Beside, Promise<Levers>>>
    specialties?: readonly SpecialtyCompared[]
  }
}

let last: Session | undefined
/** The person the newest advice was for, also at a stage without a list. */
let newest: { readonly asked: Case; readonly plan: Plan; after?: After | undefined } | undefined

/** The newest advice with a list; undefined before there is one, and at a stage without. */
export function newestSession(): Session | undefined {
  return last
}

/** The person the newest advice was for; undefined before there is one. */
export function newestCase(): Case | undefined {
  return newest?.asked
}

export async function adviseDraft(request: CaseRequest): Promise<AdviceReply> {
  const opened = await caseOfDraft(request)
  if (opened.kind !== 'opened') return opened
  const { asked, profile, problems } = opened
  const { facts, today, seed } = asked
  const started = performance.now()
  const advised = advise(profile, facts, today, seed, request.records)
  newest = { asked, plan: advised.plan }
  if (advised.kind === 'without list') {
    last = undefined
    return { kind: 'without list', advised, problems }
  }
  last = { request, profile, asked, advised, more: {} }
  return { kind: 'advised', problems, advice: showAdvice({ advised, facts, today, tookMs: performance.now() - started }) }
}

/** What the applicant can still do, each worked out as a whole run: about a second. */
export async function levers(beside: Beside): Promise<Levers | undefined> {
  if (!last) return undefined
  const kept = (last.more.levers ??= {})
  return (kept[beside] ??= beside === 'a second specialty' ? leversBeside(last) : leversOf(last, beside, last.asked))
}

async function leversOf({ profile, asked: { facts } }: Session, beside: Beside, weighed: Case): Promise<Levers> {
  const loaded = new Set(weighed.facts.programs.map(({ specialty }) => specialty))
  const seconds = mayAddSpecialty(weighed.person) && !isClosedOff(weighed) ? secondsToWeigh(profile) : []
  const unweighed = seconds.filter((id) => !loaded.has(id))
  return {
    beside,
    levers: findLevers(weighed),
    unweighed: unweighed.flatMap((id) => facts.specialties.find((one) => one.id === id)?.name ?? []),
  }
}

/** With the programs of a second specialty, where they are on this device or can be fetched. */
async function leversBeside(session: Session): Promise<Levers> {
  const { profile, asked, request } = session
  const needed = [...specialtiesNeeded(profile, request.records), ...secondsToWeigh(profile)]
  const pack = await loadFacts(readFact, [...new Set(needed)]).catch((error: unknown) => {
    if (error instanceof FactNotHere) return undefined
    throw error
  })
  const beside = 'a second specialty'
  if (pack === undefined) return leversOf(session, beside, asked)
  return leversOf(
    session,
    beside,
    openCase(profile, { ...asked, ...asked.told, facts: withOwnFacts(pack, request.own, asked.today) }),
  )
}

/** The list of a session as the question it answers. */
export function questionOf({ asked, advised }: Session): ListQuestion {
  const { candidates, chances } = advised
  return { ...asked, candidates, chances }
}

/** What comes after the Match; undefined where that is not known to come. Less than a second. */
export async function after(): Promise<After | undefined> {
  if (!newest) return undefined
  const { readAfter } = await import('#domain/path')
  newest.after ??= readAfter(newest.asked, newest.plan)
  return newest.after
}

/** A letter to a program, which few visits open. */
export async function letter(kind: Choice<'letterSent'>): Promise<SeasonLetter | undefined> {
  return last && (await import('#writing/words')).letterFrame(kind, last.asked.facts)
}
