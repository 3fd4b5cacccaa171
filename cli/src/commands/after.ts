import { advise, valuesOf } from '#domain'
import { readAfter } from '#domain/path'
import { emptySeasonLog, fellowshipTold, sayEntries } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import { projectSize, projectTemplates } from '#writing/informatics'
import type { Command, Call } from '../command.ts'
import type { Misused } from '../command.ts'
import { misused } from '../command.ts'
import { anotherStage, caseAfter, readAndAdvise } from '../inputs.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { sayInSeason } from '../own-data.ts'
import { afterLines } from '../views/after-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { projectLines } from '../views/project-view.ts'
import type { ProjectAsked } from '../views/project-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'after examples/h1b-medicine-pathology.yaml',
  options: {
    project: { value: 'NAME', help: `one project written out: ${projectTemplates.map(({ id }) => id).join(', ')}` },
    now: { value: 'NUMBER', help: 'with --project: what you count today, in percent or minutes' },
    goal: { value: 'NUMBER', help: 'with --project: what would be worth having, in the same unit' },
    spread: { value: 'MINUTES', help: 'with --project, where times are counted: the standard deviation of single times' },
    fellowship: { value: 'RESULT', help: `how the fellowship match went: ${valuesOf('matchOutcome').join(', ')}` },
    keep: { help: 'keep it; without it nothing is written' },
  },
  run: async (call) => {
    const project = projectAsked(call)
    if (project?.kind === 'misused') return project
    const read = await readAndAdvise(call)
    if (read.kind !== 'given') return read
    const said = fellowshipSaid(read, call)
    if ('kind' in said) return said
    const inputs = said.length === 0 ? read : advisedAfter(read, said, call)
    const { profile, facts, asked, advised } = inputs
    const after = readAfter(asked, advised.plan)
    if (after === undefined) return anotherStage(asked, advised.kind === 'without list' ? advised.why : '')
    const kept = call.flag('keep') && said.length > 0
    const saving = kept ? await sayInSeason(call, said) : undefined
    if (saving && saving.kind !== 'changed') return saving
    const { blockers } = advised
    const { season, today } = asked
    const lines = [
      ...headingLines({ profile, facts, season, stage: asked.person.stage, today, blockers }, call.paper),
      ...(project === undefined
        ? afterLines(after, { kept, changes: said.length }, call.paper)
        : projectLines(project, call.paper)),
    ]
    return {
      kind: 'done',
      json: {
        today,
        facts: facts.release,
        blockers,
        kept,
        ...after,
        ...(project === undefined ? {} : { project }),
      },
      text: lines.join('\n'),
    }
  },
}

/** The result of the fellowship match as an entry of the log; none where none was said. */
function fellowshipSaid({ asked, advised }: AdvisedInputs, call: Call): readonly SeasonEntry[] | Misused {
  const said = call.option('fellowship')
  if (said === undefined) return []
  const outcome = valuesOf('matchOutcome').find((one) => one === said)
  if (outcome === undefined) return misused(`--fellowship knows ${valuesOf('matchOutcome').join(', ')}, got ${said}`)
  const year = readAfter(asked, advised.plan)?.decided?.year
  return year === undefined
    ? misused(
        '--fellowship: no fellowship match of yours is decided. Its results come in December of the last year of residency.',
      )
    : [fellowshipTold(outcome, { year, on: call.today })]
}

/** The advice once what was just said is in the log, kept or not. */
function advisedAfter(inputs: AdvisedInputs, said: readonly SeasonEntry[], call: Call): AdvisedInputs {
  const { profile, facts, records } = inputs
  const season = sayEntries(records.season ?? emptySeasonLog, said)
  return {
    ...inputs,
    asked: caseAfter(inputs, said, call),
    advised: advise(profile, facts, call.today, call.seed, { ...records, season }),
  }
}

/** The template that was asked for, with its size where numbers were given; undefined where none was. */
function projectAsked(call: Call): ProjectAsked | Misused | undefined {
  const name = call.option('project')
  if (name === undefined) return undefined
  const template = projectTemplates.find(({ id }) => id === name)
  if (template === undefined) return misused(`--project: ${name} is none of ${projectTemplates.map(({ id }) => id).join(', ')}`)
  const given = ['now', 'goal', 'spread'].map((option) => [option, call.option(option)] as const)
  const wrong = given.find(([, text]) => text !== undefined && !Number.isFinite(Number(text)))
  if (wrong !== undefined) return misused(`--${wrong[0]}: ${wrong[1]} is no number`)
  const [now, goal, spread] = given.map(([, text]) => (text === undefined ? undefined : Number(text)))
  if (now === undefined && goal === undefined) return { kind: 'project', template }
  if (now === undefined || goal === undefined) return misused('--now and --goal belong together: today, and what is worth having')
  return { kind: 'project', template, size: projectSize(template, { now, goal, ...(spread === undefined ? {} : { spread }) }) }
}
