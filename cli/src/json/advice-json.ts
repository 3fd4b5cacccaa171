/** The shapes `--json` prints; docs/cli.md describes them. No reading of a clock enters them. */
import type { AdvisedWithList, IsoDate } from '#domain'
import type { Case } from '#domain/person'
import type { Season, Stage } from '#domain/season'
import { compareFirstChoices } from '#domain/what-if'
import type { SpecialtyCompared } from '#domain/what-if'
import { outlineWords } from '#writing/words'
import type { AdvisedInputs } from '../inputs.ts'
import type { CoupleAdvice } from '#domain/couple'
import { seenText } from '#domain/list'
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
    seen: seenText(list.picks, today),
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

/** One specialty beside the others; null with its reason where too little is published for a number. */
export function comparedJson(one: SpecialtyCompared): object {
  return one.matchChance ? one : { ...one, matchChance: null, noNumber }
}

/** The season with the stage of the person in it, as every command prints it. */
export function seasonJson(season: Season, stage: Stage): object {
  return { match: season.match, stage: stage.kind, expected: season.expected, because: season.because }
}

/** `matchwright advise --json` */
export function adviseJson({ profile, facts, asked, advised }: AdvisedInputs, today: IsoDate): object {
  const { person, season, exams, visa, blockers, plan } = advised
  return {
    today,
    facts: facts.release,
    stage: person.stage,
    season: seasonJson(season, person.stage),
    blockers,
    exams,
    visa,
    ...(advised.kind === 'without list' ? { why: advised.why } : listedParts(asked, advised, today)),
    plan,
    words: outlineWords({ profile, facts, exams }),
  }
}

function listedParts(asked: Case, { candidates, chances, list, couple }: AdvisedWithList, today: IsoDate): object {
  return {
    candidates: { open: candidates.open.length, unknown: candidates.unknown.length, refused: candidates.refused.length },
    chances: { notes: chances.notes, asks: chances.asks },
    specialties: compareFirstChoices(asked).map(comparedJson),
    list: listJson(list, today),
    ...coupleJson(couple, today),
  }
}
