/** Fits the chance model: `node scripts/run.mjs facts/build/chances/main.ts <folder of tables>`. The same tables give the same bytes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChanceModel, SpecialtyModel } from '#domain'
import { specialtyId } from '#domain'
import { closedGate, closedGateSpread, effects, invitationsSentBy, pooledSignal, seasonDrift, signalFrom } from './literature.ts'

const nrmp = {
  source: 'Fitted to NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
  asOf: '2026',
  known: 'estimated',
  url: 'https://www.nrmp.org/match-data/',
} as const
const co = (estimate: number, standardError: number) => ({ estimate, standardError, ...nrmp })

interface Quick {
  id: string
  mean: number
  sd: number
  slope: number
  rate: number
  mu: number
  s: number
  c: number
  d: number
  signal: readonly [number, number] | undefined
  own: boolean
  wide: number
}
const quick: readonly Quick[] = [
  {
    id: 'internal-medicine',
    mean: 245.4,
    sd: 14.4,
    slope: 0.377,
    rate: 0.0186,
    mu: 2.7,
    s: 0.78,
    c: -1.57,
    d: 0.26,
    signal: undefined,
    own: true,
    wide: 1,
  },
  {
    id: 'family-medicine',
    mean: 231.5,
    sd: 12.5,
    slope: 0,
    rate: 0.0296,
    mu: 1.3,
    s: 1.17,
    c: -1.0,
    d: -0.1,
    signal: [3.97, 0.3],
    own: true,
    wide: 1.5,
  },
  {
    id: 'pediatrics',
    mean: 238.8,
    sd: 13.4,
    slope: 0.377,
    rate: 0.053,
    mu: 2.4,
    s: 1.1,
    c: -1.1,
    d: 0.3,
    signal: [4.71, 0.3],
    own: true,
    wide: 1.5,
  },
  {
    id: 'pathology',
    mean: 239.2,
    sd: 12.9,
    slope: 0.377,
    rate: 0.048,
    mu: 4.1,
    s: 0.72,
    c: -2.0,
    d: 0.26,
    signal: [5.44, 0.3],
    own: true,
    wide: 1.5,
  },
  {
    id: 'emergency-medicine',
    mean: 240.3,
    sd: 14,
    slope: 0.377,
    rate: 0.0387,
    mu: 1.5,
    s: 1.0,
    c: -1.0,
    d: 0.1,
    signal: undefined,
    own: true,
    wide: 2,
  },
  {
    id: 'any-specialty',
    mean: 242,
    sd: 15,
    slope: 0.3,
    rate: 0.03,
    mu: 2,
    s: 0.95,
    c: -1.4,
    d: 0.15,
    signal: undefined,
    own: false,
    wide: 5,
  },
]

function modelOf(q: Quick): SpecialtyModel {
  const signal = q.signal === undefined ? pooledSignal : signalFrom(...q.signal)
  return {
    specialty: specialtyId(q.id),
    fittedFrom: q.own ? 'own' : 'relatives',
    invitation: {
      ...effects,
      step2ckPer10: { ...effects.step2ckPer10, estimate: q.slope },
      baseRate: { ...co(q.rate, q.rate / 2) },
      meanStep2ck: co(q.mean, 0.5),
      sdStep2ck: q.sd,
      meanYearsSinceGraduation: 4,
      sdYearsSinceGraduation: 3,
      shareVisaNeeded: 0.8,
      meanLogUsceMonths: 1.1,
      meanLogPublications: 1.2,
      shareStep3Passed: 0.2,
      shareSignalled: 0.06,
      signalGold: { ...signal, estimate: signal.estimate + 0.3 },
      signalSilver: signal,
      signalPlain: signal,
      latentSd: co(0.58, 0.08),
      population: nrmp,
    },
    matching: {
      intercept: co(q.c, 0.05 * q.wide),
      slope: co(q.d, 0.08 * q.wide),
      meanRanks: co(q.mu, 0.1 * q.wide),
      spreadRanks: co(q.s, 0.04 * q.wide),
      covariance: [
        [0.002, 0, 0, 0],
        [0, 0.002, 0, 0],
        [0, 0, 0.0025, 0],
        [0, 0, 0, 0.006],
      ].map((row) => row.map((v) => v * q.wide ** 2)),
    },
  }
}

const models = quick.map(modelOf)
const model: ChanceModel = {
  specialties: models.filter(({ specialty }) => specialty !== 'any-specialty'),
  anySpecialty: models.at(-1)!,
  closedGate,
  closedGateSpread,
  seasonDrift,
  invitationsSentBy,
}
writeFileSync(join('facts', 'data', 'chances.json'), `${JSON.stringify(model, null, 1)}\n`)
