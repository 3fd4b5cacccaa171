/** Requests nobody would make: every operation of the description with words, numbers and shapes it does not expect. */
import * as fc from 'fast-check'
import type { Credential, World } from './world.ts'
import { everybody } from './world.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    `'; drop table document; --`,
    '../../x',
    '%00',
    '\0',
    '{{7*7}}',
    '<script>',
    '-1',
    '1e999',
    'NaN',
    '__proto__',
    '3c0f9f1e-0000-4000-8000-000000000000',
  ),
)
const body = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .record({ rev: fc.oneof(fc.integer(), fc.double(), nasty), body: fc.anything({ maxDepth: 2 }) })
    .map((value) => textOf(value)),
  fc.record({ label: nasty, days: fc.integer(), rights: nasty, sharing: nasty }).map((value) => JSON.stringify(value)),
  fc
    .record({ email: nasty, password: fc.constant('x'.repeat(2000)), code: fc.constant('12345') })
    .map((value) => JSON.stringify(value)),
)

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch (error) {
    if (error instanceof TypeError) return '{'
    throw error
  }
}

interface Strange {
  readonly operation: number
  readonly who: number
  readonly parts: readonly string[]
  readonly keepOwner: boolean
  readonly text: string
  readonly type: string
}

const strange: fc.Arbitrary<Strange> = fc.record({
  operation: fc.nat(),
  who: fc.nat(),
  parts: fc.array(nasty, { minLength: 3, maxLength: 3 }),
  keepOwner: fc.boolean(),
  text: body,
  type: fc.constantFrom('application/json', 'text/plain', 'application/json; charset=utf-8', 'multipart/form-data'),
})

/** How many answers had each status. The same seed asks the same. */
export async function fuzzed(world: World, count: number, seed: number): Promise<ReadonlyMap<number, number>> {
  const described = await (await world.app.request('/openapi.json')).json()
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(Object(methods)).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      may: String(Object(operation)['x-may'][0]),
    })),
  )
  const { applicant, brings } = await everybody(world)
  const credentials: readonly Credential[] = Object.values(brings)
  const entitled: Readonly<Record<string, Credential>> = { ...brings, anybody: brings.anonymous }
  const statuses = new Map<number, number>()
  for (const { operation, who, parts, keepOwner, text, type } of fc.sample(strange, { numRuns: count, seed })) {
    const { path, method, may } = operations[operation % operations.length] ?? { path: '/', method: 'GET', may: 'anybody' }
    // Erasing the applicant, or signing the adviser out, would make every later request a stranger's.
    if (method === 'DELETE' && ((path.endsWith('{owner}') && keepOwner) || path === '/api/sessions')) continue
    let part = 0
    const asked = path.replaceAll(/\{(\w+)\}/g, (_all, name) =>
      name === 'owner' && keepOwner
        ? applicant.owner
        : encodeURIComponent((parts[part++] ?? '').replaceAll(/\p{Surrogate}/gu, '')),
    )
    const withBody = method === 'POST' || method === 'PUT'
    const answer = await world.app.request(asked, {
      method,
      // Every second time somebody asks who gets past the door.
      headers: {
        ...(who % 2 === 0 ? entitled[may] : credentials[who % credentials.length]),
        ...(withBody ? { 'Content-Type': type } : {}),
      },
      ...(withBody ? { body: text } : {}),
    })
    await answer.arrayBuffer()
    // Nobody is turned away for being quick.
    world.later(500)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  }
  return statuses
}
