import type { Command } from '../command.ts'
import { misused } from '../command.ts'
import { completionScript, shells } from '../completions/completion-script.ts'

export const command: Command = {
  operands: `${shells.join(' | ')}`,
  example: 'completions bash',
  options: {},
  run: async ({ operands }) => {
    const shell = shells.find((one) => one === operands[0])
    if (shell === undefined || operands.length > 1)
      return misused(`completions knows ${shells.join(', ')}, got ${operands.join(' ') || 'nothing'}`)
    const { commands, loadCommand } = await import('../commands.ts')
    const all = await Promise.all(commands.map(({ name }) => loadCommand(name)))
    const script = completionScript(
      shell,
      all.flatMap((one) => one ?? []),
    )
    return { kind: 'done', json: { shell, script }, text: script }
  },
}
