export interface PlacedSentence {
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number
  readonly words: string
}

/** The sentences of a text, in any script, each with its place; what stands between them belongs to none. */
export function sentencesIn(text: string): readonly PlacedSentence[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].flatMap(({ segment, index }) => {
    const words = segment.trim()
    return words === '' ? [] : { start: index + segment.indexOf(words), words }
  })
}
