/** What taking over a remark would do to what stands here now: worked out before anybody is asked, and done only when they say so. */
import { draftKind } from '#store'
import type { Remark, RemarkPlace, Review } from '#store'
import { isObject, listAt, valueAt, withValue } from '../../draft/draft.ts'
import type { Draft, Json } from '../../draft/draft.ts'
import { changesToSay, sayIn } from '../../draft/say-over-program.ts'

export type Taking =
  /** Words alone: there is nothing to take over. */
  | { readonly kind: 'words' }
  | { readonly kind: 'stands' }
  /** It cannot be taken over, and why. */
  | { readonly kind: 'gone'; readonly sentence: string }
  | {
      readonly kind: 'profile'
      readonly changes: readonly (readonly [path: string, value: Json | undefined])[]
      readonly now: Json | undefined
      /** What was shown to the reader is no longer what stands here. */
      readonly changedSince: boolean
    }
  | { readonly kind: 'statement'; readonly id: string; readonly text: string }

/** What stands on this device now. */
export interface Here {
  readonly draft: Draft
  /** Text of a statement by its name; undefined where there is none. */
  readonly statement: (id: string) => string | undefined
}

export function takingOf({ at, suggests }: Remark, review: Review, here: Here): Taking {
  if (suggests === undefined) return { kind: 'words' }
  switch (at.kind) {
    case 'field':
      return fieldTaking(at.path, suggests, { shown: shownProfile(review), draft: here.draft })
    case 'program':
      return programTaking(at, suggests, here.draft)
    case 'sentence':
      return sentenceTaking(at, String(suggests), here.statement(at.statement))
    case 'all':
    case 'step':
      return { kind: 'words' }
  }
}

/** What a file holds of a profile is plain JSON: it was read as such. */
export function shownProfile({ profile }: Review): Draft {
  const json = profile as Json | undefined
  return isObject(json) ? json : {}
}

interface Profiles {
  readonly shown: Draft
  readonly draft: Draft
}

function fieldTaking(path: string, suggests: Json, { shown, draft }: Profiles): Taking {
  const [first = ''] = path.split(/[.[]/, 1)
  if (!Object.hasOwn(shown, first)) return { kind: 'gone', sentence: 'This part of your profile was not shown to them.' }
  const place = placeNow(path, { shown, draft })
  if (place === undefined) return { kind: 'gone', sentence: 'What it is about no longer stands in your profile.' }
  const next = suggests ?? undefined
  const now = valueAt(draft, place)
  if (now === next) return { kind: 'stands' }
  if (draftKind.read(withValue(draft, place, next)).kind !== 'open')
    return { kind: 'gone', sentence: 'What is suggested does not fit into this field.' }
  return { kind: 'profile', changes: [[place, next]], now, changedSince: !isSame(now, valueAt(shown, path)) }
}

/** The same place in the profile of today: an entry of a list may have moved, or been changed in part, since it was shown. */
function placeNow(path: string, { shown, draft }: Profiles): string | undefined {
  const [, list, index, rest] = /^(.*?)\[(\d+)\](.*)$/.exec(path) ?? []
  if (list === undefined || index === undefined) return path
  const entry = listAt(shown, list)[Number(index)]
  if (entry === undefined) return undefined
  const likeness = listAt(draft, list).map((one) => shareAlike(entry, one))
  const best = Math.max(0, ...likeness)
  // Entries that are equally alike are told apart by their places alone.
  const at = likeness[Number(index)] === best ? Number(index) : likeness.indexOf(best)
  const isOne = at === Number(index) || likeness.lastIndexOf(best) === at
  return best > 0.5 && isOne ? `${list}[${at}]${rest}` : undefined
}

/** How many of the answers of one entry the other gives too, from 0 to 1. */
function shareAlike(entry: Json, other: Json): number {
  if (!isObject(entry) || !isObject(other)) return isSame(entry, other) ? 1 : 0
  const keys = Object.keys(entry)
  return keys.filter((key) => isSame(entry[key], other[key])).length / Math.max(1, keys.length)
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function programTaking({ program }: Extract<RemarkPlace, { kind: 'program' }>, suggests: Json, draft: Draft): Taking {
  const say = suggests === 'always' ? 'always' : 'never'
  const now = sayIn(draft, program)
  if (now === say) return { kind: 'stands' }
  return { kind: 'profile', changes: changesToSay(draft, [program], say), now, changedSince: false }
}

type Sentence = Extract<RemarkPlace, { kind: 'sentence' }>

function sentenceTaking({ statement, start, words }: Sentence, suggests: string, text: string | undefined): Taking {
  const gone: Taking = { kind: 'gone', sentence: 'These words no longer stand in your statement.' }
  if (text === undefined) return gone
  const replaced = (at: number): Taking => ({
    kind: 'statement',
    id: statement,
    text: text.slice(0, at) + suggests + text.slice(at + words.length),
  })
  if (text.startsWith(words, start)) return replaced(start)
  const first = text.indexOf(words)
  if (first === -1) return suggests !== '' && text.includes(suggests) ? { kind: 'stands' } : gone
  return text.includes(words, first + 1) ? gone : replaced(first)
}
