/** Who may do what: every operation the office describes, asked by everybody there is. What is not written here as allowed is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onBothDatabases } from './databases.ts'
import { fuzzed } from './fuzz.ts'
import { providerOf, startProvider } from './provider.ts'
import type { StandIn } from './provider.ts'
import { codeAt } from './authenticator.ts'
import { everybody, makeWorld, people } from './world.ts'
import type { Applicant, Asked, Someone, World } from './world.ts'

const all = people.filter((one) => one !== 'revoked')
const note = { version: 1, text: 'I would ask who owns the build.' }

/** By operation: who is let in, and what a right request is. A revoked link is refused whatever it asks for. */
const operations: Readonly<
  Record<string, { readonly may: readonly Someone[]; readonly ask: (of: Case) => Promise<Asked> | Asked }>
> = {
  signIn: {
    may: all,
    ask: ({ world }) => {
      const [{ email, password, totp } = { email: '', password: '', totp: '' }] = world.advisers
      return post('/api/sessions', { email, password, code: codeAt(totp, world.later()) })
    },
  },
  keepClock: {
    may: ['adviser', 'other adviser'],
    ask: () => ({ method: 'PUT', path: '/api/clock', body: { zone: 'Asia/Karachi' } }),
  },
  waysIn: { may: all, ask: () => get('/api/provider') },
  askProvider: { may: all, ask: () => ({ method: 'POST', path: '/api/provider' }) },
  // What was not asked for here is heard by nobody: it leads to the page, without a session.
  hearProvider: { may: all, ask: () => get('/api/auth/callback/office?code=x&state=y') },
  signOutElsewhere: {
    may: ['adviser', 'other adviser'],
    ask: () => ({ method: 'DELETE', path: '/api/sessions/elsewhere' }),
  },
  whoAmI: { may: all.filter((one) => one !== 'anonymous'), ask: () => get('/api/me') },
  invite: { may: ['adviser', 'other adviser'], ask: () => post('/api/invitations', { label: 'For an applicant', days: 30 }) },
  listInvitations: { may: ['adviser', 'other adviser'], ask: () => get('/api/invitations') },
  revokeInvitation: {
    may: ['adviser'],
    ask: async ({ applicant }) => ({ method: 'DELETE', path: `/api/invitations/${(await applicant.given('invite')).id}` }),
  },
  begin: { may: ['invited'], ask: () => post('/api/applicants', { label: 'Amina', sharing: 'office' }) },
  listApplicants: { may: ['adviser', 'other adviser'], ask: () => get('/api/applicants') },
  listDocuments: { may: ['applicant', 'reader', 'commenter', 'adviser'], ask: ({ at }) => get(`${at}/documents`) },
  readDocument: { may: ['applicant', 'reader', 'commenter', 'adviser'], ask: ({ at }) => get(`${at}/documents/note/seen`) },
  saveDocument: {
    may: ['applicant'],
    ask: ({ at }) => ({ method: 'PUT', path: `${at}/documents/note/new`, body: { rev: 0, body: note } }),
  },
  removeDocument: { may: ['applicant'], ask: ({ at }) => ({ method: 'DELETE', path: `${at}/documents/note/seen?rev=1` }) },
  addReview: {
    may: ['commenter', 'adviser'],
    ask: ({ at }) => post(`${at}/reviews`, { body: { version: 1, remarks: [], answers: {} } }),
  },
  share: { may: ['applicant'], ask: ({ at }) => post(`${at}/links`, { label: 'A mentor', rights: 'read', days: 14 }) },
  listLinks: { may: ['applicant'], ask: ({ at }) => get(`${at}/links`) },
  revokeLink: {
    may: ['applicant'],
    ask: async ({ at, applicant }) => ({ method: 'DELETE', path: `${at}/links/${(await applicant.given('read')).id}` }),
  },
  listReadings: { may: ['applicant'], ask: ({ at }) => get(`${at}/readings`) },
  exportAll: { may: ['applicant'], ask: ({ at }) => get(`${at}/export`) },
  eraseAll: { may: ['applicant'], ask: ({ at }) => ({ method: 'DELETE', path: at }) },
  cohort: { may: ['adviser', 'other adviser'], ask: () => get('/api/cohort') },
  cohortCsv: { may: ['adviser', 'other adviser'], ask: () => get('/api/cohort.csv') },
  workOut: { may: ['adviser', 'other adviser'], ask: () => ({ method: 'POST', path: '/api/cohort/runs' }) },
  whatIf: { may: ['adviser', 'other adviser'], ask: () => post('/api/cohort/what-ifs', { kind: 'answer', answer }) },
  readRun: { may: ['adviser'], ask: async ({ world }) => get(`/api/cohort/runs/${await sentBy(world)}`) },
  followRun: { may: ['adviser'], ask: async ({ world }) => get(`/api/cohort/runs/${await sentBy(world)}/progress`) },
  notePaper: {
    may: ['adviser'],
    ask: ({ at }) => ({ method: 'PUT', path: `${at}/papers/mspe`, body: { on: '2026-11-29' } }),
  },
  listRules: { may: ['adviser', 'other adviser'], ask: () => get('/api/rules') },
  listReplies: { may: ['adviser', 'other adviser'], ask: () => get('/api/replies') },
  listProgramNames: { may: ['adviser', 'other adviser'], ask: () => get('/api/replies/programs') },
  listClaims: {
    may: ['applicant', 'other applicant', 'adviser', 'other adviser'],
    ask: () => get('/api/claims'),
  },
  acceptClaim: { may: ['adviser', 'other adviser'], ask: () => post('/api/claims', answer) },
  withdrawClaim: {
    may: ['adviser'],
    ask: async ({ world }) => {
      await world.ask(world.advisers[0]?.session ?? {}, post('/api/claims', { ...answer, field: 'visaH1b' }))
      return { method: 'DELETE', path: `/api/claims/${answer.program}/visaH1b` }
    },
  },
  health: { may: people, ask: () => get('/health') },
  metrics: { may: people, ask: () => get('/metrics') },
  // Ends the session it is asked with: tried last.
  signOut: { may: ['adviser', 'other adviser'], ask: () => ({ method: 'DELETE', path: '/api/sessions' }) },
}

