import { csvText, listRows, listWorkbook, signalRows } from '#store'
import type { Call, Command, Outcome, OutputFile } from '../command.ts'
import { compareWithEarlier } from '../compare-lists.ts'
import type { ListComparison } from '../compare-lists.ts'
import { readAndAdvise } from '../inputs.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { listJson } from '../json/advice-json.ts'
import { solveTiming } from '../timing.ts'
import { comparisonLines } from '../views/comparison-view.ts'
import { frontierLines } from '../views/frontier-view.ts'
import { headingLines } from '../views/heading-view.ts'
import { answerLines, feeLines, listLines, proofLines } from '../views/list-view.ts'

export const command: Command = {
  name: 'list',
  operands: '<profile>',
  summary: 'Which programs to apply to, with signals, chances, fees, and a proof of how good the list is',
  example: 'list examples/j1-internal-medicine.yaml --out list',
  options: {
    frontier: { help: 'what each next program adds, and where it stops paying' },
    compare: { value: 'FILE', help: 'what changed since a list that --json printed earlier' },
    out: { value: 'FOLDER', help: 'write list.csv, list.xlsx and signals.csv there' },
  },
  run: async (call) => {
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const earlier = call.option('compare')
    if (earlier === undefined) return answer(inputs, call)
    const comparison = await compareWithEarlier(earlier, inputs.advised.portfolio, call)
    return comparison.kind === 'compared' ? answer(inputs, call, comparison) : comparison
  },
}

function answer(inputs: AdvisedInputs, call: Call, comparison?: ListComparison): Outcome {
  const { profile, facts, advised } = inputs
  const { season, portfolio } = advised
  const { paper, today } = call
  const lines = [
    ...headingLines({ profile, facts, season, today }, paper),
    '',
    ...answerLines(portfolio, paper),
    ...(comparison ? comparisonLines(comparison, paper) : []),
    ...listLines(portfolio, { rows: portfolio.picks.length, today, facts }, paper),
    ...feeLines(portfolio.fees, paper),
    ...(call.flag('frontier') ? frontierLines(portfolio, paper) : []),
    ...proofLines(portfolio, paper),
  ]
  return {
    kind: 'done',
    json: { today, facts: facts.release, season, ...listJson(portfolio, today), ...(comparison ? { comparison } : {}) },
    text: lines.join('\n'),
    files: () => listFiles(inputs, call),
    timing: () => solveTiming(inputs),
  }
}

async function listFiles({ advised: { portfolio } }: AdvisedInputs, { today }: Call): Promise<readonly OutputFile[]> {
  return [
    { name: 'list.csv', content: csvText(listRows(portfolio, today)) },
    { name: 'list.xlsx', content: await listWorkbook(portfolio, today) },
    { name: 'signals.csv', content: csvText(signalRows(portfolio)) },
  ]
}
