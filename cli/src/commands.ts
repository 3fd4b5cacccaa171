/** Every command by name; each file is loaded only when its command is used, which keeps the start short. */
import type { Command } from './command.ts'

/** What a command is called, and what it was called before: old names and old keys of its JSON go on working. */
interface Entry {
  readonly name: string
  readonly formerNames?: readonly string[]
  /** Key of its JSON today, and the one that held the same before. */
  readonly formerKeys?: Readonly<Record<string, string>>
  readonly summary: string
  /** It answers from the files it is given and keeps nothing, so that it can be asked again whenever one of them is saved. */
  readonly onlyReads?: true
  /** It runs until it is stopped. */
  readonly stays?: true
  readonly load: () => Promise<{ readonly command: Command }>
}

export type NamedCommand = Entry & Command

/** In the order of the line. */
export const commands: readonly Entry[] = [
  {
    name: 'advise',
    onlyReads: true,
    formerKeys: { exams: 'assessment', words: 'documents' },
    summary: 'Everything for one applicant: exams, list with chances and fees, next dated steps',
    load: () => import('./commands/advise.ts'),
  },
  {
    name: 'exams',
    onlyReads: true,
    formerNames: ['assess'],
    formerKeys: { exams: 'assessment' },
    summary: 'What your scores and record mean, what to expect, when to sit, whether to take Step 3',
    load: () => import('./commands/exams.ts'),
  },
  {
    name: 'visa',
    onlyReads: true,
    summary: 'Which visa routes work for you, by dated rules',
    load: () => import('./commands/visa.ts'),
  },
  { name: 'study', summary: 'Log question blocks, find weaknesses, plan the week', load: () => import('./commands/study.ts') },
  {
    name: 'programs',
    onlyReads: true,
    summary: 'The directory, seen through a profile',
    load: () => import('./commands/programs.ts'),
  },
  {
    name: 'chances',
    onlyReads: true,
    summary: 'The chance at every program with its band, and what it is made of',
    load: () => import('./commands/chances.ts'),
  },
  {
    name: 'list',
    onlyReads: true,
    summary: 'Which programs to apply to, with signals, fees, and a proof of how good the list is',
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'compare',
    onlyReads: true,
    summary: 'Your specialties side by side: chance, fees, years, visa, informatics',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'what-if',
    onlyReads: true,
    summary: 'What you can still do, and what each thing changes, costs and takes',
    load: () => import('./commands/what-if.ts'),
  },
  {
    name: 'batch',
    summary: 'A folder of profiles in one table: chance, list, fees, what decides first and what is next for each',
    load: () => import('./commands/batch.ts'),
  },
  {
    name: 'match',
    summary: 'The Match itself on a whole market: who ends where, why, and a proof that nothing upsets it',
    load: () => import('./commands/match.ts'),
  },
  {
    name: 'simulate',
    summary: 'Whole national seasons drawn from what is known, beside what was published',
    load: () => import('./commands/simulate.ts'),
  },
  {
    name: 'work',
    stays: true,
    summary: 'A worker for long simulations: takes pieces of them from a database until you stop it',
    load: () => import('./commands/work.ts'),
  },
  {
    name: 'track',
    summary: 'The season as it runs: what was sent, who answered, interviews and clashes, what it cost, what to do now',
    load: () => import('./commands/track.ts'),
  },
  {
    name: 'verify',
    onlyReads: true,
    summary: 'What each program has to answer in writing before you pay, and before you certify a rank list',
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'ranks',
    summary: 'Your rank order list: your own ratings, the chance of each place, and what to look at before it is certified',
    load: () => import('./commands/ranks.ts'),
  },
  {
    name: 'match-week',
    summary: 'Match Week by the hour: what Monday’s message means, what to do now, your SOAP applications, open places after it',
    load: () => import('./commands/match-week.ts'),
  },
  {
    name: 'look-back',
    onlyReads: true,
    summary: 'A season without a match: where it broke against what was to be expected, and the twelve months that follow',
    load: () => import('./commands/look-back.ts'),
  },
  {
    name: 'arrival',
    summary: 'From the match to the first of July: visa, licence and papers, how long each step can wait, and whether July holds',
    load: () => import('./commands/arrival.ts'),
  },
  {
    name: 'plan',
    onlyReads: true,
    summary: 'Dated steps to the Match and on to the fellowship',
    load: () => import('./commands/plan.ts'),
  },
  {
    name: 'after',
    summary: 'Residency and fellowship: the chance of the whole way, year by year, projects, and the visa at its end',
    load: () => import('./commands/after.ts'),
  },
  {
    name: 'fellowships',
    summary: 'Every clinical informatics fellowship, with what is known of visas and when it was said',
    load: () => import('./commands/fellowships.ts'),
  },
  {
    name: 'words',
    formerNames: ['documents'],
    summary: 'Evidence, what to add, frames for statement, letters and interview, and a check',
    load: () => import('./commands/words.ts'),
  },
  {
    name: 'assistant',
    summary: 'Questions and corrections from a language model of yours, sent only when you say so',
    load: () => import('./commands/assistant.ts'),
  },
  {
    name: 'import',
    summary: 'Your own research and exports, read on this machine; kept when you say so',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'answer',
    summary: 'What a program told you: kept above everything else, and passed on without a word of you when you say so',
    load: () => import('./commands/answer.ts'),
  },
  {
    name: 'donate',
    summary: 'One season in bands and counts, without a name, as a file to give to those who fit the chances',
    load: () => import('./commands/donate.ts'),
  },
  {
    name: 'review',
    summary:
      'Ask somebody to read what you choose, in one closed file; read such a file, say something of it, and see what came back',
    load: () => import('./commands/review.ts'),
  },
  {
    name: 'data',
    summary: 'Everything you keep: where it is, saved to a file, put back, merged, erased',
    load: () => import('./commands/data.ts'),
  },
  {
    name: 'facts',
    summary: 'What is said about the world, by whom and when, and what is stale',
    load: () => import('./commands/facts.ts'),
  },
  {
    name: 'glossary',
    summary: 'The words of the field, each with its meaning and who says so',
    load: () => import('./commands/glossary.ts'),
  },
  { name: 'schema', summary: 'The JSON Schema of a profile file, for editors', load: () => import('./commands/schema.ts') },
  {
    name: 'completions',
    summary: 'What bash, zsh or fish need to complete a line of this tool',
    load: () => import('./commands/completions.ts'),
  },
  {
    name: 'office',
    stays: true,
    summary: 'For advisers: one server that applicants share with, in a folder or on PostgreSQL',
    load: () => import('./commands/office.ts'),
  },
  {
    name: 'mcp',
    stays: true,
    summary: 'The commands that only answer as tools for a language model of yours (Model Context Protocol)',
    load: () => import('./commands/mcp.ts'),
  },
  {
    name: 'serve',
    stays: true,
    summary: 'The web app on this machine; it sends nothing anywhere',
    load: () => import('./commands/serve.ts'),
  },
]

/** The command of this name, or of this former name. */
export async function loadCommand(name: string): Promise<NamedCommand | undefined> {
  const entry = commands.find((one) => one.name === name || one.formerNames?.includes(name))
  return entry && { ...entry, ...(await entry.load()).command }
}
