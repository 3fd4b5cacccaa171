import { luckAt, luckKey, luckUnder } from '../numbers/hashed.ts'
import type { SimulatedSpecialty } from './nation.ts'
import type { Office } from './office.ts'
import { chanceInvited, chanceOfListing, reachAbove } from './office.ts'
import { kindAt, purpose } from './pool.ts'
import { firstAbove } from './running-sums.ts'
import type { Seen } from './seen.ts'
import { addSeen } from './seen.ts'

/** What one applicant sends in a specialty: programs by their number in it, and what is so of each. */
export interface SentList {
  readonly programs: ArrayLike<number>
  /** Log-odds that a signal adds; 0 none. */
  readonly added: ArrayLike<number>
  /** Factor on the chance: 1, or less where a gate is closed to the applicant; 1 throughout where absent. */
  readonly factor?: ArrayLike<number>
}

/** One studied applicant in one specialty. */
export interface Applying {
  readonly applicant: number
  readonly standing: number
}

/** Adds the interviews a typical list brings; returns the invitations. */
export function seenByTypical(office: Office, asked: Applying, seen: Seen): number {
  const { applicant, standing } = asked
  const { studied, listed, odds, keys } = office
  const kind = kindAt(studied.kinds, keys.kind, applicant)
  const [logQuality, own] = [studied.spread * standing, listed[kind]]
  const quality = Math.exp(logQuality)
  const reach = reachAbove(office, kind, logQuality)
  const { running } = reach
  const gap = luckUnder(keys.gap, applicant)
  const thin = luckUnder(keys.thin, applicant)
  const from = seen.size
  for (let draw = 0, at = 0; ; draw++) {
    at -= Math.log(luckAt(gap, draw))
    const p = firstAbove(reach, at)
    if (p === running.length) break
    const stretch = running[p] - (p === 0 ? 0 : running[p - 1])
    const invited = chanceInvited(office, own[p], quality * odds[p])
    const luck = luckAt(thin, p)
    // Reached with the chance 1 - exp(-stretch), which is below the stretch: most need no exponential.
    if (luck * stretch < invited || luck * -Math.expm1(-stretch) < invited) addSeen(seen, p)
    // On from the end of the program's stretch: nobody is invited twice.
    at = running[p]
  }
  return keepSome(office, asked, { seen, from })
}

/** Adds the interviews a list of one's own brings, application by application; returns the invitations. */
export function seenBySent(
  office: Office,
  asked: Applying,
  { sent, seen }: { readonly sent: SentList; readonly seen: Seen },
): number {
  const { applicant, standing } = asked
  const { studied, odds, keys } = office
  const quality = Math.exp(studied.spread * standing)
  const key = luckUnder(keys.invitation, applicant)
  const from = seen.size
  for (let i = 0; i < sent.programs.length; i++) {
    const p = sent.programs[i]
    const at = odds[p] * quality * Math.exp(sent.added[i])
    if (luckAt(key, p) < ((sent.factor?.[i] ?? 1) * at) / (1 + at)) addSeen(seen, p)
  }
  return keepSome(office, asked, { seen, from })
}

/** Nobody goes to ever more interviews: of the invitations from `from` on some are kept, and get their number in the nation. */
function keepSome(
  { studied, offset, keys }: Office,
  { applicant }: Applying,
  { seen, from }: { readonly seen: Seen; readonly from: number },
): number {
  const invited = seen.size - from
  const keep = studied.capacity / (studied.capacity + invited)
  const key = luckUnder(keys.keep, applicant)
  seen.size = from
  for (let i = from; i < from + invited; i++) {
    const p = seen.programs[i]
    if (luckAt(key, p) < keep) seen.programs[seen.size++] = offset + p
  }
  return invited
}

/** Typical lists of about `size` applications: programs in proportion to the applications they get, signals wherever they fall. */
export function typicalLists(
  { programs: { popularity }, studied }: SimulatedSpecialty,
  size: number,
): (asked: { readonly applicant: number; readonly specialty: number; readonly seed: number }) => SentList {
  const listed = chanceOfListing(popularity, size)
  return ({ applicant, specialty, seed }) => {
    const apply = luckKey(seed, purpose.apply, specialty, applicant)
    const signal = luckKey(seed, purpose.signal, specialty, applicant)
    const programs = Array.from(listed.keys()).filter((p) => luckAt(apply, p) < listed[p])
    return { programs, added: programs.map((p) => (luckAt(signal, p) < studied.shareSignalled ? studied.signalEffect : 0)) }
  }
}
