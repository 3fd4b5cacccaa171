import { isAboutProgram, seasonsIn, standingIn } from '../season/season-log.ts'
import type { SeasonEntry, SeasonLog } from '../season/season-log.ts'
import type { PreviousMatch, Profile } from './profile.ts'

/**
 * The Matches before the one aimed at, each once: as the applicant tells them, and those the log alone knows the end of, with what it counted.
 * A number the applicant gives stands, unless the log counted more.
 */
export function pastMatches(profile: Profile, log: SeasonLog, match: number): readonly PreviousMatch[] {
  const told = profile.previousMatches ?? []
  const logged = seasonsIn(log)
    .filter((year) => year < match && !told.some((one) => one.year === year && one.outcome === undefined))
    .flatMap((year) => loggedMatch(log, year))
  const both = told.map((one) => ({ ...one, ...larger(one, logged.find(({ year }) => year === one.year) ?? one) }))
  const beside = logged.filter(({ year }) => !told.some((one) => one.year === year))
  return [...both, ...beside.map((one) => ({ ...one, specialties: profile.specialties.map(({ id }) => id) }))]
}

function loggedMatch(log: SeasonLog, year: number): readonly PreviousMatch[] {
  const { result, applications } = standingIn(log, year)
  if (result === undefined) return []
  const counts = applications.length === 0 ? {} : countedIn(log.entries.filter(({ match }) => match === year))
  return [{ year, outcome: result, ...counts }]
}

type Counts = Pick<PreviousMatch, 'applications' | 'interviews' | 'ranked'>

/** Programs applied to, interviewed at and ranked, by every word of them and not by the last alone: who is refused after an interview was there. */
function countedIn(entries: readonly SeasonEntry[]): Required<Counts> {
  const about = entries.filter(isAboutProgram)
  const programs = (has: (entry: (typeof about)[number]) => boolean): number =>
    new Set(about.filter(has).map(({ program }) => program)).size
  return {
    applications: programs(() => true),
    interviews: programs(({ kind }) => kind === 'interviewed' || kind === 'rated' || kind === 'ranked'),
    ranked: programs((entry) => entry.kind === 'ranked' && entry.rank > 0),
  }
}

function larger(told: Counts, logged: Counts): Counts {
  const most = (key: keyof Counts): Counts => {
    const counts = [told[key], logged[key]].filter((count) => count !== undefined)
    return counts.length === 0 ? {} : { [key]: Math.max(...counts) }
  }
  return { ...most('applications'), ...most('interviews'), ...most('ranked') }
}
