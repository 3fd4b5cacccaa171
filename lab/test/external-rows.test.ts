import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { createRandom } from '#engine/numbers'
import { readExternalRows } from '../src/external/rows.ts'
import { scoreRows } from '../src/external/score-rows.ts'

const facts = await loadFacts(factsIn(join(import.meta.dirname, '..', '..', 'facts', 'data')), [])
const columns = 'specialty,match,applications,invitations,step2ck,graduation_year,visa_needed,matched'

test('rows are read as told, empty cells as unknown', () => {
  const [row, other] = readExternalRows(`# invented\n${columns}\nsurgery,2025,60,4,251,2022,yes,no\nsurgery,2025,30,0,,,,\n`)
  expect(row).toEqual({
    specialty: 'surgery',
    match: 2025,
    applications: 60,
    invitations: 4,
    step2ck: 251,
    graduationYear: 2022,
    visaNeeded: true,
    matched: false,
  })
  expect(other).toEqual({ specialty: 'surgery', match: 2025, applications: 30, invitations: 0 })
})

test('a sheet that is not one is refused, with the row', () => {
  expect(() => readExternalRows('specialty,match\nsurgery,2025\n')).toThrow('the table has no column applications')
  expect(() => readExternalRows(`${columns}\nsurgery,2025,,4,251,2022,yes,no\n`)).toThrow('row 1 requires')
  expect(() => readExternalRows(`${columns}\nsurgery,2025,3,4,251,2022,yes,no\n`)).toThrow('more invitations than applications')
  expect(() => readExternalRows(`${columns}\nsurgery,2025,30,4,251,2022,maybe,no\n`)).toThrow('yes or no')
})

/** Invented people whose invitations follow what the model says of internal medicine: its score has to come out right. */
test('rows made as the model sees the world score as right: slope about 1, eight in ten within their interval', () => {
  const random = createRandom(7)
  const lines = Array.from({ length: 120 }, () => {
    const score = Math.round(242 + 15 * random.normal())
    const years = Math.floor(8 * random.next())
    // About four invitations, more with the score as far as it counts, fewer with years, and a spread of their own.
    const mean = 4 * Math.exp(0.055 * (Math.min(score, 261) - 242) - 0.14 * (years - 4) + 0.75 * random.normal() - 0.3)
    let [count, product] = [0, random.next()]
    for (; product > Math.exp(-mean); count++) product *= random.next()
    return `internal-medicine,2026,110,${Math.min(110, count)},${score},${2026 - years},yes,`
  })
  const { rows, slope, spearman, covered, seen, expected } = scoreRows(readExternalRows([columns, ...lines].join('\n')), facts)
  expect(rows).toBe(120)
  expect(slope).toBeGreaterThan(0.7)
  expect(slope).toBeLessThan(1.3)
  expect(spearman).toBeGreaterThan(0.4)
  expect(covered).toBeGreaterThan(0.7)
  expect(seen / expected).toBeGreaterThan(0.4)
  expect(seen / expected).toBeLessThan(2.5)
})
