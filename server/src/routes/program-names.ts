import { z } from '@hono/zod-openapi'
import { loadPrograms, loadSpecialties } from '#facts'
import { officeOf } from '../access/allow.ts'
import { repliesOf } from '../cohort/replies.ts'
import type { Office, OfficeApp } from '../office.ts'
import { acceptedOf } from '../tables/claims.ts'
import { guarded, json } from './route.ts'

const named = z.object({ program: z.string(), name: z.string() }).openapi('ProgramName')

/** What the programs are called that replies and claims give by number; one that the facts do not have is left out. */
export function addProgramNames(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser'], {
    operationId: 'listProgramNames',
    method: 'get',
    path: '/api/replies/programs',
    responses: { 200: json('Of every program of a reply or a claim', z.array(named)) },
  })
  app.openapi(route, async (context) => {
    const of = officeOf(context)
    const [replies, claims] = await Promise.all([repliesOf(office, of), acceptedOf(office.database, of)])
    const asked = new Set([...replies, ...claims.map(({ answer }) => answer)].map(({ program }) => program))
    return context.json(await namesOf(office, asked), 200)
  })
}

/** Numbers begin with that of their specialty, so that only the programs of few are read. */
async function namesOf({ facts }: Office, asked: ReadonlySet<string>): Promise<z.output<typeof named>[]> {
  const specialties = (await loadSpecialties(facts)).filter(
    ({ acgmePrefix: prefix }) => prefix !== undefined && [...asked].some((program) => program.startsWith(prefix)),
  )
  const programs = await Promise.all(specialties.map(({ id }) => loadPrograms(facts, id)))
  const names = new Map(programs.flat().map(({ id, name }) => [String(id), name]))
  return [...asked].flatMap((program) => {
    const name = names.get(program)
    return name === undefined ? [] : [{ program, name }]
  })
}
