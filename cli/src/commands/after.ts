import { readAfter } from '#domain/path'
import { projectSize, projectTemplates } from '#writing/informatics'
import type { Command, Call } from '../command.ts'
import type { Misused } from '../command.ts'
import { misused } from '../command.ts'
import { anotherStage, readAndAdvise } from '../inputs.ts'
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
  },
  run: async (call) => {
    const project = projectAsked(call)
    if (project?.kind === 'misused') return project
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const { profile, facts, asked, advised } = inputs
    const after = readAfter(asked, advised.plan)
    if (after === undefined) return anotherStage(asked, advised.kind === 'without list' ? advised.why : '')
    const { blockers } = advised
    const { season, today } = asked
    const lines = [
      ...headingLines({ profile, facts, season, stage: asked.person.stage, today, blockers }, call.paper),
      ...(project === undefined ? afterLines(after, call.paper) : projectLines(project, call.paper)),
    ]
    return {
      kind: 'done',
      json: {
        today,
        facts: facts.release,
        blockers,
        ...after,
        ...(project === undefined ? {} : { project }),
      },
      text: lines.join('\n'),
    }
  },
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
