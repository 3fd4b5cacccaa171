/** The office as one application: what is asked goes through the same steps whatever is asked, then to its route. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { openInProcess, QueueUnreachable } from '#jobs'
import { DatabaseUnreachable } from '#store/sql'
import type { SqlDatabase } from '#store/sql'
import type { Accounts } from './accounts/accounts.ts'
import { createCounts } from './watch/metrics.ts'
import { authenticate } from './access/authenticate.ts'
import { limitRate, limitSize } from './access/limits.ts'
import { refuseUnkeptText } from './access/kept-text.ts'
import type { Office, OfficeApp, OfficeEnv, OfficeStep } from './office.ts'
import { addPages, letPagesRun } from './pages.ts'
import type { PageFiles } from './pages.ts'
import { Refusal } from './refusal.ts'
import { addApplicants } from './routes/applicants.ts'
import { addBegin } from './routes/begin.ts'
import { addDocuments } from './routes/documents.ts'
import { addErase } from './routes/erase.ts'
import { addExportAll } from './routes/export-all.ts'
import { addHealth } from './routes/health.ts'
import { addInvitations } from './routes/invitations.ts'
import { addInvite } from './routes/invite.ts'
import { addLinks } from './routes/links.ts'
import { addMetrics } from './routes/metrics.ts'
import { addReadDocument } from './routes/read-document.ts'
import { addReadings } from './routes/readings.ts'
import { addRemark } from './routes/remark.ts'
import { addRemoveDocument } from './routes/remove-document.ts'
import { addRevokeInvitation } from './routes/revoke-invitation.ts'
import { addRevokeLink } from './routes/revoke-link.ts'
import { addSaveDocument } from './routes/save-document.ts'
import { addShare } from './routes/share.ts'
import { addSignIn } from './routes/sign-in.ts'
import { addSignOut } from './routes/sign-out.ts'
import { addSignOutElsewhere } from './routes/sign-out-elsewhere.ts'
import { addAskProvider } from './routes/ask-provider.ts'
import { addKeepClock } from './routes/keep-clock.ts'
import { addHearProvider } from './routes/hear-provider.ts'
import { addWaysIn } from './routes/ways-in.ts'
import { addWho } from './routes/who.ts'
import { addAcceptClaim } from './routes/accept-claim.ts'
import { addClaims } from './routes/claims.ts'
import { addCohortCsv } from './routes/cohort-csv.ts'
import { addCohort } from './routes/cohort.ts'
import { addFollowRun } from './routes/follow-run.ts'
import { addNotePaper } from './routes/note-paper.ts'
import { addProgramNames } from './routes/program-names.ts'
import { addReplies } from './routes/replies.ts'
import { addRules } from './routes/rules.ts'
import { addRun } from './routes/run.ts'
import { addWhatIf } from './routes/what-if.ts'
import { addWithdrawClaim } from './routes/withdraw-claim.ts'
import { addWorkOut } from './routes/work-out.ts'
import type { LogLine } from './watch/watch.ts'
import { watch } from './watch/watch.ts'

const routes: readonly ((app: OfficeApp, office: Office) => void)[] = [
  addSignIn,
  addSignOut,
  addSignOutElsewhere,
  addWaysIn,
  addAskProvider,
  addHearProvider,
  addKeepClock,
  addWho,
  addInvite,
  addInvitations,
  addRevokeInvitation,
  addBegin,
  addApplicants,
  addDocuments,
  addReadDocument,
  addSaveDocument,
  addRemoveDocument,
  addRemark,
  addShare,
  addLinks,
  addRevokeLink,
  addReadings,
  addExportAll,
  addErase,
  addCohort,
  addCohortCsv,
  addWorkOut,
  addRun,
  addFollowRun,
  addWhatIf,
  addNotePaper,
  addRules,
  addReplies,
  addProgramNames,
  addClaims,
  addAcceptClaim,
  addWithdrawClaim,
  addHealth,
  addMetrics,
]

export interface OfficeOptions extends Office {
  /** Its pages; absent for an office that is only asked by its interface. */
  readonly pages?: PageFiles
  readonly log: (line: LogLine) => void
  /** Hears of a fault of ours, with nothing of who asked. */
  readonly fault: (error: unknown) => void
}

export function createOffice(options: OfficeOptions): OfficeApp {
  const { now, version } = options
  const app: OfficeApp = new OpenAPIHono<OfficeEnv>({
    defaultHook: (result) => {
      if (!result.success)
        throw new Refusal(400, result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
    },
  })
  app.onError((error, context) => answerTo(error, context, options.fault))
  app.notFound((context) => context.json({ problem: 'There is no such address.' }, 404))
  app.use('*', watch(options))
  app.use('*', letPagesRun)
  app.use('*', secureHeaders(headers))
  app.use('*', noStore)
  app.use('*', limitRate(now))
  app.use('*', limitSize())
  app.use('*', refuseUnkeptText)
  app.use('/api/*', authenticate(options))
  for (const add of routes) add(app, options)
  if (options.pages) addPages(app, options.pages)
  app.doc31('/openapi.json', titleOf(version))
  return app
}

function titleOf(version: string) {
  return { openapi: '3.1.0', info: { title: 'Matchwright office', version } }
}

const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: 'no-referrer',
}

/** Nothing of an applicant stays in a cache; what a route says of its files stands. */
const noStore: OfficeStep = async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
}

function answerTo(error: unknown, context: Context, fault: (error: unknown) => void): Response {
  if (error instanceof Refusal) return context.json({ problem: error.message }, error.status)
  if (error instanceof HTTPException)
    return context.json({ problem: error.message || 'The request cannot be read.' }, error.status)
  if (error instanceof DatabaseUnreachable || error instanceof QueueUnreachable) {
    context.header('Retry-After', '2')
    return context.json({ problem: 'The database does not answer; nothing was changed. Ask again in a moment.' }, 503)
  }
  fault(error)
  return context.json({ problem: 'A fault of ours; nothing was changed.' }, 500)
}

/** What an office says of itself, without a database behind it: who makes a client of it asks nothing else. */
export function describeOffice(version: string = 'any'): unknown {
  const database: SqlDatabase = { dialect: 'sqlite', query: unasked, together: unasked, close: async () => undefined }
  const app = createOffice({
    database,
    accounts: nobodys,
    version,
    queue: openInProcess(),
    facts: unasked,
    counts: createCounts(),
    now: () => new Date(0),
    log: () => undefined,
    fault: () => undefined,
  })
  return app.getOpenAPI31Document(titleOf(version))
}

const nobodys: Accounts = {
  signIn: unasked,
  adviserOf: unasked,
  signOut: unasked,
  signOutElsewhere: unasked,
  hasProvider: false,
  askProvider: unasked,
  hearProvider: unasked,
}

function unasked(): never {
  throw new RangeError('a description asks nothing')
}
