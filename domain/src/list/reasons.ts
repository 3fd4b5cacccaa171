import { sourceOf } from '../answer.ts'
import type { Reason } from '../answer.ts'
import type { SignalLevel } from '../chances/model.ts'
import { lastSeen, newestEvidence } from '../claims/newest-evidence.ts'
import type { Program } from '../claims/program.ts'
import { permitUnsaid, visaUnsaid } from '../programs/visa-unsaid.ts'
import type { FitPart } from './fit.ts'
import type { Entry } from './listing.ts'
import { worthText } from '../say/chance.ts'

/** Why a program is on the list, most important first: what it adds, its signal, its tier, its chance, its fit. */
export function whyIn(entry: Entry, signal: SignalLevel, contribution: number): readonly Reason[] {
  const { candidate, chance, fit } = entry
  const text = `Without it the list would be worth ${worthText(contribution)} less`
  const adds: readonly Reason[] = chance.carriesNumber ? [{ text, direction: contribution > 0 ? 'helps' : 'neutral' }] : []
  const { yieldReason } = chance
  const others = chance.reasons.filter((reason) => reason !== yieldReason)
  const strongest = others.toSorted((a, b) => Math.abs(b.logOdds ?? 0) - Math.abs(a.logOdds ?? 0)).slice(0, 2)
  const best = fit.parts
    .filter((part) => part.known && part.score >= 0.5)
    .toSorted((a, b) => b.share * b.score - a.share * a.score)[0]
  const liked: readonly Reason[] = best ? [{ text: likedText(best, signal), direction: 'helps' }] : []
  const lifted = chance.signalReasons[signal]
  return [
    ...adds,
    ...(lifted ? [lifted] : []),
    ...waitsFor(candidate),
    ...candidate.tier.because.slice(0, 1),
    ...(yieldReason === undefined ? [] : [yieldReason]),
    ...strongest,
    ...liked,
    seenIn(candidate.program),
  ]
}

/** How old the newest thing is that anybody said of the program. */
function seenIn(program: Program): Reason {
  const fact = newestEvidence(program)
  if (fact === undefined) return { text: 'Nobody said anything of it yet: ask', direction: 'neutral' }
  return { text: `Last seen in ${lastSeen(program)}`, direction: 'neutral', source: sourceOf(fact) }
}

/** A wish that is met moves a signal here from a program with the same chance that does not meet it, and the row says so. */
function likedText({ text }: FitPart, signal: SignalLevel): string {
  return signal === 'none'
    ? `Fits your wishes: ${text}`
    : `Fits your wishes, and so gets the signal before others as likely: ${text}`
}

/** Why it gets no signal yet, where something has to be known first. */
function waitsFor(candidate: Entry['candidate']): readonly Reason[] {
  if (visaUnsaid(candidate)) return [{ text: 'No signal before it says whether it sponsors your visa', direction: 'neutral' }]
  return permitUnsaid(candidate)
    ? [
        {
          text: 'It sponsors no visa you could use: no signal before you say whether you hold a work permit of your own',
          direction: 'hurts',
        },
      ]
    : []
}
