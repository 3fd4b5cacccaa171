/** A remark that came back, and what taking it would do: to the right place, to what stands there now, or nothing. */
import { describe, expect, it } from 'vitest'
import { isoDate, programId } from '#domain'
import type { Remark, RemarkPlace, Review } from '#store'
import { sentencesIn } from '../../src/screens/review/sentences.ts'
import { shownGroups, topFields } from '../../src/screens/review/shown-answers.ts'
import { takingOf } from '../../src/screens/review/taking.ts'
import { groups } from '../../src/screens/profile/fields/groups.ts'

/** An invented applicant, as shown to a reader. */
const shown = {
  exams: { step2ck: { score: 238, date: '2027-06-01' } },
  letters: [
    { author: 'Dr. A', role: 'attending', status: 'asked' },
    { author: 'Dr. B', role: 'chair', status: 'asked' },
  ],
}
const text = 'I saw a ward. I asked why. I saw a ward.'
const review: Review = { id: 'r', askedOn: isoDate('2026-11-29'), profile: shown, remarks: [] }
const taking = (at: RemarkPlace, suggests: Remark['suggests'], draft: object = shown, now: string | undefined = text) =>
  takingOf({ id: 'm', by: 'Dr. C', on: isoDate('2026-12-01'), at, ...(suggests === undefined ? {} : { suggests }) }, review, {
    draft: Object(draft),
    statement: () => now,
  })
const sentence = (start: number, words: string): RemarkPlace => ({ kind: 'sentence', statement: 's', start, words })
const field = (path: string): RemarkPlace => ({ kind: 'field', path })

describe('an answer as a reader sees it', () => {
  it('has the names of what was chosen, not their codes', () => {
    const words = shownGroups({
      specialties: [{ id: 'internal-medicine' }, { id: 'family-medicine', backup: true }],
      applicant: { citizenships: ['PK'], schoolCountry: 'PK' },
    }).flatMap(({ answers }) => answers.flatMap(({ text: said }) => said ?? []))
    expect(words).toEqual(expect.arrayContaining(['Internal Medicine, Family Medicine (backup)', 'Pakistan']))
    expect(words).not.toContain('PK')
    const [test] = shownGroups({ practiceTests: [{ source: 'nbme-ccssa', form: '12', score: 212 }] })
    expect(test?.answers[0]?.label).toBe('NBME CCSSA, 12, 212: Exam')
  })
})

describe('a suggestion at a field', () => {
  it('changes that field, and says when it was changed since', () => {
    const at = field('exams.step2ck.date')
    const changes = [['exams.step2ck.date', '2027-05-01']]
    expect(taking(at, '2027-05-01')).toEqual({ kind: 'profile', changes, now: '2027-06-01', changedSince: false })
    const later = { ...shown, exams: { step2ck: { date: '2027-07-01' } } }
    expect(taking(at, '2027-05-01', later)).toMatchObject({ now: '2027-07-01', changedSince: true })
  })

  it('takes an answer away, stands already, or is words alone', () => {
    expect(taking(field('exams.step2ck.score'), null)).toMatchObject({ changes: [['exams.step2ck.score', undefined]] })
    expect(taking(field('exams.step2ck.score'), 238)).toEqual({ kind: 'stands' })
    expect(taking(field('exams.step2ck.score'), undefined)).toEqual({ kind: 'words' })
  })

  it('finds the entry it was made for, moved and changed in part, and no other', () => {
    const [a, b] = shown.letters
    const moved = { ...shown, letters: [{ author: 'Dr. New' }, a, { ...b, due: '2027-01-01' }] }
    expect(taking(field('letters[1].status'), 'received', moved)).toMatchObject({ changes: [['letters[2].status', 'received']] })
    // Another suggestion for the same letter was taken just before.
    const after = { ...shown, letters: [a, { ...b, role: 'chief' }] }
    expect(taking(field('letters[1].status'), 'received', after)).toMatchObject({ changes: [['letters[1].status', 'received']] })
    expect(taking(field('letters[1].status'), 'received', { ...shown, letters: [a] })).toMatchObject({ kind: 'gone' })
  })

  it('changes nothing that was not shown, and nothing into a shape it cannot have', () => {
    expect(taking(field('visa.needed'), false, { ...shown, visa: { needed: true } })).toMatchObject({ kind: 'gone' })
    expect(taking(field('exams'), 'x')).toMatchObject({ kind: 'gone', sentence: expect.stringContaining('does not fit') })
    expect(taking(field('__proto__.x'), 'x')).toMatchObject({ kind: 'gone' })
  })
})

it('a suggestion at a program gives the same say as the list itself', () => {
  const at: RemarkPlace = { kind: 'program', program: programId('1400121020') }
  expect(taking(at, 'always')).toMatchObject({
    kind: 'profile',
    changes: [
      ['preferences.pinned', ['1400121020']],
      ['preferences.excluded', undefined],
    ],
  })
  expect(taking(at, 'never', { preferences: { excluded: ['1400121020'] } })).toEqual({ kind: 'stands' })
})

describe('other words for a sentence', () => {
  it('replace it where it stands, also when it has moved', () => {
    expect(taking(sentence(14, 'I asked why.'), 'I asked who.')).toMatchObject({
      text: 'I saw a ward. I asked who. I saw a ward.',
    })
    expect(taking(sentence(14, 'I asked why.'), 'I asked who.', shown, 'New. I asked why.')).toMatchObject({
      text: 'New. I asked who.',
    })
    expect(taking(sentence(27, 'I saw a ward.'), 'End.')).toMatchObject({ text: 'I saw a ward. I asked why. End.' })
  })

  it('are refused where the sentence is gone or could be either of two', () => {
    expect(taking(sentence(14, 'I asked why.'), 'x', shown, 'Nothing of it.')).toMatchObject({ kind: 'gone' })
    expect(taking(sentence(5, 'I saw a ward.'), 'x')).toMatchObject({ kind: 'gone' })
    expect(taking(sentence(14, 'I asked why.'), 'I asked who.', shown, 'I asked who.')).toEqual({ kind: 'stands' })
  })

  it('every sentence is found with its place, in any script', () => {
    const words = 'Tôi đã thấy. क्यों?\n\nI asked.'
    for (const { start, words: found } of sentencesIn(words)) expect(words.slice(start, start + found.length)).toBe(found)
    expect(sentencesIn(words).length).toBeGreaterThanOrEqual(2)
  })
})

describe('what is shown', () => {
  it('is every question of the ticked part, answered or not, with entries by name', () => {
    const [exams, letters] = shownGroups(shown)
    expect(exams?.answers).toContainEqual(expect.objectContaining({ path: 'exams.step2ck.score', text: '238' }))
    expect(exams?.answers).toContainEqual(expect.objectContaining({ path: 'exams.step3.date', text: undefined }))
    expect(letters?.answers).toContainEqual(expect.objectContaining({ path: 'letters[1].author', text: 'Dr. B' }))
  })

  it('leaves no field of the profile that no tick could show', () => {
    expect(new Set(groups.flatMap(topFields))).toEqual(
      new Set(
        'applicant connections education exams experiences languages letters money name partner practiceTests preferences previousMatches scholarlyWork season specialties study usClinicalExperience visa'.split(
          ' ',
        ),
      ),
    )
  })
})
