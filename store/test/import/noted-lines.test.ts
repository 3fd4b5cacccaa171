/** What is pasted into the season: lines, a mail, a calendar, a table. All are invented. */
import { describe, expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import { readNoted } from '#store/import'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'

const { programs, specialties } = await loadFacts(factsIn('facts/data'), [specialtyId('pathology')])
const noting = {
  programs,
  specialties,
  match: 2027,
  today: isoDate('2026-11-28'),
  log: { version: 2 as const, entries: [] },
}
const danbury = programId('3000811057')
const kindsOf = async (text: string): Promise<readonly (readonly string[] | string)[]> =>
  (await readNoted(text, noting)).map((line) => (line.kind === 'clear' ? line.entries.map(({ kind }) => kind) : line.problem))

const mail = `From: Danbury Hospital Pathology <residency@example.org>
Subject: Interview invitation
Date: Fri, 27 Nov 2026 09:00:00 -0500

We are pleased to invite you to interview with Danbury Hospital Program, program 3000811057.
`

const event = (summary: string): string => `BEGIN:VEVENT\nDTSTART:20270114T140000Z\nSUMMARY:${summary}\nEND:VEVENT\n`

describe('what is pasted', () => {
  test('a mail is read as a mail, and says who invited', async () => {
    const [line] = await readNoted(mail, noting)
    expect(line).toMatchObject({ kind: 'clear', entries: [{ kind: 'sent' }, { kind: 'invited', program: danbury, match: 2027 }] })
  })

  test('a table of a portal is read row by row, and what is not clear is asked', async () => {
    const table = 'Program\tACGME ID\tStatus\nDanbury Hospital\t3000811057\tInvited\nNowhere Clinic\t\tRejected\n'
    expect(await kindsOf(table)).toEqual([['sent', 'invited'], 'No program of the directory fits.'])
  })

  test('a calendar gives interviews their day, and what is none is named', async () => {
    const calendar = `BEGIN:VCALENDAR\n${event('Interview: Danbury Hospital (3000811057)')}${event('Dentist')}END:VCALENDAR\n`
    expect(await kindsOf(calendar)).toEqual([['sent', 'invited', 'scheduled'], 'The event is not called an interview.'])
  })

  test('lines are read as lines', async () => {
    expect(await kindsOf('Danbury 14 Jan 9:00 ET\n\nDanbury, CT rejected')).toEqual([['scheduled'], ['rejected']])
  })
})
