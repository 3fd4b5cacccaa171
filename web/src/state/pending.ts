/** Changes somebody made that are not stored yet: each can be made again on whatever stands in the store by then. */
import type { Clash, KindDoor } from '#store'

/** One change, made on the document as it stands when its turn comes. */
export type Change<Body> = (current: Body | undefined) => Changed<Body>

export interface Changed<Body> {
  /** Undefined where the change takes the document away. */
  readonly body: Body | undefined
  readonly clashes: readonly Clash[]
}

/** `body` in the place of `base`: where the document changed meanwhile, both changes stand. */
export function replacing<Body>(kind: KindDoor<Body>, base: Body | undefined, body: Body | undefined): Change<Body> {
  return (current) => (current === base ? { body, clashes: [] } : kind.merge({ base, ours: body, theirs: current }))
}

/** A change that is right on whatever stands there, such as one more block. */
export function appending<Body>(change: (current: Body | undefined) => Body | undefined): Change<Body> {
  return (current) => ({ body: change(current), clashes: [] })
}

/** All of them on one document, in the order they were made. */
export function allOn<Body>(changes: readonly Change<Body>[], body: Body | undefined): Changed<Body> {
  return changes.reduce<Changed<Body>>(
    (before, change) => {
      const after = change(before.body)
      return { body: after.body, clashes: [...before.clashes, ...after.clashes] }
    },
    { body, clashes: [] },
  )
}
