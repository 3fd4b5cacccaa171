/** A file that somebody is asked to read: what is in it, and what is refused. */
import { Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#domain'
import { askForReview, leavesOf, openReview } from '#store'
import type { Remark, Review } from '#store'

/** An invented applicant. */
const draft = {
  name: 'Amina (invented)',
  exams: { step2ck: { score: 238, date: '2026-06-01' } },
  visa: { needed: true },
  money: { applicationBudget: 2400 },
}

const asked = askForReview({
  id: 'r-1',
  askedOn: isoDate('2026-11-29'),
  from: 'Amina',
  draft,
  fields: ['exams', 'letters'],
  statements: [{ id: 'internal-medicine', title: 'Statement', text: 'I saw a ward. I asked why.' }],
})

/** Closed as our own are, with less work than the format asks for by default. */
async function closed(text: string, passphrase = 'right'): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(10)
  return encrypter.encrypt(text)
}

const fileOf = (review: unknown, version = 1): Promise<Uint8Array> =>
  closed(JSON.stringify({ matchwright: 'review', version, ...Object(review) }))

describe('what somebody is asked to read', () => {
  it('holds what was ticked and nothing else of the profile', () => {
    expect(asked.profile).toEqual({ exams: draft.exams })
    expect(asked).not.toHaveProperty('list')
    expect(asked).not.toHaveProperty('plan')
  })

  it('comes back whole', async () => {
    expect(await openReview(await fileOf(asked), 'right')).toEqual({ kind: 'read', review: asked })
  })

  it('names every answer with its place', () => {
    expect(leavesOf({ letters: [{ author: 'Dr. X' }], exams: { step1: { attempts: 2 } } })).toEqual([
      { path: 'letters[0].author', value: 'Dr. X' },
      { path: 'exams.step1.attempts', value: 2 },
    ])
  })
})

describe('a review file that cannot be read says why', () => {
  it.each([
    ['a wrong passphrase', async () => openReview(await fileOf(asked), 'wrong'), /passphrase does not open/],
    ['a cut file', async () => openReview((await fileOf(asked)).slice(0, -9), 'right'), /cut or was changed/],
    ['a file of a newer version', async () => openReview(await fileOf(asked, 2), 'right'), /newer version of Matchwright/],
    [
      'a file that was cut before it was closed',
      async () => openReview(await fileOf({ id: 'r-1' }), 'right'),
      /cut or was changed/,
    ],
    ['no file of ours', async () => openReview(new TextEncoder().encode('%PDF-1.7'), 'right'), /not a review file/],
    ['a file of everything', async () => openReview(await closed('{"matchwright":"everything kept"}'), 'right'), /another file/],
  ])('%s', async (_what, open, sentence) => {
    expect(await open()).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) })
  })
})

describe('remarks', () => {
  const remark: Remark = { id: 'm1', by: 'Dr. B', on: isoDate('2026-12-01'), at: { kind: 'field', path: 'exams.step2ck.date' } }
  const withRemark = (one: object): Review => ({ ...asked, remarks: [{ ...remark, ...one }] })

  it.each([
    ['words at a field', { text: 'Sooner.' }],
    ['another value at a field', { suggests: '2026-05-01' }],
    ['nothing at a field', { suggests: null }],
    ['a program on the list', { at: { kind: 'program', program: '1400121020' }, suggests: 'always' }],
    [
      'other words for a sentence',
      { at: { kind: 'sentence', statement: 'internal-medicine', start: 0, words: 'I saw' }, suggests: 'We' },
    ],
  ])('%s come back', async (_what, one) => {
    const review = withRemark(one)
    expect(await openReview(await fileOf(review), 'right')).toEqual({ kind: 'read', review })
  })

  it.each([
    ['that says nothing', {}],
    ['that would put a group of fields into a field', { suggests: { score: 1 } }],
    ['that would do something else to a program', { at: { kind: 'program', program: '1400121020' }, suggests: 'delete' }],
    ['that would change a step of the plan', { at: { kind: 'step', step: 'x' }, suggests: 'y' }],
  ])('one %s is refused with its file', async (_what, one) => {
    expect(await openReview(await fileOf(withRemark(one)), 'right')).toMatchObject({ kind: 'refused' })
  })

  it('two of one name are refused: an answer to one would be an answer to the other', async () => {
    const review = { ...asked, remarks: [1, 2].map((at) => ({ ...remark, text: `${at}` })) }
    expect(await openReview(await fileOf(review), 'right')).toMatchObject({ sentence: expect.stringContaining('twice') })
  })
})
