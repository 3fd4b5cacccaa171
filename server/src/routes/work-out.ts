import { officeOf } from '../access/allow.ts'
import { sendCohort } from '../cohort/cohort-work.ts'
import type { Office, OfficeApp } from '../office.ts'
import { dayOf } from '../tables/clocks.ts'
import { sentRun } from './cohort-schemas.ts'
import { guarded, json } from './route.ts'

/** Has every line worked out that is not up to date. Asked twice, it is done once. */
export function addWorkOut(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'workOut',
    method: 'post',
    path: '/api/cohort/runs',
    responses: { 201: json('What was sent, and for how many', sentRun) },
  })
  app.openapi(route, async (context) => {
    const of = officeOf(context)
    const { day } = await dayOf(office, of)
    return context.json(await sendCohort(office, of, { day }), 201)
  })
}
