/** Every command by name; each file is loaded only when its command is used, which keeps the start short. */
import type { Command } from './command.ts'

interface Entry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<{ readonly command: Command }>
}

/** In the order of the line. */
export const commands: readonly Entry[] = [
  {
    name: 'advise',
    summary: 'Everything for one applicant: assessment, list, next steps',
    load: () => import('./commands/advise.ts'),
  },
  { name: 'assess', summary: 'What the scores and the file mean', load: () => import('./commands/assess.ts') },
  { name: 'visa', summary: 'Which visa routes work for you, by dated rules', load: () => import('./commands/visa.ts') },
  {
    name: 'exams',
    summary: 'What score to expect, when to sit, whether to take Step 3',
    load: () => import('./commands/exams.ts'),
  },
  { name: 'study', summary: 'Log question blocks, find weaknesses, plan the week', load: () => import('./commands/study.ts') },
  { name: 'programs', summary: 'The directory, seen through a profile', load: () => import('./commands/programs.ts') },
  {
    name: 'chances',
    summary: 'The chance at every program, and what it is made of',
    load: () => import('./commands/chances.ts'),
  },
  { name: 'list', summary: 'Which programs to apply to, with signals and fees', load: () => import('./commands/list.ts') },
  { name: 'what-if', summary: 'What you can still do, and what each thing changes', load: () => import('./commands/what-if.ts') },
  { name: 'plan', summary: 'Dated steps to the Match and to the fellowship', load: () => import('./commands/plan.ts') },
  {
    name: 'documents',
    summary: 'Evidence, frames for statement, letters and interview, and a check',
    load: () => import('./commands/documents.ts'),
  },
  {
    name: 'assistant',
    summary: 'Questions and corrections from a language model of yours, sent only when you say so',
    load: () => import('./commands/assistant.ts'),
  },
  { name: 'import', summary: 'Your own research and exports, read on this machine', load: () => import('./commands/import.ts') },
  { name: 'facts', summary: 'What is said about the world, by whom and when', load: () => import('./commands/facts.ts') },
  { name: 'schema', summary: 'The JSON Schema of a profile file, for editors', load: () => import('./commands/schema.ts') },
  { name: 'serve', summary: 'The web app on this machine', load: () => import('./commands/serve.ts') },
]

export async function loadCommand(name: string): Promise<Command | undefined> {
  return (await commands.find((entry) => entry.name === name)?.load())?.command
}
