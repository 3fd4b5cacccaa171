import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { advise, isoDate } from '#domain'
import type { OwnClaims } from '#domain/claims'
import { emptySeasonLog } from '#domain/season'
import { specialtiesNeeded, usualSeed } from '#domain/person'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { createAdviceState } from '../../src/state/advice-state.ts'
import { draftFrom } from '../../src/draft/draft.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { lastStanding } from '../../src/state/last-standing.ts'
import { standingOf } from '../../src/state/standing.ts'
import type { CaseRequest } from '../../src/work/case-of-draft.ts'
import type { Advice, AdviceReply } from '../../src/work/protocol.ts'
import { showAdvice } from '../../src/work/shown-advice.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const today = '2026-11-22'
/** The invented applicant of the first example, aiming at pathology. */
const text = readFileSync(join(root, 'examples', 'j1-internal-medicine.yaml'), 'utf8').replace('internal-medicine', 'pathology')

let advice: Advice
let draft: Draft

beforeAll(async () => {
  const read = readProfile(text)
  if (read.kind !== 'read') throw new Error('the invented profile cannot be read')
  draft = draftFrom({ ...read.profile })
  const facts = await loadFacts(factsIn(join(root, 'facts', 'data')), specialtiesNeeded(read.profile, {}))
  const advised = advise(read.profile, facts, isoDate(today), usualSeed)
  if (advised.kind !== 'with list') throw new Error(advised.why)
  advice = showAdvice({ advised, facts, today: isoDate(today), tookMs: 0 })
})

/** What a browser keeps between visits. */
function storage(): Storage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size
    },
  }
}

const request = (): CaseRequest => ({ draft, own: [], records: { practiceTests: [], season: emptySeasonLog }, today })
const hear = { program: '3002121234', claims: {} } as unknown as OwnClaims

const named = (score: number): Promise<string | undefined> =>
  lastStanding(storage, 'one').nameOf({ ...request(), draft: { ...draft, exams: { step2ck: { score } } } })

const parts = (kept: Storage, reply: Promise<AdviceReply>): Parameters<typeof createAdviceState>[0] => ({
  worker: { advise: () => reply },
  today: () => today,
  own: () => [],
  records: () => ({ practiceTests: [], season: emptySeasonLog }),
  last: lastStanding(() => kept, 'one'),
  pauseMs: 0,
})
const never = new Promise<AdviceReply>(() => undefined)
const advised = (): Promise<AdviceReply> => Promise.resolve({ kind: 'advised', advice, problems: [] })
const until = (state: ReturnType<typeof createAdviceState>, is: (status: ReturnType<typeof state.status.get>) => boolean) =>
  new Promise<void>((resolve) => {
    const look = (): void => {
      if (is(state.status.get())) resolve()
    }
    state.status.subscribe(look)
    look()
  })

/** A visit to its end. */
async function visited(kept: Storage): Promise<void> {
  const state = createAdviceState(parts(kept, advised()))
  state.request(draft)
  await until(state, ({ kind }) => kind === 'ready')
  expect(state.status.get().standing).toBeUndefined()
}

