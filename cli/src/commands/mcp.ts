import type { Call, Command } from '../command.ts'
import { misused } from '../command.ts'
import { toolVersion } from '../tool-version.ts'

export const command: Command = {
  operands: '',
  example: 'mcp',
  options: {},
  run: async (call) => {
    if (call.operands.length > 0) return misused(`mcp takes nothing more, got ${call.operands.join(' ')}`)
    const [{ serveTools }, { loadCommand }, { run }] = await Promise.all([
      import('../mcp/tool-server.ts'),
      import('../commands.ts'),
      import('../run.ts'),
    ])
    await serveTools({
      version: await toolVersion(),
      load: loadCommand,
      stop: call.stop(),
      answer: async ([name = '', ...words], piped) => {
        let [out, err] = ['', '']
        const exitCode = await run([name, ...givenToServer(call), ...words], {
          write: (text) => void (out += text),
          complain: (text) => void (err += text),
          input: async () => piped,
          now: () => new Date(),
          folder: call.folder,
          isTerminal: false,
          env: {},
        })
        return { out, err, exitCode }
      },
    })
    return { kind: 'done', json: undefined, text: '' }
  },
}

/** What the server was started with holds for every question, unless the question says otherwise. */
function givenToServer(call: Call): readonly string[] {
  const named = ['today', 'seed', 'facts'].flatMap((name) => {
    const value = call.option(name)
    return value === undefined ? [] : [`--${name}=${value}`]
  })
  return [...named, `--data=${call.dataFolder}`]
}
