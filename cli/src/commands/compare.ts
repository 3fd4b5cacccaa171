import { findBlockers } from '#domain/blockers'
import { compareSpecialties } from '#domain/what-if'
import type { Case } from '#domain/person'
import type { SpecialtyId } from '#domain'
import type { Command } from '../command.ts'
import { beyondTheList, listSpecialties, readInputs } from '../inputs.ts'
import { comparedJson } from '../json/compared-json.ts'
import { headingLines } from '../views/heading-view.ts'
import { specialtyLines } from '../views/specialties-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'compare examples/j1-internal-medicine.yaml --all',
  options: { all: { help: 'the usual ways into clinical informatics too, not only the specialties of the profile' } },
  run: async (call) => {
    const feeders = call.flag('all') ? (await listSpecialties(call)).filter(({ feeder }) => feeder).map(({ id }) => id) : []
    const inputs = await readInputs(call, () => feeders)
    if (inputs.kind !== 'given') return inputs
    const beyond = beyondTheList(inputs)
    if (beyond !== undefined) return beyond
    const { profile, facts, asked } = inputs
    const blockers = findBlockers(asked)
    const specialties = compareSpecialties(asked, idsOf(asked, feeders))
    const lines = [
      ...headingLines(
        { profile, facts, season: asked.season, stage: asked.person.stage, today: call.today, blockers },
        call.paper,
      ),
      ...specialtyLines(specialties, call.paper),
    ]
    return {
      kind: 'done',
      json: {
        today: call.today,
        facts: facts.release,
        season: asked.season,
        blockers,
        specialties: specialties.map(comparedJson),
      },
      text: lines.join('\n'),
    }
  },
}

function idsOf({ person }: Case, others: readonly SpecialtyId[]): readonly SpecialtyId[] {
  return [...new Set([...person.specialties.map(({ id }) => id), ...others])]
}
