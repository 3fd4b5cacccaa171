import type { Season, Stage } from '#domain/season'

/** The season with the stage of the person in it, as every command prints it. */
export function seasonJson(season: Season, stage: Stage): object {
  return { match: season.match, stage: stage.kind, expected: season.expected, because: season.because }
}
