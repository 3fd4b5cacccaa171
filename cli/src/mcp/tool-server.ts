/** The commands as tools of the Model Context Protocol, over standard input and output. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { CallToolResult, Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import type { NamedCommand } from '../commands.ts'
import { inputSchema, wordsOf } from './tool-input.ts'
import { tools } from './tools.ts'

/** A command line as it is answered: what was printed, and how it ended. */
export interface Printed {
  readonly out: string
  readonly err: string
  readonly exitCode: number
}

interface Tooling {
  readonly version: string
  readonly load: (name: string) => Promise<NamedCommand | undefined>
  readonly answer: (words: readonly string[], piped: string) => Promise<Printed>
  readonly stop: AbortSignal
}

const instructions =
  'Matchwright advises doctors trained outside the United States on a US residency. Chances are bands, never promises: pass the band on with the number. An unknown is unknown, never no. Nothing leaves this machine.'

/** Answers until the client goes away or the person stops it. */
export async function serveTools(tooling: Tooling): Promise<void> {
  const server = new Server({ name: 'matchwright', version: tooling.version }, { capabilities: { tools: {} }, instructions })
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: await listedTools(tooling) }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => answered(params.name, params.arguments ?? {}, tooling))
  const closed = new Promise<void>((resolve) => {
    process.stdin.once('close', () => resolve())
    process.stdin.once('end', () => resolve())
    tooling.stop.addEventListener('abort', () => resolve())
  })
  await server.connect(new StdioServerTransport())
  await closed
  await server.close()
}

async function listedTools({ load }: Tooling): Promise<ListedTool[]> {
  const listed = await Promise.all(
    tools.map(async (tool): Promise<readonly ListedTool[]> => {
      const command = await load(tool.command)
      if (command === undefined) return []
      const annotations = { readOnlyHint: true, openWorldHint: false }
      return [{ name: tool.name, description: tool.tells, inputSchema: inputSchema(tool, command), annotations }]
    }),
  )
  return listed.flat()
}

async function answered(name: string, given: Readonly<Record<string, unknown>>, tooling: Tooling): Promise<CallToolResult> {
  const tool = tools.find((one) => one.name === name)
  const command = tool && (await tooling.load(tool.command))
  if (tool === undefined || command === undefined)
    return said(`There is no tool ${name}, only ${tools.map((one) => one.name).join(', ')}.`)
  const asked = wordsOf(tool, command, given)
  if (asked.kind === 'misused') return said(asked.sentence)
  const { out, err, exitCode } = await tooling.answer([tool.command, ...asked.words], asked.piped ?? '')
  return exitCode === 2 ? said(err.trim()) : { content: [{ type: 'text', text: out.trim() }] }
}

function said(sentence: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: sentence }] }
}
