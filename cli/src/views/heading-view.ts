import type { Facts, IsoDate } from '#domain'
import type { Blocker } from '#domain/blockers'
import type { Profile } from '#domain/person'
import type { Season, Stage } from '#domain/season'
import { dayText } from '#domain/say'
import { blockerLines } from './blocker-view.ts'
import { hung } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

interface Heading {
  readonly profile: Profile
  readonly facts: Facts
  readonly season: Season
  readonly stage: Stage
  readonly today: IsoDate
  readonly blockers: readonly Blocker[]
}

/** Who, what for, on which day, from which release of the facts; and what decides before anything else is said. */
export function headingLines(
  { profile, facts, season, stage, today, blockers }: Heading,
  paper: TerminalPaper,
): readonly string[] {
  const names = new Map(facts.specialties.map((specialty) => [specialty.id, specialty.name]))
  const specialties = profile.specialties.map(({ id, backup }) => `${names.get(id) ?? id}${backup ? ' (backup)' : ''}`).join(', ')
  const title = [profile.name, specialties, `Match ${season.match}`].filter(Boolean).join(' · ')
  const dates = season.expected ? '; its dates are projections and say so' : ''
  const base = `${dayText(today)}. Facts of ${dayText(facts.release.date)}, release ${facts.release.version}. Stage: ${stage.kind}${dates}.`
  return [...hung('', title, paper).map(paper.bold), ...hung('', base, paper).map(paper.faint), ...blockerLines(blockers, paper)]
}
