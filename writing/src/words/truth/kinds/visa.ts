import { wordsFor } from '#domain'
import type { Person } from '#domain/person'
import { countryName } from '#domain/say'
import type { ClaimPlace, ClaimReader, Held } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, contradicts, unknown } from '../claim-kind.ts'
import type { Said } from '../said.ts'
import { citizenWords, countryOf, countryWords } from './countries.ts'

interface NeedClaim extends ClaimPlace {
  readonly needed: boolean
  readonly kind: 'j1' | 'h1b' | undefined
}

const sponsor = String.raw`(?:visas?|sponsor\w*|petition|h-?1-?b|j-?1)`
const need = new RegExp(
  String.raw`\b(?<not>(?:do|does|will|would)(?: not|n't) |never )?(?:need(?:s|ing)?|requir(?:es?|ing)|in need of)\b(?<no> no)?(?<rest>[^.;]{0,40}?\b${sponsor}\b[^.;]{0,20})`,
  'g',
)

/** Whether somebody has to sponsor, and which visa. */
export const visaNeed: ClaimReader = claimKind<NeedClaim>({
  id: 'visa need',
  read: (said) =>
    said.own(need, 'needs').flatMap(({ text, index, groups }) => {
      if (/\bto (?:pass|take|be)\b/.test(groups['rest'] ?? '') || /^ ?(?:my|his|her)\b.*\btransfer/.test(groups['rest'] ?? ''))
        return []
      const j1 = /\bj-?1\b/.test(text)
      const h1b = /\bh-?1-?b\b/.test(text)
      const kind = j1 === h1b ? undefined : j1 ? 'j1' : 'h1b'
      return [{ text, index, needed: groups['not'] === undefined && groups['no'] === undefined, kind } as const]
    }),
  hold: ({ needed, kind }, { visa }) => {
    if (visa.need.need === 'unknown') return unknown('Does a program have to sponsor your visa?')
    const says =
      visa.need.need === 'needed'
        ? `a visa is needed (${visa.acceptable.map((one) => wordsFor('visaKind', one)).join(' or ')})`
        : 'no visa is needed'
    if (needed !== (visa.need.need === 'needed')) return contradicts(says)
    return agreesIf(!needed || kind === undefined || visa.acceptable.includes(kind), says)
  },
})

interface StatusClaim extends ClaimPlace {
  readonly status: string
  readonly has: boolean
}

const held = new RegExp(
  String.raw`\b(?:hold\w*|have|has|am|as|on|with|live|possess|as an?|in|under)\b(?<between>(?:(?!\b(?:need|require|for|if|an? program|who)\b)[^.;,]){0,40}?)\b(?<status>green card|permanent residen(?:t|ce|cy)|h-?1-?b|j-?1|j-?2|h-?4|f-?1|o-?1|opt)\b(?! (?:sponsor|program|doors|petition))`,
  'g',
)

/** A status in the United States the writer says to hold, or not to hold. */
export const visaStatus: ClaimReader = claimKind<StatusClaim>({
  id: 'visa status',
  read: (said) =>
    said.own(held).flatMap(({ text, index, groups }) => {
      const clause = said.clauseAt(index + text.length - 1)
      if (/\b(?:need|require|sponsor|transferred|accept)\w*\b/.test(clause) && !/\bholder\b|\bresident\b/.test(clause)) return []
      if (/\b(?:my|his|her) (?:wife|husband|brother|sister|friend)/.test(clause) || /\b(?:patients?|mothers)\b/.test(clause))
        return []
      const has = !/\b(?:not|no|never|without)\b|n't\b/.test(said.upTo(index + text.length))
      return [{ text, index, status: statusOf(groups['status'] ?? ''), has }]
    }),
  hold: ({ status, has }, { visa: { status: own } }) => {
    if (own === undefined) return unknown('Which status do you hold in the United States?')
    const same = own === status || own.startsWith(`${status} `) || (status === 'OPT' && own.endsWith('OPT'))
    return agreesIf(same === has, own === 'none' ? 'no status in the United States' : `status ${own}`)
  },
})

function statusOf(written: string): string {
  if (/green|permanent/.test(written)) return 'green card'
  if (written === 'opt') return 'OPT'
  return written.toUpperCase().replace(/^([A-Z])-?(\d)-?([A-Z]?)$/, '$1-$2$3')
}

interface CitizenClaim extends ClaimPlace {
  readonly countries: readonly string[]
  readonly is: boolean
}

const nation = new RegExp(
  String.raw`\b(?<list>${citizenWords}(?:(?:,? and |, |-)${citizenWords})*) (?:citizen(?:ship)?|national(?:ity)?|passport)s?\b|\b(?:citizen|national)(?:ship)? (?:of|in) (?<of>${countryWords}(?:(?:,? and |, )${countryWords})*)(?![\p{L}])|\b(?:am|as) an? (?<alone>${citizenWords})\b(?! \p{L}*(?:doctor|physician|hospital|graduate|medical|school|trained|img|degree|university|board|citizen|national))`,
  'gu',
)

/** Citizenship: of one country, of several, or not. */
export const citizenship: ClaimReader = claimKind<CitizenClaim>({
  id: 'citizenship',
  read: (said) => said.own(nation).flatMap(({ text, index, groups }) => citizenClaim(said, { text, index }, groups)),
  hold: ({ countries, is }, person) => holdCitizen(countries, is, person),
})

function citizenClaim(
  said: Said,
  place: ClaimPlace,
  groups: Readonly<Record<string, string | undefined>>,
): readonly CitizenClaim[] {
  const words = groups['list'] ?? groups['of'] ?? groups['alone'] ?? ''
  const countries = words.split(/,? and |, |-/).flatMap((word) => countryOf(word) ?? [])
  const clause = said.clauseAt(place.index)
  const claims = /\b(?:i|my|as|am|hold|we)\b/.test(clause) || said.text.startsWith('as ')
  return claims && countries.length > 0
    ? [{ ...place, countries, is: !/\b(?:not|never|no)\b|n't\b/.test(said.upTo(place.index)) }]
    : []
}

function holdCitizen(countries: readonly string[], is: boolean, { citizenships, visa }: Person): Held {
  const own: readonly string[] = visa.status === 'citizen' ? [...citizenships, 'US'] : citizenships
  if (own.length === 0) return unknown('Of which countries are you a citizen?')
  const same = is ? countries.every((code) => own.includes(code)) : !countries.some((code) => own.includes(code))
  return same ? agrees : contradicts(`citizen of ${[...new Set(own)].map(countryName).join(', ')}`)
}
