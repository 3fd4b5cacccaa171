/** What more is asked about a list that stands: none of it is needed for a first answer, so its code comes when it is asked for. */
import { chooseList, compareLists, explainProgram, findWhatAdds } from '#domain/list'
import { openCase } from '#domain/person'
import { compareFirstChoices, findTierLifts, moveWeights, sinceSent } from '#domain/what-if'
import type { SinceSent, SpecialtyCompared } from '#domain/what-if'
import type { ProgramId } from '#domain'
import type { Program } from '#domain/claims'
import { checkProfile } from '#store'
import { acceptedPart } from '../draft/accepted-part.ts'
import { agreeingPart } from '../draft/agreeing-part.ts'
import type { Draft } from '../draft/draft.ts'
import type { Explained, ListMore, Relisted } from './protocol.ts'
import { newestSession, questionOf } from './session.ts'
import type { Session } from './session.ts'

/** Other lists beside the own one, what the signals and each specialty add, and how much the list hangs on each wish. */
export function moreAboutList(): ListMore | undefined {
  const session = newestSession()
  return session && (session.more.list ??= listMoreOf(session))
}

function listMoreOf(session: Session): ListMore {
  const question = questionOf(session)
  const byId = new Map(question.facts.programs.map((program) => [program.id, program]))
  const named = (ids: readonly ProgramId[]): readonly Program[] => ids.flatMap((id) => byId.get(id) ?? [])
  return {
    others: compareLists(question, session.advised.list).map(({ aim, list, shared, withInformatics, because }) => ({
      aim,
      matchChance: list.matchChance,
      fees: list.fees.total,
      programs: list.picks.length,
      shared: shared.length,
      withInformatics,
      because,
    })),
    adds: findWhatAdds(question),
    weights: moveWeights(question).map(({ weight, change, enters, leaves }) => ({
      weight,
      change,
      enters: named(enters),
      leaves: named(leaves),
    })),
  }
}

/** The first choices side by side, where there are several. */
export function compareSpecialties(): readonly SpecialtyCompared[] | undefined {
  const session = newestSession()
  return session && (session.more.specialties ??= compareFirstChoices(session.asked))
}

/** What the news did to the chance since the list was sent. */
export function newsChange(): SinceSent | undefined {
  const session = newestSession()
  return session && sinceSent(session.asked)
}

/** The list under other wishes, with chances as they are: what a moving slider asks. */
export function relist(draft: Draft): Relisted | undefined {
  const session = newestSession()
  if (!session) return undefined
  const { asked, advised } = session
  const { profile } = agreeingPart(acceptedPart(draft, checkProfile).draft, asked)
  if (!profile) return undefined
  const started = performance.now()
  const before = advised.list
  const list = chooseList({ ...questionOf(session), person: openCase(profile, { ...asked, ...asked.told }).person })
  const was = new Set(before.picks.map(({ program }) => program))
  const is = new Set(list.picks.map(({ program }) => program))
  return {
    matchChance: list.matchChance,
    fees: list.fees.total,
    programs: list.picks.length,
    entered: list.picks.filter(({ program }) => !was.has(program)).map(({ candidate }) => candidate.program),
    left: before.picks.filter(({ program }) => !is.has(program)).map(({ candidate }) => candidate.program),
    tookMs: performance.now() - started,
  }
}

/** Why one program is on the list or not, and what would lift it a tier. */
export function explain(id: ProgramId): Explained | undefined {
  const session = newestSession()
  if (!session) return undefined
  const { asked, advised } = session
  const { open, unknown, refused } = advised.candidates
  const candidate = [...open, ...unknown, ...refused].find(({ program }) => program.id === id)
  return {
    why: explainProgram(questionOf(session), id),
    lifts: candidate ? findTierLifts(candidate, asked.person, asked.today) : [],
  }
}
