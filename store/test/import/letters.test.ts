/** Calendars and letters: what they tell of the own season, and everything else listed. All are invented. */
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isoDate, programId } from '#domain'
import type { DayOrder } from '../../src/import/files/days.ts'
import { fileFromBytes } from '../../src/import/files/source-file.ts'
import type { SourceFile } from '../../src/import/files/source-file.ts'
import { readImport } from '../../src/import/read-import.ts'
import type { Reading } from '../../src/import/reading.ts'
import { matchOfDay, seasonEntries } from '../../src/import/season-entries.ts'

async function read(name: string, text: string): Promise<Reading> {
  const outcome = await readImport(fileFromBytes(name, strToU8(text)), { today: isoDate('2026-11-28') })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}

const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

test('a calendar: interviews with their day; cancelled, social and other events are listed', async () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    event(
      'DTSTART:20261203T140000Z',
      'SUMMARY:Interview - Lakeshore Invented Hospital\\, internal',
      '  medicine (USMLE)',
      'BEGIN:VALARM',
      'SUMMARY:x',
      'END:VALARM',
    ),
    event('DTSTART;VALUE=DATE:20261210', 'SUMMARY:Virtual residency interview with Prairie Imaginary'),
    event('DTSTART:20261211T140000Z', 'STATUS:CANCELLED', 'SUMMARY:Interview Nowhere'),
    event('DTSTART:20261211T140000Z', 'SUMMARY:Pre-interview social, Nowhere'),
    event('DTSTART:20261211T140000Z', 'SUMMARY:Dentist'),
    event('SUMMARY:Interview without a day'),
    'BEGIN:VEVENT\r\nDTSTART:20261211T140000Z\r\nSUMMARY:Interview that breaks off',
    'END:VCALENDAR',
  ].join('\r\n')
  const { format, programs, failed } = await read('season.ics', calendar)
  expect(format).toBe('calendar')
  expect(programs.map(({ name, season }) => [name, season?.interviewDay, season?.interviewAt, season?.isOff])).toEqual([
    ['Lakeshore Invented Hospital, internal medicine (USMLE', '2026-12-03', '14:00', undefined],
    ['Prairie Imaginary', '2026-12-10', undefined, undefined],
    ['Nowhere', '2026-12-11', '14:00', true],
  ])
  expect(failed.map(({ reason }) => reason)).toEqual([
    'The event goes with interviews, and is none.',
    'The event is not called an interview.',
    'The event has no day that can be read.',
    'The event is not written as calendars are (RFC 5545).',
  ])
})

/** An invented clock as Outlook describes it: five hours behind, four in summer. */
const describedZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Invented Eastern Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

test.each([
  [['DTSTART:20270114T140000Z', 'DTEND:20270114T180000Z'], '2027-01-14 14:00 UTC 240', 'in universal time'],
  [
    ['DTSTART;TZID=America/Chicago:20270114T080000', 'DURATION:PT90M'],
    '2027-01-14 08:00 America/Chicago 90',
    'in a zone everybody has',
  ],
  [['DTSTART;TZID=Asia/Karachi:20270115T010000'], '2027-01-15 01:00 Asia/Karachi ', 'on the own clock'],
  [['DTSTART;TZID=Invented Eastern Time:20270114T090000'], '2027-01-14 14:00 UTC ', 'on a clock the file describes, in winter'],
  [['DTSTART;TZID=Invented Eastern Time:20261030T090000'], '2026-10-30 13:00 UTC ', 'on a clock the file describes, in summer'],
  [
    ['DTSTART;TZID=Nobody/Keeps:20270114T090000'],
    '2027-01-14 09:00  ',
    'in a zone nobody describes: the hour is kept, the clock is not guessed',
  ],
  [['DTSTART:20270114T090000'], '2027-01-14 09:00 America/Denver ', 'without a zone, where the calendar names its own'],
  [['DTSTART;VALUE=DATE:20270114', 'DTEND;VALUE=DATE:20270115'], '2027-01-14   ', 'as a whole day'],
])('an hour in a calendar keeps its clock: %s is %s, %s', async (lines, expected) => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'X-WR-TIMEZONE:America/Denver',
    ...describedZone,
    event(...lines, 'SUMMARY:Interview Lakeshore Program'),
    'END:VCALENDAR',
  ]
  const { programs } = await read('season.ics', calendar.join('\r\n'))
  const { interviewDay, interviewAt = '', interviewZone = '', interviewMinutes = '' } = programs[0]?.season ?? {}
  expect(`${interviewDay} ${interviewAt} ${interviewZone} ${interviewMinutes}`).toBe(expected)
})

