/** One profile of a folder in one row of a table. */
import { advise } from '#domain'
import type { ProgramList } from '#domain/list'
import type { Call } from '../command.ts'
import { readInputsOf } from '../inputs.ts'

/** Columns in their order; what is not known, or was never worked out, stays empty. */
export const batchColumns = [
  'file',
  'name',
  'match',
  'stage',
  'specialties',
  'chance',
  'low',
  'high',
  'applications',
  'feesUsd',
  'decidesFirst',
  'nextStep',
  'nextStepBy',
  'problem',
] as const

export type BatchRow = Readonly<Partial<Record<(typeof batchColumns)[number], string | number>>> & { readonly file: string }

/** The advice for the profile at `path` in short; with `problem` alone where it cannot be used. Own logs are of one person, so none is read. */
export async function batchRow(file: string, path: string, call: Call): Promise<BatchRow> {
  const inputs = await readInputsOf(path, { call, records: async () => ({}) })
  if (inputs.kind === 'refused') return { file, problem: inputs.problems.map(({ sentence }) => sentence).join(' ') }
  const { profile, facts } = inputs
  const advised = advise(profile, facts, call.today, call.seed)
  const [next] = advised.plan.steps
  return {
    file,
    ...(profile.name === undefined ? {} : { name: profile.name }),
    match: advised.season.match,
    stage: advised.person.stage.kind,
    specialties: profile.specialties.map(({ id }) => id).join(' '),
    ...(advised.kind === 'without list' ? {} : listCells(advised.list)),
    decidesFirst: advised.blockers.map(({ title }) => title).join(' '),
    ...(next === undefined ? {} : { nextStep: next.title, nextStepBy: next.by }),
  }
}

function listCells({ matchChance, picks, fees }: ProgramList): Partial<BatchRow> {
  const { point, low, high } = matchChance ?? {}
  return {
    ...(point === undefined || low === undefined || high === undefined ? {} : { chance: point, low, high }),
    applications: picks.length,
    feesUsd: fees.total,
  }
}
