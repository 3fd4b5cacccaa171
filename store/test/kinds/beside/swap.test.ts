import { expect, it } from 'vitest'
import { besideKind, swapProfile } from '#store'
import type { Doc } from '#store'

const doc = (kind: string, id: string, body: unknown): Doc => ({ kind, id, rev: 1, body })

const mine = doc('profile', 'mine', { name: 'Amina' })
const season = doc('season', 'mine', { version: 2, entries: [] })
const answers = doc('import', 'answers', { version: 1 })
const copy = doc('beside', 'copy', { version: 1, title: 'A year later', kept: '2026-11-29', profile: { name: 'Amina' } })
const other = doc('beside', 'other', { version: 1, title: 'Noor', kept: '2026-11-29', profile: { name: 'Noor' }, own: [] })
const swap = { id: 'other', titled: 'Amina', kept: '2026-11-29' }

const plain = (docs: readonly Doc[]) =>
  docs.map(({ kind, id, body }) => ({ kind, id, body })).toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1))

it('another person comes with nothing of the first one, whose season and copies stand beside with the profile', () => {
  const after = swapProfile([mine, season, answers, copy, other], swap)
  expect(plain(after).map(({ kind, id }) => `${kind}/${id}`)).toEqual(['beside/other', 'import/answers', 'profile/mine'])
  expect(after.find(({ kind }) => kind === 'profile')?.body).toEqual({ name: 'Noor' })
  const beside = besideKind.read(after.find(({ kind }) => kind === 'beside')?.body)
  if (beside.kind !== 'open') throw new Error(beside.sentence)
  expect(beside.body).toMatchObject({ title: 'Amina', profile: { name: 'Amina' } })
  expect(beside.body.own?.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['season/mine', 'beside/copy'])
})

it('the same swap back gives what was, and a profile that is not there changes nothing', () => {
  const before = [mine, season, answers, copy, other]
  const back = swapProfile(swapProfile(before, swap), { ...swap, titled: 'Noor' })
  expect(plain(back)).toEqual(plain(before))
  expect(swapProfile(before, { ...swap, id: 'nobody' })).toBe(before)
  // A copy shares season and study: it is exchanged, not moved in with all it has.
  expect(swapProfile(before, { ...swap, id: 'copy' })).toBe(before)
})
