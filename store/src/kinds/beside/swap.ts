/** Another profile is worked with from now on, with all that belongs to it, and the one that was worked with stands beside. */
import type { Doc } from '../../docs/doc-store.ts'
import { isGroup } from '../../json.ts'
import { besideKind } from './schema.ts'
import type { BesideDoc, KeptBeside } from './schema.ts'

/** The one profile that is worked with. */
const here = { kind: 'profile', id: 'mine' }

/** What belongs to the person and not to the programs. What was set aside is nobody's, so that it stays in sight. */
const ofPerson: ReadonlySet<string> = new Set([
  'profile',
  'history',
  'season',
  'study',
  'statement',
  'note',
  'capital',
  'list',
  'plan',
])

export interface Swap {
  /** The document of the profile that comes in, which has season, study and words of its own. */
  readonly id: string
  /** For the one that goes out. */
  readonly titled: string
  readonly kept: string
}

/** All documents after the change; the same ones where there is no such profile. Nothing is lost: the same swap back gives what was. */
export function swapProfile(docs: readonly Doc[], { id, titled, kept }: Swap): readonly Doc[] {
  const coming = docs.find((doc) => doc.kind === besideKind.name && doc.id === id)
  const opened = coming && besideKind.read(coming.body)
  if (opened?.kind !== 'open' || opened.body.own === undefined) return docs
  const going = docs.filter((doc) => doc !== coming && (ofPerson.has(doc.kind) || isCopy(doc)))
  const stood = going.find((doc) => doc.kind === here.kind && doc.id === here.id)
  const rev = 1 + Math.max(0, ...docs.map((doc) => doc.rev))
  const beside: KeptBeside = {
    version: 1,
    title: titled,
    kept,
    profile: isGroup(stood?.body) ? stood.body : {},
    own: going.filter((doc) => doc !== stood).map(({ kind, id: name, body }) => ({ kind, id: name, body })),
  }
  const arrived: readonly BesideDoc[] = [{ ...here, body: opened.body.profile }, ...opened.body.own]
  return [
    ...docs.filter((doc) => doc !== coming && !going.includes(doc)),
    ...[...arrived, { kind: besideKind.name, id, body: beside }].map((doc) => ({ ...doc, rev })),
  ]
}

/** A copy of the profile that goes out shares what goes with it, and goes too. */
function isCopy({ kind, body }: Doc): boolean {
  return kind === besideKind.name && isGroup(body) && body['own'] === undefined
}
