export interface PlacedSentence {
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number
  readonly words: string
}

/** The sentences of a text, in any script, each with its place; what stands between them belongs to none. */
export function sentencesIn(text: string): readonly PlacedSentence[] {
  return segmentsOf(text).flatMap(({ segment, index }) => {
    const words = segment.trim()
    return words === '' ? [] : { start: index + segment.indexOf(words), words }
  })
}

/** Firefox knows where sentences end since 125; before, a mark that ends one with a blank behind it, or a line, is taken for its end. */
function segmentsOf(text: string): readonly { readonly segment: string; readonly index: number }[] {
  if (typeof Intl.Segmenter === 'function') return [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)]
  return [
    ...text.matchAll(/[\s\S]+?(?:[.!?\u2026\u061F\u06D4\u0964]+["'\u2019\u201D)\]]*(?=\s)|[\u3002\uFF01\uFF1F]+|\n|$)/g),
  ].map(({ 0: segment, index }) => ({ segment, index }))
}
