import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { specialtyId } from '#domain'
import { loadChances, loadFacts, loadSpecialties } from '../../src/load.ts'
import { factsIn } from '../../src/node.ts'

const read = factsIn(join(import.meta.dirname, '../../data'))

describe('the pack we ship', () => {
  test('brings the programs of the specialties named, once each', async () => {
    const pathology = specialtyId('pathology')
    const facts = await loadFacts(read, [pathology, pathology])
    expect(facts.programs.length).toBeGreaterThan(100)
    expect(new Set(facts.programs.map(({ specialty }) => specialty))).toEqual(new Set(['pathology']))
    expect(new Set(facts.programs.map(({ id }) => id)).size).toBe(facts.programs.length)
  })

  test('knows six feeders, and a transitional year leads to no certificate', async () => {
    const specialties = await loadSpecialties(read)
    const feeders = specialties.filter(({ feeder }) => feeder)
    expect(feeders.map(({ id }) => id).toSorted()).toEqual(
      ['emergency-medicine', 'family-medicine', 'internal-medicine', 'pathology', 'pediatrics', 'transitional-year'].map(
        specialtyId,
      ),
    )
    expect(feeders.filter(({ leadsToInformatics }) => !leadsToInformatics.value).map(({ id }) => id)).toEqual([
      'transitional-year',
    ])
  })

  test.each([
    ['internal-medicine', 2026, { gold: 3, silver: 12, plain: 0 }],
    ['internal-medicine', 2027, { gold: 3, silver: 12, plain: 0 }],
    ['family-medicine', 2027, { gold: 0, silver: 0, plain: 5 }],
    ['transitional-year', 2027, { gold: 0, silver: 0, plain: 12 }],
    ['radiology-diagnostic', 2025, { gold: 6, silver: 6, plain: 0 }],
    ['surgery', 2025, { gold: 0, silver: 0, plain: 15 }],
  ])('%s allows the signals AAMC published for %d', async (id, season, allowance) => {
    const specialty = (await loadSpecialties(read)).find((one) => one.id === id)
    expect(specialty?.signals.find((one) => one.season === season)).toMatchObject(allowance)
  })

  test('only obstetrics and emergency medicine left ERAS', async () => {
    const left = (await loadSpecialties(read)).filter(({ service }) => service.value !== 'ERAS')
    expect(left.map(({ id }) => id)).toEqual(['emergency-medicine', 'obstetrics-gynecology'])
  })

  test.each([
    ['internal-medicine', 0.485, 251],
    ['family-medicine', 0.539, 230],
    ['pediatrics', 0.685, 240],
    ['pathology', 0.451, 244],
  ])('%s: match rate and median Step 2 CK of matched non-US IMGs as NRMP printed them for 2026', async (id, rate, median) => {
    const statistics = (await loadSpecialties(read)).find((one) => one.id === id)?.statistics
    expect(statistics?.matchRate?.value).toBe(rate)
    expect(statistics?.step2ckMatched?.value.median).toBe(median)
    expect(statistics?.matchRate?.asOf).toBe('2026')
  })
})

test('every specialty has a fitted model, and an advice loads those of its own alone', async () => {
  const ids = (await loadSpecialties(read)).map(({ id }) => id)
  expect((await loadChances(read, ids)).specialties.map(({ specialty }) => specialty)).toEqual(ids)
  const asked: string[] = []
  const watched = (path: string): Promise<unknown> => {
    asked.push(path)
    return read(path)
  }
  await loadFacts(watched, [specialtyId('pathology')])
  expect(asked.filter((path) => path.includes('/')).toSorted()).toEqual(['chances/pathology.json', 'programs/pathology.json'])
})

test('a specialty we do not have brings no programs and no error', async () => {
  expect((await loadFacts(read, [specialtyId('urology')])).programs).toEqual([])
})

/** The pack with the visa rules cut in half. */
async function half(path: string): Promise<unknown> {
  return path === 'visas.json' ? { rules: [] } : read(path)
}

test.each([
  [
    'newer',
    { format: 3 },
    'the pack 2027.1.1 has format 3, this reader knows 2: take app and facts of one version; from the sources, run npm run build',
  ],
  ['older', {}, 'the pack 2027.1.1 has format none, this reader knows 2'],
])('a pack of a %s form is refused before anything else in it is read', async (_which, form, sentence) => {
  const other = async (path: string): Promise<unknown> =>
    path === 'release.json' ? { version: '2027.1.1', date: '2027-01-01', ...form } : null
  await expect(loadFacts(other, [])).rejects.toThrow(sentence)
})

test('a file that lacks its outline is refused by name', async () => {
  await expect(loadFacts(half, [])).rejects.toThrow('visas.json lacks entrySuspensions, countries')
})

test('a missing or torn file is named', async () => {
  await expect(factsIn('/nowhere')('release.json')).rejects.toThrow('/nowhere/release.json')
})