test('a calendar sent to call something off does so', async () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'METHOD:CANCEL',
    event('DTSTART:20270114T140000Z', 'SUMMARY:Interview Lakeshore Program'),
    'END:VCALENDAR',
  ]
  const { programs } = await read('off.ics', calendar.join('\r\n'))
  expect(seasonEntries(programId('1409900001'), programs[0]?.season ?? {}, 2027)).toEqual([
    { kind: 'cancelled', match: 2027, program: '1409900001' },
  ])
})

test('a confirmation that brings a calendar has its hour from there', async () => {
  const letter = [
    'From: Lakeshore Pathology Program <x@example.com>',
    'Subject: Your interview is confirmed',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the calendar.',
    '--b',
    'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      ['BEGIN:VCALENDAR', event('DTSTART:20270114T140000Z', 'SUMMARY:Interview day'), 'END:VCALENDAR'].join('\r\n'),
    ).toString('base64'),
    '--b--',
  ].join('\n')
  const { programs } = await read('one.eml', letter)
  expect(programs[0]).toMatchObject({
    name: 'Lakeshore Pathology Program',
    season: { interviewDay: '2027-01-14', interviewAt: '14:00', interviewZone: 'UTC' },
  })
})

const letters = [
  'From: Lakeshore <noreply@example.com>\nSubject: Interview Invitation - Lakeshore Invented Internal Medicine Residency\n\nWe are pleased to invite you to interview with the Lakeshore Invented Internal Medicine Program.',
  'From: GME <im@example.org>\nSubject: =?UTF-8?Q?Interview_Invite_=28ACGME_1409900002=29?=\nContent-Transfer-Encoding: quoted-printable\n\nWe would like to offer you an inter=\nview on December 3, 2026 or December 4, 2026.',
  'From: noreply@example.com\nSubject: Interview Confirmation\n\nYou are scheduled to interview with Prairie Imaginary Family Medicine Program on Tuesday, December 1, 2026 at 8:00 AM Central Standard Time.',
  'From: noreply@example.com\nSubject: Waitlist\n\nYou have been placed on the waitlist for Nowhere Pediatrics Program.',
  'From: Lakeshore Pathology Residency <p@example.net>\nSubject: Your application\n\nWe regret that we are unable to offer you an interview.',
  'From: p@example.net\nSubject: Application status\n\nWe regret that we are unable to offer you an interview.',
  'From: tips@example.com\nSubject: 5 tips for your residency interview invitation\n\nA newsletter.',
]

test('a box of letters: a refusal that speaks of an interview is no invitation, and advertising is nothing', async () => {
  const box = letters.map((letter) => `From someone@example.com Wed Oct 14 09:02:11 2026\n${letter}\n`).join('\n')
  const { format, programs, failed } = await read('season.mbox', box)
  expect(format).toBe('mail')
  expect(programs.map(({ name, acgmeId, season }) => [acgmeId ?? name, season])).toEqual([
    ['Lakeshore Invented Internal Medicine Program', { answer: 'invited' }],
    ['1409900002', { answer: 'invited' }],
    [
      'Prairie Imaginary Family Medicine Program',
      { answer: 'invited', interviewDay: '2026-12-01', interviewAt: '08:00', interviewZone: 'America/Chicago' },
    ],
    ['Nowhere Pediatrics Program', { answer: 'waitlisted' }],
    ['Lakeshore Pathology Residency', { answer: 'rejected' }],
  ])
  expect(failed.map(({ text }) => text)).toEqual(['Application status', '5 tips for your residency interview invitation'])
})