describe('what Home said last', () => {
  it('is, after a visit, what the advice says of the same things, in some kilobytes', async () => {
    const kept = storage()
    const before = lastStanding(() => kept, 'one')
    before.keep(await before.nameOf(request()), standingOf(advice))
    const after = lastStanding(() => kept, 'one')
    const found = after.find(await after.nameOf(request()))
    expect(found?.list.matchChance).toEqual(advice.list.matchChance)
    expect(found?.list.matchChance).toMatchObject({
      point: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
    })
    expect(found?.list.picks.map(({ program }) => program)).toEqual(advice.list.picks.map(({ program }) => program))
    expect(advice).toMatchObject({ ...found, list: { ...found?.list, picks: expect.any(Array) }, specialties: expect.any(Array) })
    expect(JSON.stringify(found).length).toBeLessThan(100_000)
  })

  it('is shown on another day with its own, and never for another profile, claim, record or build', async () => {
    const kept = storage()
    const last = lastStanding(() => kept, 'one')
    last.keep(await last.nameOf(request()), standingOf(advice))
    expect(last.find(await last.nameOf({ ...request(), today: '2026-11-23' }))?.today).toBe(today)
    const season = { ...emptySeasonLog, entries: [{ kind: 'applied', match: 2027 } as const] }
    const others: readonly CaseRequest[] = [
      { ...request(), draft: { ...draft, name: 'Somebody else' } },
      { ...request(), own: [hear] },
      { ...request(), records: { practiceTests: [], season } },
      { ...request(), records: { practiceTests: [{ exam: 'step2ck', source: 'free-120', date: isoDate(today), score: 70 }] } },
    ]
    for (const other of others) expect(last.find(await last.nameOf(other))).toBeUndefined()
    const newer = lastStanding(() => kept, 'two')
    expect(newer.find(await newer.nameOf(request()))).toBeUndefined()
    expect(last.find(undefined)).toBeUndefined()
  })

  it('stands before anything is said to be worked out, and where it is of something else that is said', async () => {
    const kept = storage()
    await visited(kept)
    const shownOf = async (asked: Draft): Promise<readonly string[]> => {
      const state = createAdviceState(parts(kept, never))
      const shown: string[] = []
      state.status.subscribe(() => {
        const { kind, standing } = state.status.get()
        shown.push(standing === undefined ? kind : 'what was kept')
      })
      state.request(asked)
      await until(state, ({ kind }) => kind === 'working')
      return shown
    }
    expect(await shownOf(draft)).toEqual(['what was kept'])
    expect(await shownOf({ ...draft, exams: { step2ck: { score: 231 } } })).toEqual(['working'])
  })

  it('is found under no other score, whatever was entered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), async (one, other) => {
        expect((await named(one)) === (await named(other))).toBe(one === other)
      }),
      { numRuns: 50 },
    )
  })

  it('is nothing where the browser keeps nothing, what is kept is no JSON, or no build is named', async () => {
    const refusing = lastStanding(() => {
      throw new DOMException('switched off', 'SecurityError')
    }, 'one')
    const name = await refusing.nameOf(request())
    refusing.keep(name, standingOf(advice))
    expect(refusing.find(name)).toBeUndefined()
    refusing.drop()
    const broken = storage()
    const last = lastStanding(() => broken, 'one')
    last.keep(name, standingOf(advice))
    for (const key of broken.texts.keys()) broken.texts.set(key, `${name}\n{"today":`)
    expect(last.find(name)).toBeUndefined()
    const unnamed = lastStanding(() => broken, undefined)
    expect(await unnamed.nameOf(request())).toBeUndefined()
  })
})

describe('a visit on which the same is asked', () => {
  it('shows at once what stood there last, until one letter of the profile is changed', async () => {
    const kept = storage()
    await visited(kept)
    const state = createAdviceState(parts(kept, never))
    state.request(draft)
    await until(state, ({ standing }) => standing !== undefined)
    expect(state.status.get()).toMatchObject({ kind: 'working', standing: { list: { matchChance: advice.list.matchChance } } })
    state.request({ ...draft, name: 'Amina' })
    expect(state.status.get()).toEqual({ kind: 'working', problems: [] })
  })

  it('keeps nothing of a profile that was erased, or that has no list any more', async () => {
    const kept = storage()
    await visited(kept)
    expect(kept.length).toBe(1)
    createAdviceState(parts(kept, never)).request({})
    expect(kept.length).toBe(0)
    await visited(kept)
    const without = createAdviceState(parts(kept, Promise.resolve({ kind: 'needs a specialty', problems: [] })))
    without.request({ name: 'Amina' })
    await until(without, ({ kind }) => kind === 'needs a specialty')
    expect(kept.length).toBe(0)
  })
})
