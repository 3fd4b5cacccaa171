import { countryName } from '#domain/say'

/** How citizens of a country are called in English, by country code; a country's own name is read too. */
const adjectives =
  'AF:afghan AL:albanian DZ:algerian AR:argentine,argentinian AM:armenian AU:australian AT:austrian AZ:azerbaijani BD:bangladeshi BY:belarusian BE:belgian BO:bolivian BA:bosnian BR:brazilian GB:british,uk BG:bulgarian MM:burmese KH:cambodian CM:cameroonian CA:canadian CL:chilean CN:chinese CO:colombian CD:congolese CR:costa rican HR:croatian CU:cuban CZ:czech DK:danish DO:dominican NL:dutch EC:ecuadorian EG:egyptian SV:salvadoran ER:eritrean EE:estonian ET:ethiopian PH:filipino,filipina,philippine FI:finnish FR:french GE:georgian DE:german GH:ghanaian GR:greek GT:guatemalan HT:haitian HN:honduran HU:hungarian IN:indian ID:indonesian IR:iranian IQ:iraqi IE:irish IL:israeli IT:italian CI:ivorian JM:jamaican JP:japanese JO:jordanian KZ:kazakh KE:kenyan KR:korean,south korean KW:kuwaiti LV:latvian LB:lebanese LY:libyan LT:lithuanian MY:malaysian MX:mexican MD:moldovan MA:moroccan NP:nepali,nepalese NZ:new zealander NI:nicaraguan NG:nigerian NO:norwegian PK:pakistani PS:palestinian PA:panamanian PY:paraguayan PE:peruvian PL:polish PT:portuguese QA:qatari RO:romanian RU:russian RW:rwandan SA:saudi SN:senegalese RS:serbian SG:singaporean SK:slovak SI:slovenian SO:somali ZA:south african ES:spanish LK:sri lankan SD:sudanese SE:swedish CH:swiss SY:syrian TW:taiwanese TZ:tanzanian TH:thai TN:tunisian TR:turkish UG:ugandan UA:ukrainian AE:emirati US:american,us UY:uruguayan UZ:uzbek VE:venezuelan VN:vietnamese YE:yemeni ZM:zambian ZW:zimbabwean'

const listed = [...adjectives.matchAll(/([A-Z]{2}):([^:]+?)(?=\s[A-Z]{2}:|$)/g)].flatMap(([, code = '', words = '']) =>
  words.split(',').map((word) => ({ code, word })),
)
const byWord = new Map([
  ...listed.map(({ code }) => [countryName(code).toLowerCase(), code] as const),
  ...listed.map(({ code, word }) => [word, code] as const),
  ['u.s.', 'US'] as const,
  ['usa', 'US'] as const,
  ['the philippines', 'PH'] as const,
])

const longestFirst = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|')

/** Any word for a citizen of some country, and any name of a country, for patterns. */
export const citizenWords: string = `(?:${longestFirst([...listed.map(({ word }) => word), 'u.s.', 'united states'])})`
export const countryWords: string = `(?:the )?(?:${longestFirst([...byWord.keys()])})`

/** Country code of a country or of its citizens, in small letters. */
export function countryOf(word: string): string | undefined {
  return byWord.get(word) ?? byWord.get(word.replace(/^the /, ''))
}
