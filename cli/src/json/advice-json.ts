/** The shape of the whole advice in JSON; docs/cli.md describes it. No reading of a clock enters it. */
import type { AdvisedWithList, IsoDate } from '#domain'
import type { Case } from '#domain/person'
import { compareFirstChoices } from '#domain/what-if'
import { outlineWords } from '#writing/words'
import type { AdvisedInputs } from '../inputs.ts'
import { comparedJson } from './compared-json.ts'
import { coupleJson, listJson } from './list-json.ts'
import { seasonJson } from './season-json.ts'

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
