import type { OneOffCost } from '#domain/season'
import type { Citation, RuleTable } from './rule-table.ts'
import { factOf, numberOf } from './rule-table.ts'

export const nrmpPage: string = 'https://www.nrmp.org/match-calendars/medical-schools/'

/** Costs beside the application fees, each with the page to check. */
export function oneOffCosts(rules: RuleTable): readonly OneOffCost[] {
  return costRows.map(({ path, citation, ...cost }) => {
    const leaf = rules.leaf(...path)
    return { ...cost, usd: factOf(leaf, numberOf(leaf), citation) }
  })
}

interface CostRow extends Omit<OneOffCost, 'usd'> {
  readonly path: readonly string[]
  readonly citation: Citation
}

const ecfmgFees: Citation = { url: 'https://www.ecfmg.org/' }
const stepFees: Citation = { url: 'https://www.fsmb.org/' }
const visaFees: Citation = { url: 'https://www.ecfmg.org/evsp/applying-fees.html' }

/** What is paid once, in the order in which it falls due. */
const costRows: readonly CostRow[] = [
  ecfmgCost('myintealth-account', 'MyIntealth account, identity notarised', 'myIntealthAccountUsd'),
  ecfmgCost('certification-application', 'Application for ECFMG Certification', 'certificationApplicationUsd'),
  ecfmgCost('credential-verification', 'Verification of diploma and transcript', 'credentialVerificationUsd'),
  stepCost('step1', 'Step 1, taken outside the US and Canada', 'step1OutsideUsCanadaTotalUsd'),
  stepCost('step2ck', 'Step 2 CK, taken outside the US and Canada', 'step2ckOutsideUsCanadaTotalUsd'),
  stepCost('step1-in-us', 'Step 1, taken in the US or Canada', 'step1Usd'),
  stepCost('step2ck-in-us', 'Step 2 CK, taken in the US or Canada', 'step2ckUsd'),
  ecfmgCost('oet', 'OET Medicine', 'oetUsdApprox'),
  ecfmgCost('pathway-application', 'Pathway application', 'pathwayApplicationUsd'),
  { ...stepCost('step3', 'Step 3, in the US', 'step3Usd'), when: 'visa' },
  {
    id: 'eras-token',
    label: 'ERAS token through MyIntealth',
    path: ['eras', 'imgTokenUsd'],
    citation: ecfmgFees,
    when: 'application',
  },
  {
    id: 'usmle-transcript',
    label: 'USMLE transcript, once a season',
    path: ['eras', 'usmleTranscriptUsd'],
    citation: { note: 'AAMC price of 2024, still quoted for 2025-26; one guide says $70 for 2026-27.' },
    when: 'application',
  },
  {
    id: 'nrmp-registration',
    label: 'NRMP registration',
    path: ['nrmp', 'fees', 'registrationUsd'],
    citation: { url: nrmpPage, note: 'Single source for Match 2027; it was $70 for Match 2025.' },
    when: 'match',
  },
  visaCost('j1-sevis', 'SEVIS fee for J-1', 'sevisUsd'),
  visaCost('visa-application', 'Visa application', 'visaApplicationUsd'),
  visaCost('j1-sponsorship', 'J-1 sponsorship application, every year', 'ecfmgAnnualApplicationUsd'),
  {
    id: 'visa-integrity',
    label: 'Visa integrity fee',
    path: ['visa', 'visaIntegrityFeeUsd'],
    citation: { url: 'https://travel.state.gov/content/travel/en/us-visas.html' },
    when: 'visa',
  },
]

function ecfmgCost(id: string, label: string, name: string): CostRow {
  return { id, label, path: ['ecfmg', 'fees', name], citation: ecfmgFees, when: 'certification' }
}

function stepCost(id: string, label: string, name: string): CostRow {
  return { id, label, path: ['usmle', 'fees', name], citation: stepFees, when: 'certification' }
}

function visaCost(id: string, label: string, name: string): CostRow {
  return { id, label, path: ['visa', 'j1Fees', name], citation: visaFees, when: 'visa' }
}
