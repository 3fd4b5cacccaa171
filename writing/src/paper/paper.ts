import type { Frame } from '../words/frame.ts'

/** What a paper is for: the step of the application it is used in. */
export type PaperKind = 'experiences' | 'statement' | 'letters' | 'interview' | 'director' | 'sheet'

/** A document without a format: what every export writes. */
export interface Paper {
  readonly kind: PaperKind
  /** Name of the file without ending, in plain letters. */
  readonly name: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Advice and sources: set apart, never part of what is sent. */
  | { readonly kind: 'note'; readonly text: string }

/** `own`: the applicant's words. `blank`: still to fill. `plain`: linking words and labels. */
export interface Run {
  readonly kind: 'plain' | 'own' | 'blank'
  readonly text: string
}

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text }
}

export function note(text: string): Block {
  return { kind: 'note', text }
}

export function paragraph(frame: Frame): Block {
  return { kind: 'paragraph', runs: runsOf(frame) }
}

export function runsOf(frame: Frame): readonly Run[] {
  return frame.map((piece) => {
    if (piece.kind === 'blank') return { kind: 'blank', text: `[${piece.ask}]` }
    return { kind: piece.kind === 'own' ? 'own' : 'plain', text: piece.text }
  })
}

export function plain(text: string): Run {
  return { kind: 'plain', text }
}

/** A text of the applicant's own, paragraph by paragraph, unchanged. */
export function paperOfText({ kind, name, title }: Omit<Paper, 'blocks'>, text: string): Paper {
  const paragraphs = text.split(/\n\s*\n|\n/u).filter((each) => each.trim() !== '')
  return { kind, name, title, blocks: paragraphs.map((each) => ({ kind: 'paragraph', runs: [{ kind: 'own', text: each }] })) }
}

/** The words of a block, joined. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
