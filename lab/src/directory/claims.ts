import type { Claims, ProgramClaims, ProgramSetting } from '#domain/claims'
import type { Source } from '#domain'

/** One claim, or none where the table says nothing. */
export function claim<T>(value: T | undefined, source: Source, note?: string): Claims<T> | undefined {
  if (value === undefined) return undefined
  return [{ value, ...source, ...(note === undefined ? {} : { note }) }]
}

/** No first-year resident in one year's list says nothing about positions: advanced programs have none by design. */
export function atLeastOne(count: number | undefined): number | undefined {
  return count === undefined || count < 1 ? undefined : count
}

type MaybeClaims = { readonly [Field in keyof ProgramClaims]: ProgramClaims[Field] | undefined }

/** Leaves out the fields nobody said anything about, so that absent means unknown. */
export function withoutUnknown(claims: MaybeClaims): ProgramClaims {
  return Object.fromEntries(Object.entries(claims).filter(([, facts]) => facts !== undefined))
}

/** The setting as we name it; `Not Available` and unknown words are unknown. */
export function settingOf(words: string | undefined): ProgramSetting | undefined {
  switch (words) {
    case 'University Hospital':
      return 'university'
    case 'Affiliated Hospital':
      return 'community-university-affiliated'
    case 'Community Hospital':
      return 'community'
    case 'Military':
      return 'military'
    case 'Other':
      return 'other'
    default:
      return undefined
  }
}
