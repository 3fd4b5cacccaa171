/** The shape of a list in JSON, of one person's or of a couple's; docs/cli.md describes it. */
import type { IsoDate } from '#domain'
import type { CoupleAdvice } from '#domain/couple'
import type { ListedProgram, ProgramList } from '#domain/list'
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
    seen: list.seen,
    ...(list.takeCare === undefined ? {} : { takeCare: list.takeCare }),
    programs: list.picks.map((pick) => listedJson(pick, today)),
    frontier: list.frontier.map((point) =>
      point.matchChance ? point : { ...point, matchChance: null, value: null, gain: null, noNumber },
    ),
    runnersUp: list.runnersUp.map((runnerUp) => runnerUpJson(runnerUp, today)),
    askFirst: list.askFirst.map(({ candidate: { program }, because, gain }) => ({
      program: program.id,
      name: program.name,
      because,
      gain: gain ?? null,
    })),
  }
}

/** What two people get who match as a couple; the partner's list in the shape of a list, places with the ids of their programs. */
export function coupleJson(advice: CoupleAdvice | undefined, today: IsoDate): object {
  if (advice === undefined) return {}
  if (advice.kind === 'no joint list') return { couple: advice }
  const { partner, places, ...rest } = advice
  return {
    couple: {
      ...rest,
      partner: { ...partner, list: listJson(partner.list, today) },
      places: places.map(({ yours, partners, ...place }) => ({ ...place, yours: idsOf(yours), partners: idsOf(partners) })),
    },
  }
}

function idsOf(picks: readonly ListedProgram[]): readonly string[] {
  return picks.map(({ program }) => program)
}
