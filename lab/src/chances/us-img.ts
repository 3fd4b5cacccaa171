import type { Coefficient, SpecialtyModel } from '#domain/chances'
import { logit } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import type { Chain, RankVector } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'
import type { UsImgShares } from './targets.ts'

/** Median log odds ratio of an invitation, US citizen IMGs over non-US IMGs, over the programs that print both. */
const invitations: Readonly<Record<string, number>> = {
  'internal-medicine': 0.63,
  'family-medicine': 0.81,
  pediatrics: 0.52,
  'emergency-medicine': 1.07,
  surgery: 0.29,
  psychiatry: 0.12,
  neurology: -0.03,
  pathology: -0.07,
}
const elsewhere = { estimate: 0.23, standardError: 0.42 }
/** Of a specialty's own median: programs that print both are not all programs. */
const ownError = 0.15

const explorer2024 = {
  source:
    'Odds of an invitation of US citizen IMGs over those of non-US IMGs, median over programs, AAMC Residency Explorer 2024 season (own computation)',
  asOf: '2024',
  known: 'reported',
} as const

/** Spread of what invitations alone foretell of matched shares about what came, over the specialties of 2025. */
const spreadOfShares = 0.34
/** What stays open of a specialty once its own share is taken in: as far as specialties lay from what was foretold of them. */
const outsideSpread = 0.35

/** What is known of US citizen IMGs against the group the model is fitted to. */
export function usImgOf(
  id: string,
  vector: RankVector,
  { chain, shares }: { chain: Chain; shares: UsImgShares | undefined },
): SpecialtyModel['usImg'] {
  const own = invitations[id]
  const invitation: Coefficient =
    own === undefined ? { ...explorer2024, ...elsewhere } : { ...explorer2024, estimate: own, standardError: ownError }
  return { invitation, rank: rankShift(vector, { chain, shares, shift: invitation.estimate }) }
}

/** The matched shares of 2025 say how much of a gap the invitations leave open; shrunk by what so few people say. */
function rankShift(
  vector: RankVector,
  { chain, shares, shift }: { chain: Chain; shares: UsImgShares | undefined; shift: number },
): Coefficient {
  const source = {
    source:
      'Matched shares of US citizen IMGs over non-US IMGs by specialty, NRMP 2025, less what invitations foretell (own computation)',
    asOf: '2025',
    known: 'derived',
  } as const
  if (shares === undefined) return { ...source, estimate: 0, standardError: outsideSpread }
  const [level, ...rest] = vector
  const rateAt = (at: number): number => rankedGroup(toParameters([at, ...rest], chain)).matchRate
  const foretold = logit(rateAt(level + shift)) - logit(rateAt(level))
  const seen = odds(shares.us) - odds(shares.others)
  const error = variance(shares.us) + variance(shares.others)
  const kept = spreadOfShares ** 2 / (spreadOfShares ** 2 + error)
  return {
    ...source,
    estimate: Number(((seen - foretold) * kept).toFixed(4)),
    standardError: outsideSpread,
  }
}

/** Variance of the log-odds of a share. */
function variance({ ranked, matched }: UsImgShares['us']): number {
  return 1 / (matched + 0.5) + 1 / (ranked - matched + 0.5)
}

/** Log-odds of a share. */
function odds({ ranked, matched }: UsImgShares['us']): number {
  return Math.log((matched + 0.5) / (ranked - matched + 0.5))
}
