import { z } from '@hono/zod-openapi'
import { officeOf } from '../access/allow.ts'
import { repliesOf } from '../cohort/replies.ts'
import type { Office, OfficeApp } from '../office.ts'
import { answer } from './answers.ts'
import { guarded, json } from './route.ts'

/** What an adviser may look at, and take for everybody. */
export function addReplies(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'listReplies',
    method: 'get',
    path: '/api/replies',
    responses: { 200: json('By program and question, each once', z.array(answer)) },
  })
  app.openapi(route, async (context) => context.json([...(await repliesOf(office, officeOf(context)))], 200))
}
