import type { Fact } from '#domain'
import type { CountedKind, Senior } from '#domain/market'

const listed2025 = {
  source: 'NRMP, Advance Data Tables 2025 (as transcribed): applicants with a certified list by type',
  asOf: '2025',
  known: 'reported',
} as const

/** Everybody but non-US IMGs who listed a program in the Match of 2025; graduates of earlier years are the rest of 47,208. */
export const applicants: Readonly<Record<CountedKind, Fact<number>>> = {
  usMd: { value: 20_368, ...listed2025 },
  usDo: { value: 8392, ...listed2025 },
  usImg: { value: 4587, ...listed2025 },
  earlier: { value: 2396, ...listed2025 },
}

/** Seniors who let NRMP count them: by the specialty they ranked first, so many matched there and so many did not; 0 where it prints none for being few. */
const charted: Readonly<Record<Senior, Readonly<Record<string, readonly [matched: number, not: number]>>>> = {
  usMd: {
    anesthesiology: [1219, 167],
    'child-neurology': [111, 0],
    dermatology: [356, 181],
    'emergency-medicine': [1176, 41],
    'family-medicine': [1148, 11],
    'internal-medicine': [3236, 84],
    'internal-medicine-pediatrics': [264, 29],
    'interventional-radiology': [128, 15],
    'neurological-surgery': [192, 72],
    'obstetrics-gynecology': [942, 135],
    'orthopaedic-surgery': [628, 245],
    otolaryngology: [289, 74],
    pathology: [210, 16],
    pediatrics: [1127, 6],
    'physical-medicine-rehabilitation': [235, 45],
    'plastic-surgery': [159, 82],
    'radiation-oncology': [108, 0],
    'radiology-diagnostic': [629, 37],
    surgery: [882, 202],
    'thoracic-surgery': [40, 22],
    'vascular-surgery': [64, 8],
  },
  usDo: {
    anesthesiology: [252, 172],
    'child-neurology': [17, 4],
    dermatology: [34, 37],
    'emergency-medicine': [779, 31],
    'family-medicine': [1034, 20],
    'internal-medicine': [1326, 67],
    'internal-medicine-pediatrics': [24, 12],
    'interventional-radiology': [13, 14],
    'neurological-surgery': [2, 9],
    neurology: [140, 21],
    'obstetrics-gynecology': [246, 116],
    'orthopaedic-surgery': [93, 112],
    otolaryngology: [20, 8],
    pathology: [70, 14],
    pediatrics: [454, 3],
    'physical-medicine-rehabilitation': [159, 52],
    'plastic-surgery': [0, 0],
    psychiatry: [385, 90],
    'radiation-oncology': [0, 0],
    'radiology-diagnostic': [128, 59],
    surgery: [216, 86],
    'vascular-surgery': [5, 1],
  },
}

const sources = {
  usMd: {
    source: 'NRMP Charting Outcomes: U.S. MD Seniors, 2026 Main Residency Match, Table 5 (as transcribed by nbmecalc.com)',
    asOf: '2026',
    known: 'derived',
    url: 'https://www.nrmp.org/match-data/2026/07/charting-outcomes-characteristics-of-u-s-md-seniors-who-matched-to-their-preferred-specialty-2026-main-residency-match/',
    note: 'Of those who let themselves be counted, brought up to all who listed a program in 2025.',
  },
  usDo: {
    source: 'NRMP Charting Outcomes: U.S. DO Seniors, 2024 Main Residency Match (as transcribed)',
    asOf: '2024',
    known: 'derived',
    url: 'https://www.nrmp.org/match-data/',
    note: 'Of those who let themselves be counted, brought up to all who listed a program in 2025; the newest by specialty that could be found.',
  },
} as const

/**
 * Seniors of a kind by the specialty they rank first, brought up to all who listed a program; `ranked` is who ranks each at all. Where first
 * choices are not told here, they are as large a share of those who ranked the specialty as elsewhere.
 */
export function firstChoicesOf(kind: Senior, ranked: ReadonlyMap<string, number>): (specialty: string) => Fact<number> {
  const counted = new Map(Object.entries(charted[kind]).map(([id, [matched, not]]) => [id, matched + not]))
  const told = [...ranked].filter(([id]) => counted.has(id))
  const share = sumOf(told.map(([id]) => counted.get(id) ?? 0)) / sumOf(told.map(([, count]) => count))
  for (const [id, count] of ranked) if (!counted.has(id)) counted.set(id, share * count)
  const scale = applicants[kind].value / sumOf([...counted.values()])
  const isTold = new Set(told.map(([id]) => id))
  return (id) => ({
    value: Math.round(scale * (counted.get(id) ?? 0)),
    ...sources[kind],
    ...(isTold.has(id)
      ? {}
      : { note: 'Not told by specialty: as large a share of those who ranked it in 2025 as in the others.' }),
  })
}

/** Share of the seniors of a kind who match to the specialty they ranked first: 0.899 of MD seniors in 2026, two specialties apart, 0.853 of DO seniors in 2024. */
export function matchedFirst(kind: Senior): number {
  const counts = Object.values(charted[kind])
  const matched = sumOf(counts.map(([yes]) => yes))
  return matched / (matched + sumOf(counts.map(([, no]) => no)))
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0)
}
