import { itemAt } from '#engine/keys'
import type { Reason } from '../answer.ts'
import { mostTrusted } from '../claims/ledger.ts'
import type { Estimate } from '../claims/program.ts'
import type { Probability } from '../units.ts'
import { probability } from '../units.ts'
import { sponsorshipRate } from '../programs/sponsorship.ts'
import { unsaidVisas } from '../programs/visa-unsaid.ts'
import type { Effect } from './applicant.ts'
import { openFactor } from './doors.ts'
import { placeLogOdds } from './evaluate.ts'
import type { SpecialtyGroup } from './group.ts'
import { yieldAt } from './interview-yield.ts'
import type { SignalLevel } from './model.ts'
import type { News } from './news.ts'
import { sourceOf } from '../answer.ts'
import { silenceWords } from './silence-words.ts'
import { bandWidth, keptBeyond } from './parameters.ts'
import { chanceSentence } from '../say/chance.ts'
import { percentText, counted } from '../say/number.ts'
import { takingText } from '../say/yield.ts'

/** What the applicant's own record adds, the same at every program of the specialty. */
export function applicantReasons(group: SpecialtyGroup): readonly Reason[] {
  return group.standing.effects.map((effect) => {
    const coefficient = group.model.invitation[effect.name]
    const logOdds = coefficient.estimate * (effect.amount + keptBeyond(group.model.invitation, 0) * (effect.beyond ?? 0))
    return { text: recordInWords(effect, group), ...sized(logOdds), source: sourceOf(coefficient) }
  })
}

/** The program's own rate, the applicant's record, the place, the closed gates and the season's news. */
export function programReasons(
  group: SpecialtyGroup,
  i: number,
  { about, news }: { readonly about: readonly Reason[]; readonly news: News | undefined },
): readonly Reason[] {
  const reasons = [baseReason(group, i), ...about]
  const place = placeLogOdds(group.field, i, group.point)
  if (place !== 0) reasons.push(placeReason(group, i, place))
  const { missedCutoffs, visa } = itemAt(group.field.candidates, i)
  const gate = Math.log(group.point.closedGate)
  if (visa.outcome === 'not feasible') {
    reasons.push({
      text: 'It sponsors no visa you could use: hardly any such application gets an invitation',
      direction: 'hurts',
      logOdds: gate,
    })
  }
  const silence = silenceReason(group, i)
  if (silence !== undefined) reasons.push(silence)
  for (const missed of missedCutoffs) reasons.push({ ...missed, direction: 'hurts', logOdds: gate })
  if (news !== undefined) reasons.push(newsReason(news))
  return reasons
}

/** From this ratio on, either way, the worth of an interview is said. */
const tellingRatio = 1.25

/** Why an interview here is worth more or less than the average one, where that is worth a sentence. */
export function yieldReason({ yields, point, field }: SpecialtyGroup, i: number): Reason | undefined {
  const ratio = yieldAt(yields, i, point.byShare)
  const share = mostTrusted(itemAt(field.candidates, i).program.claims.nonUsImgShare)
  if (share === undefined || Math.max(ratio, 1 / ratio) < tellingRatio) return undefined
  return { text: takingText(ratio, share.value), direction: ratio > 1 ? 'helps' : 'hurts', source: sourceOf(share) }
}

/** What a signal of each level would add here. */
export function signalReasons(
  group: SpecialtyGroup,
  levels: readonly SignalLevel[],
): Readonly<Partial<Record<SignalLevel, Reason>>> {
  const { signalGold, signalSilver, signalPlain } = group.model.invitation
  const made: Partial<Record<SignalLevel, Reason>> = {}
  for (const level of levels) {
    if (level === 'none') continue
    const coefficient = level === 'gold' ? signalGold : level === 'silver' ? signalSilver : signalPlain
    const name = level === 'signal' ? 'A signal' : `A ${level} signal`
    made[level] = {
      text: `${name} here`,
      ...sized(coefficient.estimate),
      source: sourceOf(coefficient),
    }
  }
  return made
}

function baseReason(group: SpecialtyGroup, i: number): Reason {
  const { field, model, point } = group
  const logOdds = itemAt(group.baselines.alpha, i) + point.level
  const claims = itemAt(field.candidates, i).program.claims.invitationRate
  const fact = mostTrusted(claims)
  if (fact === undefined) {
    const { estimate, standardError } = model.invitation.baseRate
    const rate = rateOf({
      point: estimate,
      low: estimate - bandWidth * standardError,
      high: estimate + bandWidth * standardError,
    })
    return {
      text: `No invitation rate is known here; estimated from the specialty for the average non-US IMG: ${rate}`,
      direction: 'neutral',
      logOdds,
      source: sourceOf(model.invitation.baseRate),
    }
  }
  return {
    text: `Estimated to invite ${rateOf(fact.value)} non-US IMG applicants`,
    direction: 'neutral',
    logOdds,
    source: sourceOf(fact),
  }
}

