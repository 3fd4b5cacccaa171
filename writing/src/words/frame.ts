/**
 * A frame is a sentence with holes. It is made of the applicant's own words, blanks to fill and short linking words of ours.
 * Nothing else can get in: linking words with a digit are refused, so every number in a draft comes from the applicant.
 */
export type FramePiece =
  | { readonly kind: 'own'; readonly text: string; readonly from: string }
  | { readonly kind: 'blank'; readonly ask: string }
  | { readonly kind: 'link'; readonly text: string }

export type Frame = readonly FramePiece[]

/** Words of the applicant. `from` says where in the profile they stand, such as `experiences[2].title`. */
export function own(text: string, from: string): FramePiece {
  return { kind: 'own', text: text.trim(), from }
}

/** A hole. `ask` says what belongs in it, in words without numbers or names. */
export function blank(ask: string): FramePiece {
  if (/[\p{N}[\]]/u.test(ask)) throw new RangeError(`blank requires words without digits or brackets, got ${ask}`)
  return { kind: 'blank', ask }
}

/** The applicant's words where there are any, otherwise the hole. */
export function ownOr(value: string | number | undefined, from: string, ask: string): FramePiece {
  if (typeof value === 'number') return own(String(value), from)
  return value !== undefined && value.trim() !== '' ? own(value, from) : blank(ask)
}

/** Template tag: fill`At ${own(...)} I ${blank('did what')}.` */
export function fill(words: TemplateStringsArray, ...holes: readonly (FramePiece | Frame)[]): Frame {
  const pieces: FramePiece[] = []
  words.forEach((text, index) => {
    if (/\p{N}/u.test(text)) throw new RangeError(`fill requires linking words without digits, got ${text}`)
    if (text !== '') pieces.push({ kind: 'link', text })
    const hole = holes[index]
    if (hole !== undefined) pieces.push(...('kind' in hole ? [hole] : hole))
  })
  return pieces
}

export function renderFrame(frame: Frame): string {
  return frame.map((piece) => (piece.kind === 'blank' ? `[${piece.ask}]` : piece.text)).join('')
}

/** What is still to fill, in reading order. */
export function blanksOf(frame: Frame): readonly string[] {
  return frame.flatMap((piece) => (piece.kind === 'blank' ? [piece.ask] : []))
}

/** Where the applicant's words in this frame stand in the profile: the sources for the margin. */
export function sourcesOf(frame: Frame): readonly string[] {
  return [...new Set(frame.flatMap((piece) => (piece.kind === 'own' ? [piece.from] : [])))]
}
