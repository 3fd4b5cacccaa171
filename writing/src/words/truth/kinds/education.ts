import type { ClaimPlace, ClaimReader } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, contradicts, unknown } from '../claim-kind.ts'
import { fold } from '../../../informatics/tokenise.ts'

interface HonourClaim extends ClaimPlace {
  readonly words: readonly string[]
}

const honour =
  /\bwith (?:highest |high |first-class )?(?:honou?rs|distinction)\b|\b(?:gold|silver) medal(?:l?ist)?(?: in (?!\d)\p{L}+(?: (?:and )?\p{L}+)?)?|\bvaledictorian\b|\b(?:summa|magna) cum laude\b|(?<!summa |magna )\bcum laude\b|\balpha omega alpha\b|\baoa\b|\bdean's list\b|\b(?<place>first|second|third|top|fourth|fifth) (?:in|of) (?:my|a|the|our) (?:\p{L}+ )?class\b/gu
const small = new Set('with in of my a the our and'.split(' '))

/** Honours, medals and places in class. */
export const honours: ClaimReader = claimKind<HonourClaim>({
  id: 'honours',
  read: (said) =>
    said
      .own(honour)
      .filter(({ index }) => !/\b(?:not|never|no|without)\b/.test(said.clauseAt(index).slice(0, 30)))
      .map(({ text, index }) => ({ text, index, words: essential(text) })),
  hold: ({ words }, { education: { honours: kept } }) => {
    if (kept === undefined) return unknown('Which honours did you receive? Your profile has none written down.')
    const holds = kept.some((one) => words.every((word) => fold(one).includes(word)))
    return agreesIf(holds, kept.length === 0 ? 'no honours' : `honours: ${kept.join('; ')}`)
  },
})

function essential(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map((word) =>
      word
        .replace(/^honours$/, 'honors')
        .replace(/^honou?rs$/, 'hono')
        .replace(/l?ist$/, ''),
    )
}

interface GraduationClaim extends ClaimPlace {
  readonly year: number
}

const graduated =
  /\bgraduat(?:ed|ing|ion)\b[^.;,]*?\bin (?:the \p{L}+ of )?(?<year>(?:19|20)\d\d)\b|\bclass of (?<class>(?:19|20)\d\d)\b/gu

/** The year of graduation. */
export const graduation: ClaimReader = claimKind<GraduationClaim>({
  id: 'graduation',
  read: (said) =>
    said.own(graduated).map(({ text, index, groups }) => ({ text, index, year: Number(groups['year'] ?? groups['class']) })),
  hold: ({ year }, { education: { graduationYear } }) =>
    graduationYear === undefined
      ? unknown('In which year did you graduate?')
      : agreesIf(year === graduationYear, `graduated in ${graduationYear}`),
})

const unbroken =
  /\b(?:no|without(?: an?y?)?|never) (?:gaps?|interruptions?|a break)\b|\bwithout interruption\b|\buninterrupted(?:ly)?\b/g

/** "Without interruption", where the profile names a time without medicine. */
export const gaps: ClaimReader = claimKind({
  id: 'gaps',
  read: (said) =>
    said
      .own(unbroken)
      .filter(() => /\b(?:career|work|worked|cv|training|medicine|graduation|practi[cs]e[d]?|clinical)\b/.test(said.text)),
  hold: (_, { education }) =>
    education.gaps.length === 0
      ? agrees
      : contradicts(
          education.gaps
            .map(({ from, to, reason }) => `gap ${from} to ${to}${reason === undefined ? '' : ` (${reason})`}`)
            .join('; '),
        ),
})

interface LanguageClaim extends ClaimPlace {
  readonly names: readonly string[]
}

const fluent =
  /\bfluent in (?<in>\p{L}+(?:(?:, and |, | and )(?!i\b)\p{L}+)*)|\bspeak (?<speak>\p{L}+(?:(?:, and |, | and )\p{L}+)*) fluently\b|\bnative speaker of (?<native>\p{L}+)/gu

/** Languages said to be spoken fluently. */
export const languages: ClaimReader = claimKind<LanguageClaim>({
  id: 'languages',
  read: (said) =>
    said.own(fluent).map(({ text, index, groups }) => ({
      text,
      index,
      names: (groups['in'] ?? groups['speak'] ?? groups['native'] ?? '').split(/, and |, | and /),
    })),
  hold: ({ names }, { languages: kept }) => {
    const found = names.map((name) => kept?.find((one) => fold(one.name) === fold(name)))
    const short = found.filter((one) => one?.level === 'basic' || one?.level === 'conversational')
    if (short.length > 0) return contradicts(short.map((one) => `${one?.name} ${one?.level}`).join(', '))
    const missing = names.filter((_, index) => found[index] === undefined)
    return missing.length > 0 ? unknown(`How well do you speak ${missing.join(', ')}? It is not in your profile.`) : agrees
  },
})
