import { expect, test } from 'vitest'
import { questionFor } from '#domain/person'
import { emptyTitle } from '../../src/screens/list/empty-title.ts'

test.each([
  ['programs that were applied to and not named', true, ['season.applications'], 'Which programs did you apply to?'],
  ['programs that all said no', true, [], 'No program can invite or rank you any more'],
  ['nothing to choose', false, [], 'No program can be put on your list'],
] as const)('over a list empty for %s stands what to do about it, or what is so', (_why, applied, asked, title) => {
  const plan = { steps: [], asks: asked.map((field) => questionFor(field)) }
  expect(emptyTitle({ person: { season: { applied } }, plan })).toBe(title)
})
