import { countCharacters } from '../words/statement/checks/length.ts'
import type { Block, Paper } from './paper.ts'
import { textOf } from './paper.ts'

/** The paper as plain text, any script, lines ended by a line feed. Notes are left out unless asked for: they are not to be pasted anywhere. */
export function writeText(paper: Paper, { notes = false }: { readonly notes?: boolean } = {}): string {
  const blocks = paper.blocks.filter((block) => notes || block.kind !== 'note')
  return `${[paper.title, ...blocks.map(blockToText)].join('\n\n')}\n`
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return textOf(block.runs)
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`).join('\n')
    case 'note':
      return `(${block.text})`
  }
}

/** A field of the application form: what goes in, counted as the form counts it. */
export interface FormField {
  readonly label: string
  readonly text: string
  readonly characters: number
  readonly limit: number
  readonly over: boolean
  /** Holes still open: a field with one is not ready. */
  readonly open: number
}

export function formField(label: string, text: string, limit: number): FormField {
  const characters = countCharacters(text)
  return { label, text, characters, limit, over: characters > limit, open: text.match(/\[[^[\]\n]{2,200}\]/gu)?.length ?? 0 }
}

/** Fields as plain text to paste one by one into MyERAS, each with its counter above it. */
export function writeFormFields(fields: readonly FormField[]): string {
  return fields
    .map(({ label, text, characters, limit, over, open }) => {
      const state = [over ? `${characters - limit} too many` : undefined, open > 0 ? `${open} to fill` : undefined].filter(
        (each) => each !== undefined,
      )
      return `== ${label} (${characters} of ${limit}${state.length > 0 ? `; ${state.join(', ')}` : ''})\n${text}\n`
    })
    .join('\n')
}
