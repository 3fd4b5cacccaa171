/** Types of the office's interface, from what it says of itself: `npm run office:client` after a route has changed. */
import { writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { describeOffice } from '#server'

export const clientTypes = 'client/src/office-api.ts'

/** The text of the generated file. */
export async function officeClientText(): Promise<string> {
  const described = await openapiTS(JSON.stringify(await describeOffice()))
  return `// Made by npm run office:client from the description of the office; not to be edited.\n${astToString(described)}`
}

if (process.argv.includes('--write')) writeFileSync(clientTypes, await officeClientText())
