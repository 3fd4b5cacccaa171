/** The client is made from what the office says of itself: a route that changed without it is seen here. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { clientTypes, officeClientText } from '../../scripts/office-client.ts'

it('has the types of today; npm run office:client writes them', async () => {
  expect(readFileSync(clientTypes, 'utf8')).toBe(await officeClientText())
})
