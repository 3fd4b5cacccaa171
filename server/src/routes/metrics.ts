import { z } from '@hono/zod-openapi'
import type { Office, OfficeApp } from '../office.ts'
import { guarded } from './route.ts'

/** Counts of this process, without a person in them. */
export function addMetrics(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['anybody'], {
    operationId: 'metrics',
    method: 'get',
    path: '/metrics',
    responses: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: z.string() } } } },
  })
  app.openapi(route, (context) => context.text(office.counts.text(), 200))
}
