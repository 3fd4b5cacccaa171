import { error } from './pack.ts'
import type { PackCheck, Pack } from './pack.ts'
import { specialtiesOf } from './ids.ts'

/** The directory of the feeder specialties, as the app loads it. */
const feederBudget = 400_000
/** Any other specialty, loaded when somebody asks for it. */
const specialtyBudget = 60_000
/** Rules, statistics and the model together, part of the first load. */
const rulesBudget = 120_000

/** A phone on a hospital's network has to load it. */
export const size: PackCheck = {
  name: 'size',
  promise: 'feeder programs take at most 400 kB compressed, any other specialty 60 kB, everything else 120 kB',
  run: (pack) => {
    const feeders = specialtiesOf(pack).filter(({ feeder }) => feeder)
    const ofFeeders = sum(
      pack,
      feeders.map(({ id }) => `programs/${id}.json`),
    )
    const others = specialtiesOf(pack).filter(({ feeder }) => !feeder)
    const rules = [...pack.files.keys()].filter((path) => !path.includes('/'))
    return [
      ...over('the feeder programs', ofFeeders, feederBudget),
      ...others.flatMap(({ id }) => over(`programs/${id}.json`, sum(pack, [`programs/${id}.json`]), specialtyBudget)),
      ...over('rules, statistics and model', sum(pack, rules), rulesBudget),
    ]
  },
}

function sum(pack: Pack, paths: readonly string[]): number {
  return paths.reduce((total, path) => total + (pack.gzipBytes.get(path) ?? 0), 0)
}

function over(where: string, bytes: number, budget: number): ReturnType<PackCheck['run']> {
  return bytes <= budget ? [] : [error(where, `takes ${bytes} bytes compressed, the budget is ${budget}`)]
}
