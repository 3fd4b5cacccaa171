/** What an adviser sees of everybody: the advice of each in short, of private shares the name alone; worked out once, however often it is asked. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cohort, CohortRow } from '#client'
import { isoDate, programId } from '#domain'
import { addDays } from '#domain/season'
import { factsIn } from '#facts/node'
import { answerDocument, readProfile } from '#store'
import { onBothDatabases } from './databases.ts'
import { makeApplicant, makeWorld, nobody } from './world.ts'
import type { Applicant, World } from './world.ts'

const profile = (name: string): unknown => {
  const read = readProfile(readFileSync(`examples/${name}.yaml`, 'utf8'))
  if (read.kind === 'refused') throw new Error(`the example ${name} cannot be read`)
  return read.profile
}

async function share(world: World, { own, owner }: Applicant, name: string, body: unknown, rev: number = 0): Promise<void> {
  const answer = await world.ask(own, { method: 'PUT', path: `/api/applicants/${owner}/documents/${name}`, body: { rev, body } })
  if (answer.status !== 200) throw new Error(await answer.text())
}

function given<Data>({ data }: { readonly data?: Data | undefined }): Data {
  if (data === undefined) throw new Error('the office refused')
  return data
}

function rowOf({ rows }: Cohort, of: Applicant | undefined): CohortRow {
  const row = rows.find(({ id }) => id === of?.owner)
  if (!row) throw new Error('the applicant has no row')
  return row
}

onBothDatabases((open) => {
  describe('a cohort', () => {
    let world: World
    let [j1, poor, closed, empty]: Applicant[] = []
    const cohort = async (): Promise<Cohort> => given(await world.as().GET('/api/cohort'))
    const workOut = async () => given(await world.as().POST('/api/cohort/runs'))

    beforeAll(async () => {
      world = await makeWorld(await open())
      ;[j1, poor, closed, empty] = [
        await makeApplicant(world),
        await makeApplicant(world),
        await makeApplicant(world, 'private'),
        await makeApplicant(world),
      ]
      await share(world, j1 as Applicant, 'profile/mine', profile('j1-internal-medicine'))
      await share(world, poor as Applicant, 'profile/mine', profile('family-medicine-few-funds'))
      await share(world, closed as Applicant, 'profile/mine', {
        closed: Buffer.from('age-encryption.org/v1\n-> scrypt').toString('base64'),
      })
    })

    it('waits for its lines, has them worked out, and says so as they come', async () => {
      expect(await cohort()).toMatchObject({ waiting: 3 })
      const { run, applicants } = await workOut()
      expect(applicants, 'the private one is in no job').toBe(3)
      await world.workAll()
      const events = await world.as().GET('/api/cohort/runs/{run}/progress', { params: { path: { run } }, parseAs: 'text' })
      expect(events.data).toContain('{"finished":3,"applicants":3}')
      const table = await cohort()
      expect(table.waiting).toBe(0)
      const { line } = rowOf(table, j1)
      expect(line).toMatchObject({ specialties: expect.arrayContaining(['internal-medicine']), papers: { mspe: 'open' } })
      expect(line?.chance?.low).toBeLessThan(line?.chance?.high ?? 0)
      expect(rowOf(table, empty)).toMatchObject({ unread: 'No profile was shared yet.' })
      const { line: none, ...row } = rowOf(table, closed)
      expect(none).toBeUndefined()
      expect(row).toMatchObject({ sharing: 'private', isCurrent: true, changes: [] })
      expect(world.faults).toEqual([])
    })

    it('works out again only whose documents changed, and nothing where nothing did', async () => {
      expect(await workOut()).toMatchObject({ applicants: 0 })
      await share(world, poor as Applicant, 'note/n', { version: 1, text: 'x' })
      expect(await cohort()).toMatchObject({ waiting: 1 })
      const [one, other] = [await workOut(), await workOut()]
      expect(other, 'asked twice, sent once').toEqual(one)
      await world.workAll()
      const lines = await world.database.query('select owner from line where owner = $1', [String(poor?.owner)])
      expect(lines).toHaveLength(1)
    })

    it('says of a worker with other facts than its own that it has them, and keeps no line of it', async () => {
      await share(world, poor as Applicant, 'note/other-facts', { version: 1, text: 'x' })
      const { run } = await workOut()
      await world.workAll(async (name) => {
        const fact = await factsIn('facts/data')(name)
        return name === 'release.json' ? { ...(fact as object), version: '1999.1' } : fact
      })
      const told = given(await world.as().GET('/api/cohort/runs/{run}', { params: { path: { run } } }))
      expect(told.failed).toEqual([
        {
          id: poor?.owner,
          sentence: expect.stringContaining('A worker has the facts 1999.1 of Sat 28 Nov 2026, the office those'),
        },
      ])
      expect(await cohort()).toMatchObject({ waiting: 1 })
      await workOut()
      await world.workAll()
      expect(await cohort(), 'asked again, a worker with the same facts does it').toMatchObject({ waiting: 0 })
    })

    it('notes a paper the school has sent', async () => {
      const path = { owner: String(j1?.owner), paper: 'mspe' } as const
      await world.as().PUT('/api/applicants/{owner}/papers/{paper}', { params: { path }, body: { on: '2026-11-20' } })
      await workOut()
      await world.workAll()
      expect(rowOf(await cohort(), j1).line?.papers).toMatchObject({ mspe: 'done', transcript: 'open' })
    })

    it('tells whom a rule would reach if it did not hold any more, and nobody else', async () => {
      const supposed = { kind: 'rule', rule: 'h1b-step3', holds: false } as const
      const { run } = given(await world.as().POST('/api/cohort/what-ifs', { body: supposed }))
      await world.workAll()
      const told = given(await world.as().GET('/api/cohort/runs/{run}', { params: { path: { run } } }))
      expect(told).toMatchObject({ kind: 'what if', applicants: 3, finished: 3, failed: [] })
      expect(told.reached.map(({ id }) => id)).not.toContain(closed?.owner)
      const unknown = await world.as().POST('/api/cohort/what-ifs', { body: { ...supposed, rule: 'no-such' } })
      expect(unknown.response.status).toBe(404)
    })

    it('takes a reply one applicant got as a claim for all, after somebody looked, without who was told', async () => {
      const answer = { program: programId('1400200001'), field: 'visaJ1', value: true, by: 'coordinator', how: 'email' } as const
      const doc = answerDocument({ ...answer, on: '2026-11-12', today: isoDate('2026-11-12'), proof: 'Dear Dr. Amina, yes.' })
      await share(world, j1 as Applicant, `import/${doc.id}`, doc)
      const replies = given(await world.as().GET('/api/replies'))
      expect(replies).toEqual([{ ...answer, on: '2026-11' }])
      expect(JSON.stringify(replies)).not.toContain('Amina')
      const named = [{ program: '1400200001', name: 'University of Washington School of Medicine (Soldotna) Program' }]
      expect(given(await world.as().GET('/api/replies/programs')), 'an adviser reads a name').toEqual(named)
      await world.as().POST('/api/claims', { body: { ...answer, on: '2026-11' } })
      expect(given(await world.as().GET('/api/replies'))).toEqual([])
      expect(given(await world.as().GET('/api/replies/programs')), 'also of what was taken').toEqual(named)
      expect((await (await world.ask(poor?.own ?? nobody, { method: 'GET', path: '/api/claims' })).json()).answers).toEqual(
        replies,
      )
      expect(await cohort(), 'every line rests on what is claimed').toMatchObject({ waiting: 3 })
      expect((await world.as().POST('/api/claims', { body: { ...answer, on: '2030-01' } })).response.status).toBe(422)
    })

    it('says what is otherwise than a week before', async () => {
      await workOut()
      await world.workAll()
      // As if it had been worked out eight days before, with another word on the visa.
      const [kept] = await world.database.query('select body, day from line where owner = $1', [String(j1?.owner)])
      const body = JSON.parse(String(kept?.['body']))
      const before = { ...body, result: { ...body.result, line: { ...body.result.line, decides: ['A word of before.'] } } }
      await world.database.query(
        "insert into line (office, owner, day, fingerprint, body) select office, owner, $2, 'x', $3 from line where owner = $1",
        [String(j1?.owner), addDays(isoDate(String(kept?.['day'])), -8), JSON.stringify(before)],
      )
      expect(rowOf(await cohort(), j1).changes).toContain('No longer decides: A word of before.')
      expect(rowOf(await cohort(), poor).changes).toEqual([])
    })

    it('has the day of the clock the office keeps, in Lahore and in Los Angeles', async () => {
      const at = async (instant: string, zone: string): Promise<string> => {
        world.later(Date.parse(instant) - world.now().getTime())
        const kept = await world.as().PUT('/api/clock', { body: { zone } })
        return kept.response.status === 200 ? (await cohort()).day : `refused with ${kept.response.status}`
      }
      expect(await at('2026-11-29T02:30:00Z', 'America/Los_Angeles')).toBe('2026-11-28')
      expect(await at('2026-11-29T20:30:00Z', 'Asia/Karachi')).toBe('2026-11-30')
      expect(await at('2026-11-29T20:31:00Z', 'Mars/Olympus')).toBe('refused with 400')
      expect(await cohort()).toMatchObject({ zone: 'Asia/Karachi' })
    })

    it('is a table for a spreadsheet, with nothing that a spreadsheet would run', async () => {
      const answer = await world.ask(world.advisers[0]?.session ?? nobody, { method: 'GET', path: '/api/cohort.csv' })
      expect(answer.headers.get('Content-Type')).toContain('text/csv')
      const lines = (await answer.text()).trim().split('\r\n')
      expect(lines).toHaveLength(5)
      expect(lines[0]).toContain('chance,"chance, low","chance, high"')
    })

    it('forgets an applicant whole who erases everything', async () => {
      await world.ask(empty?.own ?? nobody, { method: 'DELETE', path: `/api/applicants/${empty?.owner}` })
      expect((await cohort()).rows).toHaveLength(3)
      expect(await world.database.query('select day from line where owner = $1', [String(empty?.owner)])).toEqual([])
    })
  })
})
