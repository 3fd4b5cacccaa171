import type { PublishedCheck } from './scorecard-data.ts'

/** A figure of the whole chain: fitted to each specialty's own figures, and with each left out. */
export interface WholeChainRow {
  readonly title: string
  readonly own: PublishedCheck
  readonly left: PublishedCheck
}

/** The scoreboard in the order of the checks; a figure that stands in one column alone is no part of it. */
export function wholeChainRows(checks: readonly PublishedCheck[]): readonly WholeChainRow[] {
  return checks.flatMap((own) => {
    const [, name] = /^chain\/(.+)\/own$/.exec(own.id) ?? []
    const left = name === undefined ? undefined : checks.find(({ id }) => id === `chain/${name}/left`)
    return left === undefined ? [] : [{ title: own.title.slice(own.title.indexOf(': ') + 2), own, left }]
  })
}
