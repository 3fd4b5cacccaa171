import { expect, it } from 'vitest'
import { comparedIn } from '../../src/screens/programs/compared.ts'

it('a shared link from when a program had a name of ours still finds it, under its number', () => {
  const link = 'ids=x-anesthesiology-ca-stockton-st-josephs-medical-center,1402411166'
  expect(comparedIn(link)).toEqual(['0400500030', '1402411166'])
})
