import type { Source } from '#domain'
import type { VisaRule } from '#domain/visa'
import { guidance, longStanding, lookedUp, paymentSeen, uscisH1b, uscisPayment, waiverPage } from './visa-sources.ts'

const slowMoving = { from: longStanding, checked: lookedUp, officialPage: uscisH1b, certainty: 'high' as const }
const oneProgram: Source & { readonly note: string } = {
  source: 'University of Pittsburgh residency, visa guidelines',
  asOf: 'Match 2023',
  known: 'published',
  url: 'https://residency.dom.pitt.edu/visa-guidelines/',
  note: 'One program’s page; others ask the same.',
}

export const h1bRules: readonly VisaRule[] = [
  {
    id: 'h1b-step3',
    value: 'H-1B for residency needs Step 3 passed before the petition is filed; many programs want it before they rank.',
    ...oneProgram,
    ...slowMoving,
    effect: { kind: 'requires', visa: 'h1b', need: 'step 3' },
  },
  {
    id: 'h1b-certificate',
    value: 'H-1B for residency needs the ECFMG certificate.',
    ...oneProgram,
    ...slowMoving,
    effect: { kind: 'requires', visa: 'h1b', need: 'ecfmg certificate' },
  },
  {
    id: 'h1b-most-years',
    value: 'H-1B lasts at most six years in all. Three years of residency and two of clinical informatics fit.',
    source: 'Guide to H-1B residency programs (unofficial)',
    asOf: '2026',
    known: 'reported',
    url: 'https://residencyadvisor.com/resources/img-friendly-residency-programs/h1b-residency-programs-guide',
    ...slowMoving,
    amount: 6,
    effect: { kind: 'most years', visa: 'h1b', years: 6 },
  },
  {
    id: 'h1b-outside-cap',
    value: 'Universities and their affiliated non-profit hospitals are outside the yearly H-1B cap and its lottery.',
    source: 'Law-firm guide to cap exemption of physicians',
    asOf: lookedUp,
    known: 'reported',
    url: 'https://elawimmigration.com/h-1b-cap-exemptions-physicians-j-1-home-residency',
    ...slowMoving,
    effect: { kind: 'outside the cap', visa: 'h1b' },
  },
  {
    id: 'home-requirement-bars-h1b',
    value:
      'Whoever is still under the two-year home requirement of an earlier J-1 may not take up H-1B until it is served or waived.',
    source: 'Immigration and Nationality Act, section 212(e)',
    asOf: lookedUp,
    known: 'reported',
    url: 'https://global.unl.edu/isso/212e-or-2-year-home-country-residence',
    ...slowMoving,
    officialPage: waiverPage,
    effect: { kind: 'home requirement bars', visa: 'h1b' },
  },
  {
    id: 'h1b-program-policy',
    value:
      'In the 2025-26 season a quarter of 260 northeastern hospitals paused, deferred or limited H-1B recruiting. Ask each program for its policy of this season in writing.',
    source: 'Greater New York Hospital Association survey, as quoted by AAMC',
    asOf: '2026',
    known: 'reported',
    url: 'https://www.aamc.org/news/hospitals-and-health-systems-depend-h-1b-visa-sponsored-physicians-so-what-happens-now',
    from: '2025-10-01',
    checked: lookedUp,
    officialPage:
      'https://www.aamc.org/news/hospitals-and-health-systems-depend-h-1b-visa-sponsored-physicians-so-what-happens-now',
    certainty: 'medium',
    amount: 25,
    effect: { kind: 'advice', visa: 'h1b' },
  },
  {
    id: 'social-media-h1b',
    value: 'Consulates ask H-1B applicants to make their social media accounts public.',
    source: 'News page on H-1B rules',
    asOf: '2025-12-15',
    known: 'reported',
    url: 'https://particle.news/story/judge-upholds-100000-h1b-fee-as-dhs-finalizes-wageweighted-selection',
    from: '2025-12-15',
    checked: lookedUp,
    officialPage: 'https://travel.state.gov/content/travel/en/us-visas.html',
    certainty: 'medium',
  },
]

