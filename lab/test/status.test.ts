import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programId, specialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { withStatus } from '../src/directory/status.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-tables-'))
const files = {
  'closures_and_withdrawals.csv': [
    'acgme_id,what,date,source,confidence,note',
    '1409900001,hospital closed,2024-08-31,https://www.example.org/closed ; more,high,',
    '1409900002,hospital closed; program moved,2025-06,ERAS 2026 list,high,IM 1409900002 now Made Up West (Parma): moved',
    '1409900003,merged,by ERAS 2026,ERAS 2026 list,high,both old ids replaced by 1409900099',
    '1409900004,program not listed; reported closed,,hearsay,medium,',
    ',teaching hospital closed,2019,a gazette,high,',
  ],
  'military_programs.csv': ['acgme_id,service', '1409900005,Army'],
  'acgme_catalogue_2025.csv': [
    'acgme_id,specialty,listed_eras_2026,in_product_directory',
    '1409900001,Internal Medicine,yes,yes',
    '1409900004,Internal Medicine,no,yes',
    '1409900006,Internal Medicine,no,yes',
    '1109900007,Emergency Medicine,no,yes',
  ],
}

beforeAll(() => {
  mkdirSync(join(folder, 'programs'))
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, 'programs', name), `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const older = { source: 'an older list', asOf: '2024', known: 'published' } as const

function made(id: string, specialty = 'internal-medicine'): Program {
  return { id: programId(id), name: 'Made up', city: 'Toledo', state: 'OH', specialty: specialtyId(specialty), claims: {} }
}

function claimsOf(id: string, specialty = 'internal-medicine'): Program['claims'] {
  return withStatus([made(id, specialty)], folder)[0]?.claims ?? {}
}

const track = (number: string): Program['claims'] => claimsOf(`x-${number}-p`, 'internal-medicine-preliminary')

describe('whether programs take residents, from three invented tables', () => {
  it('says what was reported, by whom and when, also of a program the list still names', () => {
    expect(claimsOf('1409900001')).toMatchObject({
      status: [
        { value: 'closed', source: 'example.org', asOf: '2024-08-31', known: 'reported', url: 'https://www.example.org/closed' },
      ],
      listed: [{ value: true, asOf: 'ERAS 2026' }],
    })
  })

  it('marks a program that stands in the newest list alone, and no other', () => {
    expect(claimsOf('1409900001').listed?.[0]?.note).toBe('The program stands in this list alone: no second source was found.')
    const [old] = withStatus([{ ...made('1409900001'), claims: { listed: [{ ...older, value: true }] } }], folder)
    expect(old?.claims.listed).toMatchObject([{ asOf: 'ERAS 2026' }, { asOf: '2024' }])
    expect(old?.claims.listed?.[0]).not.toHaveProperty('note')
  })

  it('tells what moved and what became part of another from what closed', () => {
    expect(claimsOf('1409900002').status).toMatchObject([
      { value: 'moved', asOf: 'ERAS 2026', note: 'Now at Made Up West (Parma).' },
    ])
    expect(claimsOf('1409900003').status).toMatchObject([
      { value: 'merged', note: 'Its place in the list is number 1409900099.' },
    ])
  })

  it('says no more than absent of what only hearsay calls closed', () => {
    expect(claimsOf('1409900004')).toMatchObject({ listed: [{ value: false }] })
    expect(claimsOf('1409900004').status).toBeUndefined()
  })

  it('knows hospitals of the uniformed services', () => {
    expect(claimsOf('1409900005').setting).toMatchObject([{ value: 'military' }])
  })

  it('says of a program without a number that the list was searched by name', () => {
    expect(claimsOf('x-internal-medicine-oh-toledo-made-up').listed).toMatchObject([
      { value: false, note: 'Looked for by name, city and state.' },
    ])
  })

  it('lets a preliminary track close with its program, and does not call it listed because the program is', () => {
    expect(track('1409900001')).toMatchObject({ status: [{ value: 'closed' }] })
    expect(track('1409900001').listed).toBeUndefined()
    expect(track('1409900006').listed).toMatchObject([{ value: false }])
    expect(track('1409900005').setting).toMatchObject([{ value: 'military' }])
  })

  it('says nothing of absence where a specialty also fills outside the list', () => {
    expect(claimsOf('1109900007', 'emergency-medicine')).toEqual({})
  })
})
