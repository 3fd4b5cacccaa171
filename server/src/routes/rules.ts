import { z } from '@hono/zod-openapi'
import { loadFacts } from '#facts'
import type { Office, OfficeApp } from '../office.ts'
import { guarded, json } from './route.ts'

const rule = z.object({ id: z.string(), text: z.string(), from: z.string(), until: z.string().optional() }).openapi('Rule')

/** Visa rules that do something, by which one can ask whom a change of them would reach. */
export function addRules(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'listRules',
    method: 'get',
    path: '/api/rules',
    responses: { 200: json('As the facts have them', z.array(rule)) },
  })
  app.openapi(route, async (context) => {
    const { rules } = (await loadFacts(office.facts, [])).visas
    return context.json(
      rules
        .filter(({ effect }) => effect !== undefined)
        .map(({ id, value, from, until }) => ({ id, text: value, from, ...(until === undefined ? {} : { until }) })),
      200,
    )
  })
}
