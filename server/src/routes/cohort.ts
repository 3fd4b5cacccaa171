import { officeOf } from '../access/allow.ts'
import { cohortTable } from '../cohort/cohort-rows.ts'
import type { Office, OfficeApp } from '../office.ts'
import { cohort } from './cohort-schemas.ts'
import { guarded, json } from './route.ts'

/** Everybody of the office in a row, as last worked out; of private shares the name alone. */
export function addCohort(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'cohort',
    method: 'get',
    path: '/api/cohort',
    responses: { 200: json('By name', cohort) },
  })
  app.openapi(route, async (context) => context.json(await cohortTable(office, officeOf(context)), 200))
}
