import type { Question } from '#domain'

/** Outlines from the applicant's own experiences: frames to fill, never finished sentences. */
export interface WordsOutline {
  readonly statement: readonly OutlineSection[]
  readonly letters: readonly LetterBrief[]
  readonly experiences: readonly ExperienceFrame[]
  readonly interview: readonly OutlineSection[]
  readonly rules: readonly { readonly text: string; readonly source: string }[]
  readonly asks: readonly Question[]
}

export interface OutlineSection {
  readonly id: string
  readonly title: string
  readonly purpose: string
  /** Titles of the experiences this part can rest on. */
  readonly evidence: readonly string[]
  readonly frame: string
}

export interface LetterBrief {
  readonly writer: string
  readonly angle: string
  readonly evidence: readonly string[]
  readonly status: string
}

export interface ExperienceFrame {
  readonly experience: string
  readonly frame: string
  readonly missing: readonly string[]
  readonly domains: readonly string[]
}
