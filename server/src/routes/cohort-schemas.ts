/** An applicant in a row, as it goes over the wire; its meaning stands in domain/office. */
import { z } from '@hono/zod-openapi'
import { valuesOf } from '#domain'
import { instant, sharing } from './schemas.ts'

const isoDay = z.iso.date()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const band = z.object({ point: z.number(), low: z.number(), high: z.number() }).openapi('Band')
const step = z.object({ id: z.string(), title: z.string(), by: isoDay }).openapi('DueStep')
const sent = z.enum(['done', 'open'])

const line = z
  .object({
    match: z.int(),
    stage: z.enum([
      'student',
      'preparing',
      'applying',
      'interviewing',
      'ranking',
      'match week',
      'soap',
      'result awaited',
      'unmatched',
      'matched',
      'in residency',
      'between',
      'in fellowship',
    ]),
    specialties: list(z.string()),
    graduation: z.int().optional(),
    readiness: z.enum(['blocked', 'behind', 'asked', 'on time']),
    decides: list(z.string()),
    chance: band.optional(),
    applications: z.int().optional(),
    overdue: list(step),
    next: step.optional(),
    visa: z.enum(['feasible', 'feasible if', 'not feasible', 'unknown', 'not needed']),
    papers: z.object({
      mspe: sent,
      transcript: sent,
      token: z.enum(['done', 'open', 'late', 'not asked']),
      letters: z.object({ uploaded: z.int(), coming: z.int(), unknown: z.boolean() }),
    }),
    asked: z.int(),
    message: z.enum(valuesOf('mondayMessage')).optional(),
    outcome: z.enum(['matched', 'not matched', 'not yet']),
  })
  .openapi('Line')

const row = z
  .object({
    id: z.string(),
    label: z.string(),
    sharing,
    since: instant,
    /** The newest there is. */
    line: line.optional(),
    /** Why there is none. */
    unread: z.string().optional(),
    /** Worked out from what is there now, today. */
    isCurrent: z.boolean(),
    workedOutOn: isoDay.optional(),
    /** What is otherwise than a week before. */
    changes: list(z.string()),
  })
  .openapi('CohortRow')

export const cohort = z
  .object({
    day: isoDay,
    /** By which clock it is that day. */
    zone: z.string(),
    facts: z.string(),
    rows: list(row),
    /** Lines that are not up to date. */
    waiting: z.int(),
  })
  .openapi('Cohort')

export const sentRun = z.object({ run: z.string(), applicants: z.int() }).openapi('SentRun')
export const runParam = z.object({ run: z.string().regex(/^[\da-f]{32}$/) })
