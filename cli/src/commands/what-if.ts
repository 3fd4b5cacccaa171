import { findBlockers } from '#domain/blockers'
import { secondsToWeigh } from '#domain/person'
import { findLevers, sortLevers } from '#domain/what-if'
import type { Command } from '../command.ts'
import { misused } from '../command.ts'
import { beyondTheList, readInputs } from '../inputs.ts'
import { seasonJson } from '../json/season-json.ts'
import { blockerLines } from '../views/blocker-view.ts'
import { groupOf } from '#domain/chances'
import { groupLines, leverLines } from '../views/plan-view.ts'

const orders = { gain: 'gain', cost: 'per dollar', time: 'per week' } as const

const nothingLeft = 'The calendar leaves nothing to change for this Match.'

export const command: Command = {
  operands: '<profile>',
  example: 'what-if examples/j1-internal-medicine.yaml --by cost',
  options: { by: { value: 'NAME', help: 'most gain first (gain), or most gain for its cost or time (default: gain)' } },
  run: async (call) => {
    const by = Object.entries(orders).find(([name]) => name === (call.option('by') ?? 'gain'))?.[1]
    if (!by) return misused(`--by knows gain, cost and time, got ${call.option('by')}`)
    const inputs = await readInputs(call, secondsToWeigh)
    if (inputs.kind !== 'given') return inputs
    const beyond = beyondTheList(inputs)
    if (beyond !== undefined) return beyond
    const { facts, season } = inputs.asked
    const levers = sortLevers(findLevers(inputs.asked), by)
    const blockers = findBlockers(inputs.asked)
    const lines =
      levers.length > 0
        ? [...leverLines(levers, levers.length, call.paper), ...groupLines(inputs.asked.person, call.paper)]
        : ['', blockers.length > 0 ? 'Nothing else changes it: what decides first stands above.' : nothingLeft]
    return {
      kind: 'done',
      json: {
        today: call.today,
        facts: facts.release,
        season: seasonJson(season, inputs.asked.person.stage),
        group: groupOf(inputs.asked.person),
        blockers,
        levers,
      },
      text: [...blockerLines(blockers, call.paper), ...lines].join('\n').trim(),
    }
  },
}
