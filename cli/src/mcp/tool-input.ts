/** The arguments of a tool: what they may be, from the descriptions of its command, and the call they make. */
import type { Option } from '../command.ts'
import type { NamedCommand } from '../commands.ts'
import { commonOptions } from '../parse-arguments.ts'
import type { Tool } from './tools.ts'
import { offered } from './tools.ts'

export interface InputSchema {
  readonly [key: string]: unknown
  readonly type: 'object'
  readonly properties: Readonly<Record<string, object>>
  readonly required?: string[]
}

/** JSON Schema of a tool's arguments: the profile or words, the options of the command, and day, seed and form of the answer. */
export function inputSchema(tool: Tool, command: NamedCommand): InputSchema {
  const { today, seed, json } = commonOptions
  const options = { ...offered(tool, command), ...(today && { today }), ...(seed && { seed }), ...(json && { json }) }
  const operand = operandOf(tool)
  return {
    type: 'object',
    properties: { ...operand, ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, leaf(option)])) },
    ...(tool.takes === 'profile' ? { required: Object.keys(operand) } : {}),
    additionalProperties: false,
  }
}

function operandOf({ takes }: Tool): Readonly<Record<string, object>> {
  switch (takes) {
    case 'profile':
    case 'profile or nothing':
      return {
        profile: {
          anyOf: [{ type: 'object' }, { type: 'string' }],
          description: 'the profile itself, in the shape profile_schema describes, or the path of a profile file on this machine',
        },
      }
    case 'words':
      return { words: { type: 'string', description: 'what to look for; without it what there is' } }
    case 'nothing':
      return {}
  }
}

function leaf({ value, help }: Option): object {
  if (value === undefined) return { type: 'boolean', description: help }
  return { type: ['string', 'number'], description: `${value}: ${help}` }
}

export interface ToolWords {
  readonly kind: 'words'
  /** As they would stand behind the command on a command line. */
  readonly words: readonly string[]
  /** The profile, where it was given itself and not by its path. */
  readonly piped?: string
}

/** The command line that these arguments stand for, or a sentence about one that the tool does not have. */
export function wordsOf(
  tool: Tool,
  command: NamedCommand,
  given: Readonly<Record<string, unknown>>,
): ToolWords | { readonly kind: 'misused'; readonly sentence: string } {
  const { properties, required = [] } = inputSchema(tool, command)
  const stray = Object.keys(given).find((name) => !(name in properties))
  if (stray !== undefined)
    return { kind: 'misused', sentence: `${tool.name} takes ${Object.keys(properties).join(', ')}, got ${stray}` }
  const missing = required.find((name) => given[name] === undefined)
  if (missing !== undefined) return { kind: 'misused', sentence: `${tool.name} needs ${missing}` }
  const { profile, words, ...options } = given
  const own = typeof profile === 'string' ? [profile] : profile === undefined ? [] : ['-']
  return {
    kind: 'words',
    words: [...optionWords(options), '--', ...tool.before, ...own, ...(typeof words === 'string' ? [words] : [])],
    ...(typeof profile === 'object' ? { piped: JSON.stringify(profile) } : {}),
  }
}

function optionWords(options: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === true) return [`--${name}`]
    return typeof value === 'string' || typeof value === 'number' ? [`--${name}=${value}`] : []
  })
}
