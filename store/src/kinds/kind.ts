/** One kind of document that is kept: how it is read whatever its age, and how two changed copies become one. */
import type { z } from '../zod.ts'
import { problemsOf } from '../problem.ts'
import { fitsSchema } from './fits-schema.ts'
import type { Fits } from './fits-schema.ts'
import type { Copies, Merged } from './merge.ts'
import { mergeThree } from './merge.ts'
import { withPresentIds } from '../present-ids.ts'
import type { Version } from './versions.ts'
import { createSeen } from './seen-entries.ts'
import { raiseThrough } from './versions.ts'

export interface Kind<Body> {
  /** As the store names it, such as `study`. */
  readonly name: string
  /** As a person calls it, such as `study log`. */
  readonly title: string
  readonly newestVersion: number
  readonly read: (body: unknown) => Opened<Body>
  /**
   * A large body in small ones, each with a few of the entries `read` has not seen; once each was read, the whole is read at once.
   * Nothing for a kind that does not grow.
   */
  readonly steps: (body: unknown) => Iterable<unknown>
  /** Two copies that both changed since `base`, as one; what both changed otherwise is named and ours stands. */
  readonly merge: (copies: Copies<Body>) => Merged<Body>
}

export type Opened<Body> =
  | { readonly kind: 'open'; readonly body: Body }
  /** Written by a newer Matchwright: to be left exactly as it is. */
  | { readonly kind: 'newer'; readonly version: number; readonly sentence: string }
  | { readonly kind: 'damaged'; readonly sentence: string }

interface Definition<Body> {
  readonly name: string
  readonly title: string
  readonly versions: readonly Version[]
  /** Made when the first document is read, not while the page starts: most who come keep few of the kinds. */
  readonly schema: () => z.ZodMiniType<Body>
  /** How two changed copies become one, where it is not value by value. */
  readonly merge?: Kind<Body>['merge']
  /** It grows for years: entries that were read once are not read again, and each stays the object it is. */
  readonly grows?: boolean
  /** False where no program is named in it, so that no name of before has to be looked for. */
  readonly namesPrograms?: boolean
}

export function defineKind<Body>(definition: Definition<Body>): Kind<Body> {
  const { name, title, versions, merge = mergeThree, grows, namesPrograms = true } = definition
  const newestVersion = versions.length
  const seen = grows ? createSeen() : undefined
  let made: z.ZodMiniType<Body> | undefined
  const schema = (): z.ZodMiniType<Body> => (made ??= definition.schema())
  let fits: Fits | undefined
  return {
    name,
    title,
    newestVersion,
    read: (body) => {
      const raised = raiseThrough(versions, namesPrograms ? withPresentIds(body) : body)
      if (raised.kind === 'newer') return newerThanWeKnow(title, raised.version, newestVersion)
      if (seen && (fits ??= fitsSchema(schema()))(seen.without(raised.body))) {
        seen.add(raised.body)
        // All of it was looked at, some of it before, and a schema of a kind that grows changes nothing.
        return { kind: 'open', body: raised.body as Body }
      }
      const checked = schema().safeParse(raised.body)
      if (checked.success) return { kind: 'open', body: checked.data }
      const [first] = problemsOf(checked.error, raised.body)
      return { kind: 'damaged', sentence: `This ${title} cannot be read (${first?.sentence ?? 'its shape is unknown'}).` }
    },
    steps: (body) => seen?.steps(body) ?? [],
    merge,
  }
}

export function newerThanWeKnow(title: string, version: number, newest: number): Opened<never> {
  const sentence = `Your ${title} was written by a newer version of Matchwright (its format is ${version}; this one reads up to ${newest}). It is kept exactly as it is and cannot be changed here. Reload or update Matchwright to open it.`
  return { kind: 'newer', version, sentence }
}
