import type { Fact } from '../answer.ts'
import type { Choice } from '../choices.ts'
import type { CountryCode } from '../units.ts'

export type UsStatus = Choice<'usStatus'>

/** What a work permit of the person's own rests on; whoever holds none says `none` in the profile. */
export type PermitBasis = Exclude<Choice<'permitBasis'>, 'none'>

/** The two visas a program sponsors for training. */
export type VisaKind = Choice<'visaKind'>

/** Visa rules as dated data. The engine in visa/ reads them; it holds no rule of its own. */
export interface VisaFacts {
  readonly rules: readonly VisaRule[]
  readonly entrySuspensions: readonly EntrySuspension[]
  /** Names of the countries by ISO 3166-1 code. */
  readonly countries: Readonly<Record<string, string>>
}

/** A rule is in force from `from` until `until` (exclusive). Days are ISO days. */
export interface VisaRule extends Fact<string> {
  readonly id: string
  readonly from: string
  readonly until?: string
  /** Day the rule was last looked up. */
  readonly checked: string
  readonly officialPage: string
  /** A number the rule turns on, such as the most years or the payment in USD. */
  readonly amount?: number
  /** What the rule does, for the engine; a rule without effect is only told. */
  readonly effect?: VisaEffect
  /** How settled the rule is: `low` while courts or lawmakers may change it any week. */
  readonly certainty?: 'high' | 'medium' | 'low'
}

/** Something a route needs before it works. */
export type VisaNeed = 'step 3' | 'ecfmg certificate' | 'training contract' | 'statement of need'

/** Why an entry suspension may not reach a person. */
export type SuspensionException =
  | 'other passport'
  | 'valid visa'
  | 'in the US on the first day'
  | 'permanent resident'
  | 'national interest'

/** Whom a rule without a decision of its own is told. */
export type ToldTo = 'applies abroad' | 'Australian' | 'Canadian' | 'Canadian or Mexican' | 'visitor' | 'ESTA'