const firstCourt = cited(
  'Higher Ed Dive on California v. Mullin, D. Mass. No. 1:25-cv-13829',
  '2026-06-11',
  'https://scanschools.com/post/trump-administration-appeals-ruling-against-100k-h-1b-visa-fee/',
)
const stayDenied = cited(
  'First Circuit No. 26-1699 (as cited)',
  '2026-07-24',
  'https://www.ca1.uscourts.gov/sites/ca1/files/opnfiles/26-1699O-01A.pdf',
)
const secondCourt = cited(
  'Global Nurse Force v. Trump, N.D. Cal. No. 4:25-cv-08454 (as cited)',
  paymentSeen,
  'https://www.courtlistener.com/docket/71541425/130/global-nurse-force-v-trump/',
)
const extension = cited(
  'Proclamation 11069, 91 FR 60497 (as cited)',
  '2026-09-23',
  'https://www.federalregister.gov/documents/2026/09/23/2026-19554/restriction-on-entry-of-certain-nonimmigrant-workers',
)

/** One row for each change of the payment for H-1B petitions from abroad; the rows follow each other without a gap. */
export const paymentRules: readonly VisaRule[] = [
  payment('h1b-payment-start', { from: '2025-09-21', until: '2026-06-08' }, true, {
    ...guidance,
    value:
      'A petition for a person outside the US without a valid H-1B visa needs a payment of $100,000. Teaching hospitals are not exempt, and physicians are not exempt as a group.',
  }),
  payment('h1b-payment-first-ruling', { from: '2026-06-08', until: '2026-06-12' }, false, {
    ...firstCourt,
    value: 'A federal court struck the $100,000 payment down on 2026-06-08; the government appealed.',
  }),
  payment('h1b-payment-short-stay', { from: '2026-06-12', until: '2026-07-24' }, true, {
    ...firstCourt,
    value: 'The ruling against the $100,000 payment was put on hold on 2026-06-12, so the payment was asked for again.',
  }),
  payment('h1b-payment-stay-denied', { from: '2026-07-24', until: '2026-09-30' }, false, {
    ...stayDenied,
    value: 'The First Circuit refused on 2026-07-24 to put the ruling on hold, so the $100,000 payment was not asked for.',
  }),
  payment('h1b-payment-second-ruling', { from: '2026-09-30', until: '2027-09-21' }, false, {
    ...secondCourt,
    value:
      'The $100,000 payment for H-1B petitions from abroad was extended to 2027-09-21, but two courts have struck it down (the second on 2026-09-30) and it is not being asked for. Appeals are pending, and USCIS says it will ask again if the orders fall.',
  }),
  payment('h1b-payment-stated-end', { from: '2027-09-21' }, false, {
    ...extension,
    value: 'The proclamation behind the $100,000 payment ends on 2027-09-21 unless it is extended again.',
  }),
  {
    id: 'h1b-payment-scope',
    value:
      'The payment does not reach a change of status, extension or amendment inside the US once it is granted. It does if that is refused, or if the person leaves before the decision.',
    ...guidance,
    from: '2025-09-21',
    checked: paymentSeen,
    officialPage: uscisPayment,
    certainty: 'medium',
    effect: { kind: 'payment scope', visa: 'h1b' },
  },
]

interface PaymentDays {
  readonly from: string
  readonly until?: string
}

function payment(id: string, days: PaymentDays, collected: boolean, read: Source & { readonly value: string }): VisaRule {
  return {
    id,
    ...read,
    ...days,
    checked: paymentSeen,
    officialPage: uscisPayment,
    certainty: 'low',
    amount: 100_000,
    effect: { kind: 'payment', visa: 'h1b', usd: 100_000, collected, disputed: true },
  }
}

function cited(source: string, asOf: string, url: string): Source {
  return { source, asOf, known: 'reported', url }
}
