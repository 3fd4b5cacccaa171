import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import { cohortCsv } from '../cohort/cohort-csv.ts'
import { cohortTable } from '../cohort/cohort-rows.ts'
import type { Office, OfficeApp } from '../office.ts'
import { guarded } from './route.ts'

/** The same for a spreadsheet. */
export function addCohortCsv(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'cohortCsv',
    method: 'get',
    path: '/api/cohort.csv',
    responses: { 200: { description: 'A row for everybody', content: { 'text/csv': { schema: z.string() } } } },
  })
  app.openapi(route, async (context) => {
    context.header('Content-Type', 'text/csv; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="cohort.csv"')
    return context.body(cohortCsv(await cohortTable(office, officeOf(context))), 200)
  })
}
