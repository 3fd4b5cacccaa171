/** One line on a phone, as people type it. */
import { describe, expect, test } from 'vitest'
import { isoDate, programId } from '#domain'
import { entriesOfLine, readSeasonLine } from '../../src/import/season-line.ts'

const options = { match: 2027, today: isoDate('2026-11-28') }
const read = (text: string): unknown => {
  const outcome = readSeasonLine(text, options)
  return outcome.kind === 'read' ? outcome.line : outcome.why
}
const eastern = 'America/New_York'
const today = '2026-11-28'

describe('a line of the season', () => {
  test.each([
    ['Baystate 14 Jan 9:00 ET', { words: 'Baystate', said: 'invited', interviewDay: '2027-01-14', at: '09:00', zone: eastern }],
    ['Baystate Jan 14, 9am EST', { words: 'Baystate', said: 'invited', interviewDay: '2027-01-14', at: '09:00', zone: eastern }],
    ['Cleveland Clinic 12/3 at 1:30 pm', { words: 'Cleveland Clinic', said: 'invited', interviewDay: '2026-12-03', at: '13:30' }],
    ['Mayo Thu, 2026-12-17', { words: 'Mayo', said: 'invited', interviewDay: '2026-12-17' }],
    [
      'Mayo Thursday 17 December 2026 12 am CT',
      { words: 'Mayo', said: 'invited', interviewDay: '2026-12-17', at: '00:00', zone: 'America/Chicago' },
    ],
    ['Invited: Baystate', { words: 'Baystate', said: 'invited' }],
    ['Interview Baystate 14 Jan', { words: 'Baystate', said: 'invited', interviewDay: '2027-01-14' }],
    ['Baystate waitlisted', { words: 'Baystate', said: 'waitlisted' }],
    ['Baystate - interview cancelled', { words: 'Baystate', said: 'cancelled' }],
    ['1404112358 interviewed', { words: '1404112358', said: 'interviewed' }],
  ])('%s', (text, expected) => expect(read(text)).toEqual({ on: today, ...expected }))

  test('a day that is past is the day of the word', () => {
    expect(read('Baystate rejected 14 Nov')).toEqual({ words: 'Baystate', said: 'rejected', on: '2026-11-14' })
    expect(read('Baystate invited Nov 14')).toEqual({ words: 'Baystate', said: 'invited', on: '2026-11-14' })
    expect(read('Baystate invited Nov 14 9:00')).toMatchObject({ interviewDay: '2026-11-14', on: today })
  })

  test.each([
    ['Baystate', 'neither a day nor what happened'],
    ['14 Jan 9:00 ET', 'does not say which program'],
    ['Baystate 31 Nov', '31 Nov is no day'],
    ['Baystate 14/1', '14/1 is no day'],
    ['Baystate 14 Jan 25:00', '25:00 is no hour'],
    ['', 'neither a day'],
  ])('what is not clear is not guessed: %s', (text, why) => expect(read(text)).toContain(why))

  test.each([
    ['Howard University asked me to rank it first', 'rank asked', 'asked about your ranks'],
    ['Howard wants to know how I rank them', 'rank asked', 'asked about your ranks'],
    ['Howard University offered a position', 'place offered', 'offered before the Match'],
    ['Howard prematch', 'place offered', 'offered before the Match'],
    ['Howard University offered', 'place offered', 'Was an interview offered, or a place?'],
    ['1402521194 declined', undefined, 'Who declined?'],
    ['Howard left the Match', undefined, 'leaves the Match cannot rank you'],
  ])('what is no answer to an application, or could be two, is asked back: %s', (text, improper, why) => {
    expect(readSeasonLine(text, options)).toEqual({
      kind: 'unread',
      why: expect.stringContaining(why) as string,
      ...(improper === undefined ? {} : { improper }),
    })
  })

  test.each([
    ['Howard offered an interview', 'invited'],
    ['Howard interview offer 14 Jan 9:00 ET', 'invited'],
    ['Howard offered 14 Jan 9:00 ET', 'invited'],
    ['I declined Howard', 'withdrawn'],
    ['Howard declined me', 'rejected'],
  ])('said with who it was, it is read: %s', (text, said) => expect(read(text)).toMatchObject({ said }))

  test('a day given to an interview is one entry, and its invitation', () => {
    const outcome = readSeasonLine('Baystate 14 Jan 9:00 ET', options)
    if (outcome.kind !== 'read') throw new Error(outcome.why)
    const program = programId('1404112358')
    expect(entriesOfLine(outcome.line, program, 2027)).toEqual([
      { kind: 'scheduled', match: 2027, program, for: '2027-01-14', at: '09:00', zone: eastern, on: today },
    ])
  })
})
