import type { CountryCode, Source } from '#domain'
import type { EntrySuspension, SuspendedClass, VisaFacts } from '#domain/visa'
import { countryCode } from '#domain'
import { asRecord, readRules, textsOf } from './rule-table.ts'
import type { RuleTable } from './rule-table.ts'
import { countryNames } from './countries.ts'
import { visaRules } from './visa-rules.ts'
import { suspensionPage } from './visa-sources.ts'

/** The newest day on which the lists were seen unchanged. */
const listsChecked = '2026-09-26'

/** Visa rules, entry suspensions and country names, in the shape the domain reads. */
export function makeVisaFacts(folder: string): VisaFacts {
  const rules = readRules(folder)
  return {
    rules: visaRules,
    entrySuspensions: [...suspensionsOf2025(), ...suspensionsOf2026(rules)],
    countries: Object.entries(countryNames).map(([code, name]) => ({ code: countryCode(code), name })),
  }
}

type Reach = 'full' | 'partial' | 'immigrant only'

const reaches: Readonly<Record<Reach, readonly SuspendedClass[]>> = {
  full: ['b', 'f1', 'j1', 'h1b', 'o1', 'immigrant'],
  partial: ['b', 'f1', 'j1', 'immigrant'],
  'immigrant only': ['immigrant'],
}

/** Proclamation 10949, in force until the longer list replaced it. */
function suspensionsOf2025(): readonly EntrySuspension[] {
  const source: Source = {
    source: 'Proclamation 10949, as listed by NRMP in June 2025',
    asOf: '2025-06-09',
    known: 'published',
    url: 'https://www.nrmp.org/topic/match-participants',
  }
  const days = { from: '2025-06-09', until: '2026-01-01' }
  const full = ['AF', 'MM', 'TD', 'CG', 'GQ', 'ER', 'HT', 'IR', 'LY', 'SO', 'SD', 'YE']
  const partial = ['BI', 'CU', 'LA', 'SL', 'TG', 'TM', 'VE']
  return [
    ...full.map((code) => suspension(countryCode(code), 'full', source, days)),
    ...partial.map((code) => suspension(countryCode(code), 'partial', source, days)),
  ]
}

/** Proclamation 10998, in force since 2026-01-01. */
function suspensionsOf2026(rules: RuleTable): readonly EntrySuspension[] {
  const days = { from: '2026-01-01' }
  const official = listSource('Proclamation 10998, Department of State', 'published', suspensionPage)
  const embassy = listSource(
    'Proclamation 10998, embassy statement',
    'reported',
    'https://www.cknnigeria.com/2025/12/us-embassy-to-stop-issuing-visas-to.html',
  )
  const college = listSource(
    'Proclamation 10998, Santa Monica College',
    'reported',
    'https://www.smc.edu/student-support/international-education/f-1-travel-bans.php',
  )
  const listed = (name: string): readonly CountryCode[] => {
    const value = rules.leaf('visa', name).value
    return textsOf(Array.isArray(value) ? value : asRecord(value)['countries']).map(codeOf)
  }
  return [
    ...listed('entrySuspensionFull').map((code) => suspension(code, 'full', official, days)),
    suspension(countryCode('PS'), 'full', official, days),
    ...listed('entrySuspensionPartial').map((code) => suspension(code, 'partial', embassy, days)),
    ...listed('entrySuspensionImmigrantOnly').map((code) => suspension(code, 'immigrant only', college, days)),
  ]
}

function listSource(source: string, known: Source['known'], url: string): Source {
  return { source, asOf: listsChecked, known, url }
}

function suspension(
  country: CountryCode,
  value: Reach,
  source: Source,
  days: { readonly from: string; readonly until?: string },
): EntrySuspension {
  return {
    value,
    ...source,
    country,
    countryName: countryNames[country] ?? country,
    ...days,
    checked: listsChecked,
    suspends: reaches[value],
    officialPage: suspensionPage,
  }
}

/** Names the lists write otherwise than our table of countries. */
const otherNames: Readonly<Record<string, string>> = { Burma: 'MM', "Cote d'Ivoire": 'CI' }

function codeOf(name: string): CountryCode {
  const code = otherNames[name] ?? Object.entries(countryNames).find(([, known]) => known === name)?.[0]
  if (code === undefined) throw new RangeError(`no country code is known for ${name}`)
  return countryCode(code)
}