/** What a visa rule does. */
export type VisaEffect =
  | { readonly kind: 'requires'; readonly visa: VisaKind; readonly need: VisaNeed }
  | { readonly kind: 'most years'; readonly visa: VisaKind; readonly years: number }
  /** The visa brings the two-year home-country requirement with it. */
  | { readonly kind: 'home requirement'; readonly visa: VisaKind }
  /** Who is under that requirement may not take up this visa before it is served or waived. */
  | { readonly kind: 'home requirement bars'; readonly visa: VisaKind }
  /** A payment for petitions for people abroad without that visa; whether it is asked for, and whether that may still change. */
  | {
      readonly kind: 'payment'
      readonly visa: VisaKind
      readonly usd: number
      readonly collected: boolean
      readonly disputed: boolean
    }
  /** Whom the payment does not reach: people whose status is changed inside the US. */
  | { readonly kind: 'payment scope'; readonly visa: VisaKind }
  /** The specialty may be changed once, in the first years of sponsorship. */
  | { readonly kind: 'change of specialty'; readonly visa: VisaKind; readonly years: number }
  /** How long an approval runs before it has to be extended. */
  | { readonly kind: 'approval'; readonly visa: VisaKind; readonly years: number }
  /** It holds for the employer that filed: another one files its own petition. */
  | { readonly kind: 'own petition'; readonly visa: VisaKind }
  /** Days one may stay once training or work has ended. */
  | { readonly kind: 'grace'; readonly visa: VisaKind; readonly days: number }
  /** What comes after training on this visa. */
  | { readonly kind: 'after training'; readonly visa: VisaKind }
  /** Only years of clinical training count against the limit of this visa. */
  | { readonly kind: 'clinical years only'; readonly visa: VisaKind }
  /** The sponsor may refuse people who come from another category of the visa. */
  | { readonly kind: 'change of J category'; readonly visa: VisaKind }
  /** The visa asks for the intent to go home, against which a green card or asylum request speaks. */
  | { readonly kind: 'intent'; readonly visa: VisaKind }
  /** A way beyond the most years of the visa, for so many years at a time where that is fixed. */
  | {
      readonly kind: 'beyond the limit'
      readonly visa: VisaKind
      readonly by: 'approved petition' | 'filed petition' | 'days abroad' | 'year abroad'
      readonly years?: number
    }
  /** Who is under the home requirement may not change status inside the US. */
  | { readonly kind: 'home requirement bars change' }
  /** People in these statuses may share the home requirement of a spouse. */
  | { readonly kind: 'home requirement of spouse'; readonly status: readonly UsStatus[] }
  /** Where the two years of these countries' people rested on the Skills List alone, they are owed no more. */
  | { readonly kind: 'off the skills list'; readonly countries: readonly CountryCode[] }
  /** Who says for certain whether the two years are owed. */
  | { readonly kind: 'home requirement opinion' }
  /** What a change of status inside the US asks for. */
  | { readonly kind: 'change of status' }
  /** To leave the US ends the request that a permit on these grounds rests on. */
  | {
      readonly kind: 'leaving ends'
      readonly basis: readonly PermitBasis[]
      /** Statuses in which one may travel all the same. */
      readonly except?: readonly UsStatus[]
    }
  /** What an exception from the payment asks for. */
  | { readonly kind: 'payment exception'; readonly visa: VisaKind }
  /** Where nationals of countries without visa service apply, by country. */
  | { readonly kind: 'designated posts'; readonly posts: Readonly<Record<string, string>> }
  /** Told to people it concerns; decides nothing. */
  | { readonly kind: 'told to'; readonly who: ToldTo }
  /** Who comes as a visitor may watch in a clinic and not treat. */
  | { readonly kind: 'visitor observes'; readonly who: 'graduate' }
  /** Who is in the US in these statuses, for research, may watch in a clinic and not treat. */
  | { readonly kind: 'scholar observes'; readonly status: readonly UsStatus[] }
  | { readonly kind: 'outside the cap'; readonly visa: VisaKind }
  | { readonly kind: 'exception'; readonly exception: SuspensionException }
  /** People in these statuses, or with a permit on these grounds, need no sponsor. */
  | { readonly kind: 'needs no sponsor'; readonly status: readonly UsStatus[]; readonly basis?: readonly PermitBasis[] }
  /** They may work without a sponsor for as long as a document of theirs is valid. */
  | {
      readonly kind: 'work permit'
      readonly status: readonly UsStatus[]
      readonly basis?: readonly PermitBasis[]
      readonly route: 'ead' | 'f1opt' | 'o1'
      /** Ends with the status of the spouse. */
      readonly lasts?: 'spouse'
    }
  /** How long one is let in, and whether the rule is in force. */
  | { readonly kind: 'admission'; readonly visa: VisaKind; readonly form: 'duration of status' | 'fixed' }
  /** Filings inside the US for nationals of listed countries are held back. */
  | { readonly kind: 'hold' }
  /** That hold has ended; what is left of it is told. */
  | { readonly kind: 'hold ended' }
  /** Something every person or program on this visa should be asked or told. */
  | { readonly kind: 'advice'; readonly visa: VisaKind }
  /** A way out of the two-year requirement after training, the work it binds to, and for how many years where that was read. */
  | {
      readonly kind: 'waiver'
      readonly path: string
      readonly state: 'open' | 'unknown'
      readonly job: 'clinical' | 'any'
      readonly years?: number
      /** The J-1 that brought the two years. */
      readonly after: 'training' | 'another J-1' | 'any J-1'
    }
  /** What the work under a waiver has to be. */
  | { readonly kind: 'waiver service' }

/** Classes of visa an entry suspension can reach. */
export type SuspendedClass = 'b' | 'f1' | 'j1' | 'h1b' | 'o1' | 'immigrant'

/** One list of a proclamation: what it suspends, and for the nationals of which countries. */
export interface EntrySuspension extends Fact<'full' | 'partial' | 'immigrant only'> {
  readonly countries: readonly CountryCode[]
  readonly from: string
  readonly until?: string
  readonly checked: string
  readonly suspends: readonly SuspendedClass[]
  readonly officialPage?: string
}
