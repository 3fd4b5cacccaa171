/** The shapes `--json` prints; docs/cli.md describes them. No reading of a clock enters them. */
import type { IsoDate } from '#domain'
import { compareFirstChoices } from '#domain/what-if'
import { outlineWords } from '#writing/words'
import type { AdvisedInputs } from '../inputs.ts'
import type { ProgramList } from '#domain/list'
import { noNumber } from './no-number.ts'
import { listedJson, runnerUpJson } from './program-json.ts'

/** `matchwright list --json` */
export function listJson(list: ProgramList, today: IsoDate): object {
  return {
    matchChance: list.matchChance ?? null,
    outlook: list.outlook,
    value: list.matchChance ? list.value : null,
    certificate: list.matchChance ? list.certificate : { gapPercent: list.certificate.gapPercent },
    fees: list.fees,
    ceiling: list.ceiling,
    signalsLeft: list.signalsLeft,
    conflicts: list.conflicts,
    programs: list.picks.map((pick) => listedJson(pick, today)),
    frontier: list.frontier.map((point) =>
      point.matchChance ? point : { ...point, matchChance: null, value: null, gain: null, noNumber },
    ),
    runnersUp: list.runnersUp.map((runnerUp) => runnerUpJson(runnerUp, today)),
  }
}

/** `matchwright advise --json` */
export function adviseJson({ profile, facts, asked, advised }: AdvisedInputs, today: IsoDate): object {
  return {
    today,
    facts: facts.release,
    season: advised.season,
    exams: advised.exams,
    visa: advised.visa,
    candidates: {
      open: advised.candidates.open.length,
      unknown: advised.candidates.unknown.length,
      refused: advised.candidates.refused.length,
    },
    chances: { notes: advised.chances.notes, asks: advised.chances.asks },
    specialties: compareFirstChoices(asked),
    list: listJson(advised.list, today),
    plan: advised.plan,
    words: outlineWords({ profile, facts, assessment: advised.exams }),
  }
}
