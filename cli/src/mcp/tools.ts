/** What a language model's client may ask this tool for: commands that only answer, each under a name a model understands. */
import type { NamedCommand } from '../commands.ts'

export interface Tool {
  readonly name: string
  /** The command that answers, and the words that stand before the profile. */
  readonly command: string
  readonly before: readonly string[]
  readonly takes: 'profile' | 'profile or nothing' | 'words' | 'nothing'
  /** Options of the command that are offered; those that name a file of this machine never are. */
  readonly options: 'all' | readonly string[]
  readonly tells: string
}

export const tools: readonly Tool[] = [
  asked('advise', 'advise', 'The whole advice for one applicant: exams, visa, list with chances and fees, next dated steps.'),
  asked('assess', 'exams', 'What scores and record mean, beside norms and matched applicants.'),
  asked('visa', 'visa', 'Which visa routes work, by dated rules; for one program where it is named.'),
  {
    ...asked('programs', 'programs', 'The directory, seen through a profile, narrowed by filters.'),
    takes: 'profile or nothing',
  },
  asked('chances', 'chances', 'The chance at every program with its band, and what it is made of.'),
  asked('list', 'list', 'Which programs to apply to, with signals, fees, and a proof of how good the list is.'),
  asked('what_if', 'what-if', 'What can still be done, and what each thing changes, costs and takes.'),
  asked('plan', 'plan', 'Dated steps to the Match and on to the fellowship.'),
  { ...asked('season', 'track', 'The season as it runs: what was sent, who answered, what to do now.'), options: [] },
  {
    ...asked('study_week', 'study', 'The week of study that follows from logged questions.'),
    before: ['week'],
    options: ['start'],
  },
  {
    ...asked('facts', 'facts', 'What is said about the world, by whom and when: words, or the ten digits of a program.'),
    takes: 'words',
  },
  {
    ...asked('profile_schema', 'schema', 'What a profile may hold, as JSON Schema; every field may be left out.'),
    takes: 'nothing',
  },
]

function asked(name: string, command: string, tells: string): Tool {
  return { name, command, before: [], takes: 'profile', options: 'all', tells }
}

/** Names of the options a tool offers, with what each is. */
export function offered({ options: wanted }: Tool, { options }: NamedCommand): NamedCommand['options'] {
  const ofThisMachine = ['FILE', 'FOLDER']
  return Object.fromEntries(
    Object.entries(options).filter(
      ([name, { value = '' }]) => !ofThisMachine.includes(value) && (wanted === 'all' || wanted.includes(name)),
    ),
  )
}