test('one letter in parts is read by its plain part', async () => {
  const letter = [
    'From: Lakeshore Pathology Program <x@example.com>',
    'Subject: News',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>unreadable</p>',
    '--b',
    'Content-Type: text/plain',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('You are invited to schedule an interview.').toString('base64'),
    '--b--',
  ].join('\n')
  expect((await read('one.eml', letter)).programs.map(({ season }) => season)).toEqual([{ answer: 'invited' }])
})

describe('what a row tells becomes entries of the season log', () => {
  const program = programId('1409900001')
  test('an application with its signal, the answer, the day and the place', () => {
    const told = { applied: true, signalSent: 'gold', answer: 'invited', interviewDay: isoDate('2026-12-03'), rank: 1 } as const
    expect(seasonEntries(program, told, 2027).map(({ kind }) => kind)).toEqual(['sent', 'invited', 'scheduled', 'ranked'])
  })

  test('the day it was sent and the day of the answer go with them', () => {
    const told = { sentOn: isoDate('2026-09-23'), answer: 'rejected', answeredOn: isoDate('2026-11-30') } as const
    expect(seasonEntries(program, { applied: true, ...told }, 2027)).toEqual([
      { kind: 'sent', match: 2027, program, on: '2026-09-23' },
      { kind: 'rejected', match: 2027, program, on: '2026-11-30' },
    ])
  })

  test('no application is no entry; one that waits was sent', () => {
    expect(seasonEntries(program, { applied: false }, 2027)).toEqual([])
    expect(seasonEntries(program, { signalSent: 'none' }, 2027)).toEqual([])
    expect(seasonEntries(program, { answer: 'waiting' }, 2027)).toEqual([{ kind: 'sent', match: 2027, program }])
  })

  test('a season is applied for from July on', () => {
    expect([matchOfDay(isoDate('2026-11-28')), matchOfDay(isoDate('2027-02-01'))]).toEqual([2027, 2027])
  })
})

const tracker = (...days: readonly string[]): SourceFile =>
  fileFromBytes(
    'tracker.csv',
    strToU8(`Program,ACGME ID,Interview date\n${days.map((day, at) => `Lakeshore ${at},140990000${at},${day}\n`).join('')}`),
  )
const readDays = async (file: SourceFile, order?: DayOrder): Promise<Reading> => {
  const outcome = await readImport(file, { today: isoDate('2026-11-28'), ...(order ? { days: order } : {}) })
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome.reading
}
const daysIn = ({ programs }: Reading): readonly unknown[] => programs.map(({ season }) => season?.interviewDay)

describe('days of a tracker that could be two days are a question, never a guess', () => {
  test('asked with both days, each listed as not read until somebody says which comes first', async () => {
    const file = tracker('03/12/2026', '04/12/2026')
    const open = await readDays(file)
    expect(daysIn(open)).toEqual([undefined, undefined])
    expect(open.askedDays).toEqual([
      { header: 'Interview date', cell: '03/12/2026', monthFirst: '2026-03-12', dayFirst: '2026-12-03' },
    ])
    expect(open.failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('could be two days'),
      expect.stringContaining('could be two days'),
    ])
    expect(daysIn(await readDays(file, 'day first'))).toEqual(['2026-12-03', '2026-12-04'])
    expect(daysIn(await readDays(file, 'month first'))).toEqual(['2026-03-12', '2026-04-12'])
  })

  test('one day that can only be read one way answers for its column, whatever the user said', async () => {
    const told = tracker('03/12/2026', '24/11/2026')
    expect((await readDays(told)).askedDays).toEqual([])
    expect(daysIn(await readDays(told, 'month first'))).toEqual(['2026-12-03', '2026-11-24'])
  })

  test('two days that exclude each other are no question: neither order fits them', async () => {
    const mixed = await readDays(tracker('03/12/2026', '24/11/2026', '11/25/2026'))
    expect(mixed.askedDays).toEqual([])
    expect(daysIn(mixed)).toEqual([undefined, undefined, undefined])
  })
})
