import type { Band } from '#domain'
import type { ChanceChange } from '#domain/chances'
import { describe, expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

const ahead = 'cli/test/fixtures/exam-ahead.yaml'

describe('exams forecast', () => {
  it('gives a distribution for each week, the planned day among them, and says what it rests on', async () => {
    const forecast = (await matchwrightJson(`exams forecast ${ahead}`)) as {
      readonly kind: string
      readonly days: readonly { readonly date: string }[]
    }
    expect(forecast.kind).toBe('known')
    expect(forecast.days.map(({ date }) => date)).toContain('2027-04-15')
    const { out } = await matchwright(`exams forecast ${ahead}`)
    expect(out).toContain('nbme-ccssa 15')
    expect(out.split('\n').filter((line) => [...line].length > 90)).toEqual([])
  })

  it('has nothing to forecast once Step 2 CK is taken, and says so', async () => {
    expect((await matchwright('exams forecast examples/j1-internal-medicine.yaml')).out).toContain('Step 2 CK is taken')
  })
})

describe('exams when', () => {
  it('weighs the days by the chance through the list: waiting never lowers it while the report comes in time', async () => {
    const { days } = (await matchwrightJson(`exams when ${ahead}`)) as {
      readonly days: readonly { readonly visible: string; readonly matchChance?: Band }[]
    }
    const chances = days.flatMap(({ visible, matchChance }) =>
      visible === 'yes' && matchChance !== undefined ? [matchChance.point] : [],
    )
    expect(chances.length).toBeGreaterThan(10)
    chances.forEach((chance, at) => expect(chance).toBeGreaterThanOrEqual((chances[at - 1] ?? 0) - 0.005))
  })
})

describe('exams step3', () => {
  it('counts the H-1B programs of the list and what passing or failing would change', async () => {
    const decision = (await matchwrightJson('exams step3 examples/h1b-medicine-pathology.yaml')) as {
      readonly h1bDoors: number
      readonly matchChange: { readonly ifPassed: ChanceChange; readonly ifFailed: ChanceChange }
    }
    expect(decision.h1bDoors).toBeGreaterThan(10)
    expect(decision.matchChange.ifFailed.point).toBeLessThan(decision.matchChange.ifPassed.point)
  })
})

it('exams answers three questions and no others', async () => {
  expect(await matchwright('exams step4 examples/j1-internal-medicine.yaml')).toMatchObject({ exitCode: 2 })
  expect(await matchwright('exams when')).toMatchObject({ exitCode: 2 })
})
