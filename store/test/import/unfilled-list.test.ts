/** Lists of unfilled programs, invented, as somebody pastes them or has them as a table. */
import { expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { loadSpecialties } from '#facts'
import { factsIn } from '#facts/node'
import { readUnfilledList } from '#store/import'

const made = (id: string, name: string, specialty: string, code?: string): Program => ({
  id: programId(id),
  name,
  city: 'Springfield',
  state: 'MA',
  specialty: specialtyId(specialty),
  claims: code === undefined ? {} : { nrmpCode: [{ value: code, source: 'made up', asOf: '2026', known: 'reported' }] },
})
const eastview = made('1400000001', 'Eastview Medical Center Program', 'internal-medicine', '1601140C0')
const first = made('1400000002', 'Eastview Medical Center Program', 'internal-medicine-preliminary', '1601140P0')
const hill = made('1200000003', 'Hill Street Hospital Program', 'family-medicine')
const reading = {
  programs: [eastview, first, hill],
  specialties: await loadSpecialties(factsIn('facts/data')),
  today: isoDate('2027-03-15'),
}

test('lines in any order of cells: by code, by number, by name and specialty; what names none is given back', async () => {
  const text = [
    'Eastview Medical Center\tSpringfield, MA\tInternal Medicine\t1601140C0\t3',
    'Eastview Medical Center; 1601140P0; 12',
    '1200000003',
    'Hill Street Hospital, Springfield, MA, Family Medicine, 2',
    'Newhope Regional  TX  Psychiatry  9999400C0  4',
    'my telephone list',
  ].join('\n')
  const { places, unread } = await readUnfilledList(text, reading)
  expect(places.map(({ program, open, track }) => [program, open, track])).toEqual([
    [eastview.id, 3, 'whole'],
    [first.id, 12, 'first year'],
    [hill.id, undefined, undefined],
    [hill.id, 2, undefined],
    [undefined, 4, 'whole'],
  ])
  expect(unread).toEqual([{ line: 'my telephone list', reason: expect.stringContaining('names no program') }])
})

test('a table with headers, open positions under whatever word', async () => {
  const text = 'Program Name,City,State,NRMP Code,Unfilled Positions\nEastview Medical Center,Springfield,MA,1601140C0,5\n'
  const { places } = await readUnfilledList(text, reading)
  expect(places).toMatchObject([{ program: eastview.id, open: 5, track: 'whole' }])
})

test.each(['', '\u0000\u0001', '<html><body>x</body></html>', '{"a":1}', 'a,b\n"unclosed', `${'x,'.repeat(25_000)}\n`])(
  'hostile text is read or named as not read, and never throws: %#',
  async (text) => {
    const { places } = await readUnfilledList(text, reading)
    expect(places).toEqual([])
  },
)
