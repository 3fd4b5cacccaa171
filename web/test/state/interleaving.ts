/** One seeded meeting of two tabs over one document: what they wrote, and whether all of it is still there. */
import type { StudyLog } from '#domain/study'
import { emptySeasonLog } from '#domain/season'
import type { SeasonLog } from '#domain/season'
import { emptyStudyLog } from '#domain/study'
import {
  capitalDoor,
  createMemoryPlace,
  createMemoryStore,
  profileDoor,
  importDoor,
  listDoor,
  noteDoor,
  seasonDoor,
  statementDoor,
  studyDoor,
} from '#store'
import type { DocStore, KindDoor } from '#store'
import { createKeptState } from '../../src/state/kept-state.ts'
import type { KeptState } from '../../src/state/kept-state.ts'
import { seededTurns, tabsOn } from './tabs.ts'

export interface Attack {
  readonly name: string
  readonly run: (seed: number) => Promise<Outcome>
}

interface Outcome {
  /** What was acknowledged as saved and is nowhere any more. */
  readonly lost: readonly string[]
  /** Whether the tabs still show different documents once everything is through. */
  readonly differ: boolean
}

interface Attacked<Body> {
  readonly kind: KindDoor<Body>
  /** Writes a word that can be found again. */
  readonly write: (state: KeptState<Body>, word: string) => Promise<void>
}

const writesEach = 4
const id = 'mine'

async function meet<Body>({ kind, write }: Attacked<Body>, seed: number): Promise<Outcome> {
  const place = createMemoryPlace()
  const store = createMemoryStore(place)
  const later = seededTurns(seed, 9)
  // Each tab has a store of its own on what both keep.
  const tabs = tabsOn(() => createMemoryStore(place), 2, later).map((device) => createKeptState({ device, kind }))
  await Promise.all(tabs.map((tab) => tab.load()))
  const words = await Promise.all(tabs.map((tab, index) => writeAll({ tab, index, write, later })))
  const isQuiet = async (): Promise<boolean> => isAlike(tabs, await bodyOf(store, kind.name))
  for (let turn = 0; turn < 200 && !(await isQuiet()); turn++) await later()
  const everything = JSON.stringify(await store.all())
  return { lost: words.flat().filter((word) => !everything.includes(word)), differ: !(await isQuiet()) }
}

interface Writing<Body> {
  readonly tab: KeptState<Body>
  readonly index: number
  readonly write: Attacked<Body>['write']
  readonly later: () => Promise<void>
}

/** Four changes one after the other; only the last of a tab's own text must be there, of what is appended every one. */
async function writeAll<Body>({ tab, index, write, later }: Writing<Body>): Promise<readonly string[]> {
  const acknowledged: string[] = []
  for (let count = 0; count < writesEach; count++) {
    const word = `w${index}x${count}`
    await later()
    await write(tab, word)
    if (tab.problem.get() === undefined) acknowledged.push(word)
  }
  return acknowledged
}

async function bodyOf(store: DocStore, kind: string): Promise<string> {
  return JSON.stringify((await store.get(kind, id))?.body)
}

function isAlike<Body>(tabs: readonly KeptState<Body>[], stored: string): boolean {
  return tabs.every((tab) => JSON.stringify(tab.documents.get().get(id)) === stored)
}

function attack<Body>(attacked: Attacked<Body>): Attack {
  return { name: attacked.kind.name, run: (seed) => meet(attacked, seed) }
}

const withBlock = (log: StudyLog, word: string): StudyLog => ({
  ...log,
  blocks: [
    ...log.blocks,
    { id: `b${log.blocks.length + 1}`, date: '2026-11-22', source: word, items: [{ id: `${word}:1`, answer: 'correct' }] },
  ] as unknown as StudyLog['blocks'],
})

function withWordNoted(word: string): SeasonLog['entries'][number] {
  return { kind: 'wrote', program: '1400100001', match: 2027, note: word } as unknown as SeasonLog['entries'][number]
}

/** Each kind changed the way its screen changes it. */
export const kindsUnderAttack: readonly Attack[] = [
  attack({
    kind: profileDoor,
    write: (tab, word) => tab.put(id, { ...tab.documents.get().get(id), [`field-${word}`]: word }),
  }),
  attack({ kind: studyDoor, write: (tab, word) => tab.change(id, (now = emptyStudyLog) => withBlock(now, word)) }),
  attack({
    kind: seasonDoor,
    write: (tab, word) => tab.change(id, (now = emptySeasonLog) => ({ ...now, entries: [...now.entries, withWordNoted(word)] })),
  }),
  attack({
    kind: importDoor,
    write: (tab, word) => tab.put(id, withWord(tab.documents.get().get(id) ?? sampleImport, word)),
  }),
  attack({
    kind: statementDoor,
    write: (tab, word) => {
      const { text, versions } = tab.documents.get().get(id) ?? { text: '', versions: [] }
      const kept = { id: word, savedOn: '2026-11-22', text: word } as unknown as (typeof versions)[number]
      return tab.put(id, { version: 1, text, versions: [...versions, kept] })
    },
  }),
  attack({
    kind: noteDoor,
    write: (tab, word) => tab.put(id, { version: 1, text: `${tab.documents.get().get(id)?.text ?? ''} ${word}` }),
  }),
  attack({
    kind: capitalDoor,
    write: (tab, word) => tab.put(id, { ...tab.documents.get().get(id), version: 1, [word]: 5 }),
  }),
  attack({
    kind: listDoor,
    write: (tab, word) => {
      const picks = tab.documents.get().get(id)?.picks ?? []
      const pick = { program: `x-${word}`, signal: 'none' } as unknown as (typeof picks)[number]
      return tab.put(id, { version: 1, picks: [...picks, pick], fees: { total: 1 } })
    },
  }),
]

type ImportBody = typeof importDoor extends KindDoor<infer Body> ? Body : never

const sampleImport = {
  version: 1,
  id,
  fileName: 'programs.csv',
  format: 'spreadsheet',
  title: 'A table',
  importedOn: '2026-11-20',
  entries: [],
} as unknown as ImportBody

function withWord(document: ImportBody, word: string): ImportBody {
  return { ...document, mapping: { ...document.mapping, [word]: 'name' } }
}

export function interleave({ run }: Attack, seed: number): Promise<Outcome> {
  return run(seed)
}
