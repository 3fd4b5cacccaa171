/** What others made and we pass on keeps its licence with it, and none comes in that nobody looked at. */
import { expect, test } from 'vitest'
import { licenceProblems } from '../scripts/notices.mjs'

test('every package that is built in has a licence on the list', () => expect(licenceProblems()).toEqual([]))

test.each(['AGPL-3.0', undefined])('a package under %s is named', (license) => {
  const [problem] = licenceProblems([{ place: 'node_modules/x', name: 'x', version: '1.0.0', license }])
  expect(problem).toContain('x 1.0.0 has the licence')
})

test('no package at all is no pass', () => expect(licenceProblems([])).toHaveLength(1))
