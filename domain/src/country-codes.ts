import type { CountryCode } from './units.ts'

/** Every country of ISO 3166-1 by its two letters, and Kosovo, whose passports are in use under letters that ISO leaves to users. */
export const countryCodes: readonly string[] =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  )

const countries: ReadonlySet<string> = new Set(countryCodes)

/** Two letters of no country would be under no suspension and no rule: whoever writes SU for Sudan has to hear of it. */
export function isCountryCode(value: string): value is CountryCode {
  return countries.has(value)
}

export function countryCode(value: string): CountryCode {
  if (!isCountryCode(value)) throw new RangeError(`countryCode requires the two letters of a country such as PK, got ${value}`)
  return value
}

/** The country all of this is about. */
export const unitedStates: CountryCode = countryCode('US')
