/** How far a season without a match came, by interviews: each group breaks elsewhere and mends by other means. Bounds are ours. */
export type FunnelGroup = 'few' | 'some' | 'many'

export function funnelGroup(interviews: number): FunnelGroup {
  return interviews <= 2 ? 'few' : interviews <= 7 ? 'some' : 'many'
}

export const funnelGroupNames: Readonly<Record<FunnelGroup, string>> = {
  few: 'none to two interviews',
  some: 'three to seven interviews',
  many: 'eight interviews or more',
}

/** Where a season with so many interviews mostly breaks, in a sentence. */
export const whereItBreaks: Readonly<Record<FunnelGroup, string>> = {
  few: 'With none to two interviews the file or the choice of programs is what has to change, not the interviews.',
  some: 'With three to seven interviews more of them help most, and each should be prepared as if it were the only one.',
  many: 'With eight interviews or more the file is good enough: look at the interviews, the letters read there, and the rank list.',
}
