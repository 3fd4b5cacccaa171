import { expect, it } from 'vitest'
import { checkProfile } from '#store'
import { acceptedPart } from '../../src/draft/accepted-part.ts'
import { isSaidBeside, problemWords } from '../../src/screens/profile/problem-words.ts'

it('says beside the question what is wrong with one of several answers, and leaves entries of a list to themselves', () => {
  const draft = {
    specialties: [{ id: 'internal-medicine' }],
    applicant: { citizenships: ['SU'] },
    experiences: [{ kind: 'work', title: 'Registrar', country: 'UK' }],
  }
  const { profile, problems } = acceptedPart(draft, checkProfile)
  expect(profile?.applicant?.citizenships).toBeUndefined()
  const citizenships = { label: 'Citizenships', input: { kind: 'countries' } } as const
  const [said] = problems.filter((problem) => isSaidBeside(problem, 'applicant.citizenships', citizenships))
  expect(said && problemWords(said, citizenships, ['SU'])).toBe(
    '"SU" is not the two letters of a country such as PK; did you mean SD (Sudan) or SR (Suriname)?',
  )
  const country = { input: { kind: 'country' } } as const
  const list = { input: { kind: 'list', one: 'experience', fields: [], namedBy: [] } } as const
  expect(problems.filter((problem) => isSaidBeside(problem, 'experiences[0].country', country))).toHaveLength(1)
  expect(problems.filter((problem) => isSaidBeside(problem, 'experiences', list))).toEqual([])
})