/** A visa nobody has said anything of here is worth the share of such programs that sponsor it, a permit not spoken of the share who need no sponsor. */
function silenceReason({ field, point, sponsorship, model }: SpecialtyGroup, i: number): Reason | undefined {
  const candidate = itemAt(field.candidates, i)
  const size = sized(Math.log(openFactor(itemAt(field.sponsors, i), point.closedGate)))
  if (field.ownPermit[i] === 1) {
    const share = percentText(1 - model.invitation.shareVisaNeeded)
    return {
      ...size,
      text: `It sponsors no visa you could use, and you have not said whether you hold a work permit of your own: open to about ${share}, as many as need no sponsor`,
      source: sourceOf(model.invitation.population),
    }
  }
  const usable = unsaidVisas(candidate)
  if (usable === undefined) return undefined
  const words = silenceWords(usable, sponsorshipRate(candidate.program, usable, sponsorship), sponsorship)
  return { ...words, ...size }
}

function placeReason(group: SpecialtyGroup, i: number, logOdds: number): Reason {
  const { alignedGeography, misalignedGeography, homeState } = group.model.invitation
  const { field } = group
  const words =
    field.home[i] === 1
      ? 'You live in this state'
      : field.alignment[i] === 1
        ? 'It lies in a division you prefer'
        : 'It lies outside the divisions you prefer'
  const coefficient = field.home[i] === 1 ? homeState : field.alignment[i] === 1 ? alignedGeography : misalignedGeography
  return { text: words, ...sized(logOdds), source: sourceOf(coefficient) }
}

function newsReason(news: News): Reason {
  if (news.kind === 'invited') return { text: 'You hold an interview here', direction: 'helps' }
  if (news.kind === 'closed') return { text: 'This application is closed', direction: 'hurts' }
  if (news.kind === 'undecided') return { text: 'You are on a waiting list here: counted as still open', direction: 'neutral' }
  if (news.kind === 'late')
    return {
      text: `Sent today it can win only the rest: about ${percentText(news.sentBy)} of a season's invitations are out`,
      direction: 'hurts',
    }
  if (news.sentBy < 0.01) return { text: 'No answer yet, and few invitations go out this early', direction: 'neutral' }
  return {
    text: `No answer yet, when about ${percentText(news.sentBy)} of the invitations of a season are out`,
    direction: 'hurts',
  }
}

function recordInWords({ name, said, amount, beyond = 0 }: Effect, group: SpecialtyGroup): string {
  const { meanStep2ck, meanYearsSinceGraduation } = group.model.invitation
  switch (name) {
    case 'step2ckPer10': {
      const gap = Math.round(Math.abs((amount + beyond) * 10))
      const mean = Math.round(meanStep2ck.estimate)
      return `Step 2 CK ${said}, ${gap === 0 ? `at the applicants' mean of ${mean}` : `${gap} ${amount > 0 ? 'above' : 'below'} the applicants' mean of ${mean}`}`
    }
    case 'yearsSinceGraduation':
      return `${counted(said, 'year')} from graduation to this Match, where the average applicant has ${Math.round(meanYearsSinceGraduation)}`
    case 'visaNeeded':
      return said === 1 ? 'Needs a visa' : 'Needs no visa'
    case 'usceMonths':
      return said === 0
        ? 'No clinical experience in the United States'
        : `${counted(said, 'month')} of clinical experience in the United States`
    case 'failedAttempt':
      return said === 1 ? 'A failed attempt at Step 1 or Step 3' : `${said} failed attempts at Step 1 or Step 3`
    case 'failedStep2ck':
      return said === 1 ? 'A failed attempt at Step 2 CK' : `${said} failed attempts at Step 2 CK`
    case 'publications':
      return counted(said, 'publication')
    case 'step3Passed':
      return said === 1 ? 'Step 3 passed' : 'Step 3 not passed'
  }
}

function sized(logOdds: number): Pick<Reason, 'direction' | 'logOdds'> {
  return { direction: Math.abs(logOdds) < 0.05 ? 'neutral' : logOdds > 0 ? 'helps' : 'hurts', logOdds }
}

/** A rate of a program as a person reads it. */
function rateOf({ point, low, high }: Estimate): string {
  return chanceSentence({ point: held(point), low: held(low), high: held(high) })
}

/** An estimate may lie a rounding error outside. */
function held(rate: number): Probability {
  return probability(Math.min(1, Math.max(0, rate)))
}
