import type { IsoDate } from '#domain'

/** A statement as it was kept on a day. */
export interface StatementVersion {
  readonly id: string
  readonly savedOn: IsoDate
  readonly text: string
  readonly note?: string
}

/** A stretch of text that stayed, came or went. Joined, `same` and `added` give the new text; `same` and `removed` the old one. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const mostCells = 4_000_000

/** Differences word by word (longest common subsequence). Texts too long for that are compared as one stretch between equal ends. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const old = pieces(before)
  const fresh = pieces(after)
  const start = commonStart(old, fresh)
  const end = commonEnd(old.slice(start), fresh.slice(start))
  const oldMiddle = old.slice(start, old.length - end)
  const freshMiddle = fresh.slice(start, fresh.length - end)
  const middle: readonly DiffPart[] =
    oldMiddle.length * freshMiddle.length > mostCells
      ? [part('removed', oldMiddle), part('added', freshMiddle)]
      : alignWords(oldMiddle, freshMiddle)
  return merged([part('same', old.slice(0, start)), ...middle, part('same', old.slice(old.length - end))])
}

/** Adds a version unless the text is that of the last one. */
export function keepVersion(versions: readonly StatementVersion[], next: StatementVersion): readonly StatementVersion[] {
  return versions.at(-1)?.text === next.text ? versions : [...versions, next]
}

function pieces(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? []
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}

function alignWords(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const parts: DiffPart[] = []
  let row = 0
  let column = 0
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      parts.push({ kind: 'same', text: a[row] ?? '' })
      row += 1
      column += 1
    } else if (column >= b.length || (row < a.length && at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: a[row] ?? '' })
      row += 1
    } else {
      parts.push({ kind: 'added', text: b[column] ?? '' })
      column += 1
    }
  }
  return parts
}

function part(kind: DiffPart['kind'], words: readonly string[]): DiffPart {
  return { kind, text: words.join('') }
}

function merged(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = []
  for (const each of parts) {
    const last = result.at(-1)
    if (each.text === '') continue
    if (last?.kind === each.kind) result[result.length - 1] = { kind: each.kind, text: last.text + each.text }
    else result.push(each)
  }
  return result
}
