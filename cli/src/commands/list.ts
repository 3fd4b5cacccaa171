import { csvText, listRows } from '#store'
import type { Command } from '../command.ts'
import { readAndAdvise } from '../inputs.ts'
import { listJson } from '../json/advice-json.ts'
import { solveTiming } from '../timing.ts'
import { headingLines } from '../views/heading-view.ts'
import { answerLines, feeLines, listLines, proofLines } from '../views/list-view.ts'

export const command: Command = {
  name: 'list',
  operands: '<profile>',
  summary: 'Which programs to apply to, with signals, chances, fees, and a proof of how good the list is',
  example: 'list examples/j1-internal-medicine.yaml --out list',
  options: { out: { value: 'FOLDER', help: 'write list.csv there' } },
  run: async (call) => {
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const { profile, facts, advised } = inputs
    const { season, portfolio } = advised
    const { paper, today } = call
    const lines = [
      ...headingLines({ profile, facts, season, today }, paper),
      '',
      ...answerLines(portfolio, paper),
      ...listLines(portfolio, { rows: portfolio.picks.length, today }, paper),
      ...feeLines(portfolio.fees, paper),
      ...proofLines(portfolio, paper),
    ]
    return {
      kind: 'done',
      json: listJson(portfolio, today),
      text: lines.join('\n'),
      files: async () => [{ name: 'list.csv', content: csvText(listRows(portfolio, today)) }],
      timing: () => solveTiming(inputs),
    }
  },
}