const answer = { program: '1400521123', field: 'visaJ1', value: true, by: 'coordinator', how: 'email', on: '2026-11' }

/** A run of the first office. */
async function sentBy(world: World): Promise<string> {
  const sent = await world.ask(world.advisers[0]?.session ?? {}, { method: 'POST', path: '/api/cohort/runs' })
  return (await sent.json()).run
}

interface Case {
  readonly world: World
  readonly applicant: Applicant
  /** Where the applicant's things are. */
  readonly at: string
}

function get(path: string): Asked {
  return { method: 'GET', path }
}

function post(path: string, body: unknown): Asked {
  return { method: 'POST', path, body }
}

onBothDatabases((open) => {
  describe('everybody, at every operation', () => {
    let world: World
    let provider: StandIn
    beforeAll(async () => {
      provider = await startProvider()
      world = await makeWorld(await open(), { provider: providerOf(provider) })
    })
    afterAll(() => provider.stop())

    it('the description names every operation that is tried here, and no other', async () => {
      const described = await (await world.app.request('/openapi.json')).json()
      const ids = Object.values(described.paths).flatMap((path) =>
        Object.values(Object(path)).flatMap((operation) => {
          const { operationId, 'x-may': may } = Object(operation)
          expect(may, operationId).toBeInstanceOf(Array)
          return [String(operationId)]
        }),
      )
      expect(ids.toSorted()).toEqual(Object.keys(operations).toSorted())
    })

    it('what nobody would ask is answered without a fault of ours', async () => {
      const statuses = await fuzzed(world, 300, 1)
      expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
      expect(statuses.get(400)).toBeGreaterThan(20)
      expect(world.faults).toEqual([])
    })

    it.each(Object.keys(operations))('%s', async (id) => {
      const operation = operations[id]
      for (const someone of people) {
        const { applicant, brings } = await everybody(world)
        const at = `/api/applicants/${applicant.owner}`
        await world.ask(applicant.own, { method: 'PUT', path: `${at}/documents/note/seen`, body: { rev: 0, body: note } })
        const asked = await operation?.ask({ world, applicant, at })
        if (!asked) throw new Error(`there is no operation ${id}`)
        const { status, body } = await world.ask(brings[someone], asked)
        // What streams is not waited for.
        await body?.cancel()
        const what = `${someone} ${id}: ${status}`
        if (operation?.may.includes(someone)) expect([200, 201, 302], what).toContain(status)
        else expect([401, 403, 404], what).toContain(status)
      }
      expect(world.faults).toEqual([])
    })
  })
})
