import type { Option } from './command.ts'
import type { NamedCommand } from './commands.ts'
import { optionsOf } from './parse-arguments.ts'
import { wrapped } from './terminal/measure.ts'

/** What `matchwright --help` prints. */
export function toolHelp(commands: readonly { readonly name: string; readonly summary: string }[]): string {
  return `${[
    'Matchwright: residency and clinical informatics strategy for international medical graduates.',
    'Free, open, on your own machine: nothing you write leaves it.',
    '',
    'Usage: matchwright <command> [options]',
    '',
    ...aligned(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Start with: matchwright advise examples/j1-internal-medicine.yaml',
    'Each command explains itself: matchwright list --help',
  ].join('\n')}\n`
}

/** What `matchwright <command> --help` prints. */
export function commandHelp(command: NamedCommand): string {
  return `${[
    ...wrapped(`${command.summary}.`, helpWidth),
    '',
    ...wrapped(`Usage: matchwright ${[command.name, command.operands, '[options]'].filter(Boolean).join(' ')}`, helpWidth),
    '',
    'Options:',
    ...aligned(Object.entries(optionsOf(command)).map(optionLine)),
    '',
    `Example: matchwright ${command.example}`,
  ].join('\n')}\n`
}

function optionLine([name, option]: [string, Option]): readonly [string, string] {
  return [`--${name}${option.value ? ` ${option.value}` : ''}`, option.help]
}

const helpWidth = 80

function aligned(lines: readonly (readonly [string, string])[]): readonly string[] {
  const left = 4 + Math.max(...lines.map(([name]) => name.length))
  return lines.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapped(text, helpWidth - left)
    return [`  ${name}`.padEnd(left) + first, ...rest.map((line) => ' '.repeat(left) + line)]
  })
}
