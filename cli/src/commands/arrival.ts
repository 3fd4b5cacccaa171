import { readArrival } from '#domain/arrival'
import type { Arrival } from '#domain/arrival'
import { firstDayStep, isTraining, whyNoList } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import type { Call, Command, Misused } from '../command.ts'
import { misused } from '../command.ts'
import { anotherStage, caseAfter, listSpecialties, loadFactsFor, readInputs } from '../inputs.ts'
import type { Inputs } from '../inputs.ts'
import { sayInSeason } from '../own-data.ts'
import { arrivalLines } from '../views/arrival-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'arrival examples/j1-internal-medicine.yaml',
  options: {
    delay: { value: 'DELAYS', help: 'try what happens if steps take longer: ids and days, such as "j1-visa 7; licence 14"' },
    begun: { value: 'STEP', help: 'this step is under way since today' },
    done: { value: 'STEP', help: 'this step is done' },
    keep: { help: 'keep it; without it nothing is written' },
  },
  run: async (call) => {
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given') return inputs
    const { stage } = inputs.asked.person
    if (stage.kind !== 'matched' || !isTraining(stage))
      return anotherStage(
        inputs.asked,
        // Behind the first day as before a match, there is no way to it to show.
        (isTraining(stage) ? whyNoList(stage) : undefined) ??
          'The way to the first day begins with a match: note it, and it is shown here.',
      )
    const { match } = stage
    const said = (['begun', 'done'] as const).flatMap((state): readonly SeasonEntry[] => {
      const step = call.option(state)
      return step === undefined ? [] : [{ kind: 'step', match, step, state, on: call.today }]
    })
    const delays = delaysIn(call.option('delay') ?? '')
    if ('kind' in delays) return delays
    const facts = await everySpecialty(inputs, call)
    const asked = caseAfter(inputs, said, call)
    const found = readArrival({ ...asked, facts }, stage, delays)
    const stray = [...delays.keys(), ...said.map((one) => (one.kind === 'step' ? one.step : ''))].find((id) => !isStep(found, id))
    if (stray !== undefined) return misused(`There is no step "${stray}" on your way; the steps are ${idsOf(found).join(', ')}.`)
    const kept = call.flag('keep') && said.length > 0
    const saving = kept ? await sayInSeason(call, said) : undefined
    if (saving && saving.kind !== 'changed') return saving
    // Who just said that residency has begun has no way to it any more.
    const after = asked.person.stage
    if (kept && after.kind !== 'matched') return anotherStage(asked, `Kept. ${whyNoList(after) ?? ''}`.trim())
    return {
      kind: 'done',
      json: { today: call.today, kept, ...found },
      text: arrivalLines(found, { kept, changes: said.length, delays }, call.paper).join('\n'),
    }
  },
}

/** A place won in SOAP may be of any specialty. */
async function everySpecialty({ asked, facts }: Inputs, call: Call): Promise<Inputs['facts']> {
  const { place } = asked.person.season
  if (place === undefined || facts.programs.some(({ id }) => id === place)) return facts
  return loadFactsFor(
    (await listSpecialties(call)).map(({ id }) => id),
    call,
  )
}

function delaysIn(said: string): ReadonlyMap<string, number> | Misused {
  const delays = new Map<string, number>()
  for (const part of said
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, step, days] = /^(\S+)\s+(\d{1,3})$/.exec(part) ?? []
    if (step === undefined) return misused(`--delay needs steps and days such as "j1-visa 7; licence 14", got ${part}`)
    delays.set(step, Number(days))
  }
  return delays
}

function idsOf({ routes }: Arrival): readonly string[] {
  return [...new Set(routes.flatMap(({ steps }) => steps.map(({ id }) => id)))]
}

function isStep(found: Arrival, id: string): boolean {
  return idsOf(found).includes(id) || (found.isAwaited && id === firstDayStep)
}
