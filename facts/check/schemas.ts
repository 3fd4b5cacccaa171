/** Shapes of the files of the pack. Only checks and tests carry the validator; the app does not. */
import { valuesOf } from '#domain'
import { packFormat } from '../src/wire.ts'
import { z } from 'zod'
import { exams, seasons, visas } from './rule-schemas.ts'
import { fact, source } from './source-schemas.ts'

const share = z.number().min(0).max(1)
const specialtyId = z.string().regex(/^[a-z][a-z0-9-]*$/)

const quartiles = z.strictObject({
  n: z.int().min(1),
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
  mean: z.number().exactOptional(),
  sd: z.number().min(0).exactOptional(),
})

const statistics = z.strictObject({
  positions: fact(z.int().min(0)).exactOptional(),
  applicantsPerPosition: fact(z.number().min(0)).exactOptional(),
  matchRate: fact(share).exactOptional(),
  matched: fact(z.int().min(0)).exactOptional(),
  notMatched: fact(z.int().min(0)).exactOptional(),
  step2ckMatched: fact(quartiles).exactOptional(),
  step2ckNotMatched: fact(quartiles).exactOptional(),
  ranksMatched: fact(quartiles).exactOptional(),
  ranksNotMatched: fact(quartiles).exactOptional(),
})

const signals = z.intersection(
  source,
  z.looseObject({ season: z.int().min(2020).max(2100), gold: z.int().min(0), silver: z.int().min(0), plain: z.int().min(0) }),
)

const specialty = z.strictObject({
  id: specialtyId,
  name: z.string().min(1),
  acgmePrefix: z
    .string()
    .regex(/^\d{3}$/)
    .exactOptional(),
  service: fact(z.enum(['ERAS', 'ResidencyCAS', 'other'])),
  feeder: z.boolean(),
  leadsToInformatics: fact(z.boolean()),
  advancedPositions: fact(z.literal(true)).exactOptional(),
  oneYear: fact(z.literal(true)).exactOptional(),
  signals: z.array(signals),
  sharesSignalsWith: specialtyId.exactOptional(),
  statistics,
})

/** A claim as it travels: value, source, note or -1, stance. */
function claims<Value extends z.ZodType>(value: Value): z.ZodType {
  const claim = z.union([
    z.tuple([value, z.int().min(0)]),
    z.tuple([value, z.int().min(0), z.int().min(0)]),
    z.tuple([value, z.int().min(0), z.int().min(-1), z.enum(['strict', 'preference'])]),
  ])
  return z.array(claim).min(1).exactOptional()
}

const estimate = z.tuple([share, share, share])
const words = z.string().min(1)
const count = z.int().min(0)

const program = z.strictObject({
  id: z.string().regex(/^(\d{10}|x-[a-z0-9-]+)$/),
  name: words,
  city: z.string(),
  state: z.string().regex(/^[A-Z]{2}$/),
  institution: words.exactOptional(),
  at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).exactOptional(),
  join: share.exactOptional(),
  claims: z.strictObject({
    listed: claims(z.boolean()),
    nrmpCode: claims(words),
    website: claims(z.url()),
    positions: claims(count),
    status: claims(z.enum(valuesOf('programStatus'))),
    setting: claims(z.enum(valuesOf('programSetting'))),
    visaJ1: claims(z.boolean()),
    visaH1b: claims(z.boolean()),
    visaF1Opt: claims(z.boolean()),
    minimumStep1: claims(z.int().min(1).max(300)),
    minimumStep2ck: claims(z.int().min(1).max(300)),
    maximumAttempts: claims(count),
    maximumYearsSinceGraduation: claims(count),
    usClinicalExperienceMonths: claims(z.number().min(0)),
    ecfmgCertificateBy: claims(words),
    requiresStep3: claims(z.boolean()),
    lettersWanted: claims(count),
    acceptsSignals: claims(z.boolean()),
    informaticsFellowshipOnSite: claims(words),
    informaticsFellowshipAtInstitution: claims(words),
    informaticsFellowshipJ1: claims(z.boolean()),
    informaticsFellowshipH1b: claims(z.boolean()),
    informaticsTraining: claims(words),
    informaticsMention: claims(words),
    ehrVendor: claims(words),
    h1bTraineeFilings: claims(count),
    h1bPhysicianFilings: claims(count),
    h1bEmployerApprovals: claims(count),
    invitationRate: claims(estimate),
    nonUsImgShare: claims(estimate),
  }),
})

const programs = z.strictObject({
  format: z.literal(packFormat),
  specialty: specialtyId,
  release: words,
  sources: z.array(source),
  notes: z.array(words),
  programs: z.array(program),
})

/** The model of chances of one specialty. */
const fitted = z.looseObject({ specialty: specialtyId, fittedFrom: z.enum(['own', 'relatives']) })

const score = z.looseObject({
  specialty: specialtyId,
  programs: z.int().min(1),
  coverage: share,
  estimate: z.looseObject({ meanAbsoluteError: share }),
})

/** Applicants of each kind. */
const byKind = z.strictObject({ usMd: fact(count), usDo: fact(count), usImg: fact(count), nonUsImg: fact(count) })

const applicants = z.strictObject({ usMd: fact(count), usDo: fact(count), usImg: fact(count), earlier: fact(count) })

const specialtyMarket = z.strictObject({
  specialty: specialtyId,
  positions: fact(count),
  firstChoices: fact(count),
  firstChoicesOf: z.strictObject({ usMd: fact(count), usDo: fact(count) }),
  ranked: byKind,
  matched: byKind,
  ranksPerPosition: fact(z.number().min(1)),
})

const marketTastes = z.strictObject({
  edge: z.strictObject({ usMd: fact(z.number()), usDo: fact(z.number()), others: fact(z.number()) }),
  leaning: fact(z.number().min(0)),
  standing: fact(z.number().min(0)),
  appeal: fact(z.number().min(0)),
  interviewSpread: fact(z.number().min(0)),
})

/** Schema of a file by its path; undefined where no file of the pack has that name. */
export function schemaOf(path: string): z.ZodType | undefined {
  if (path.startsWith('programs/')) return programs
  if (path.startsWith('chances/')) return fitted
  return byPath[path] ?? (path.startsWith('validation/') ? z.union([z.looseObject({}), z.array(z.unknown())]) : undefined)
}

const byPath: Readonly<Record<string, z.ZodType>> = {
  'release.json': z.strictObject({ format: z.literal(packFormat), version: words, date: z.iso.date() }),
  'sources.json': z.strictObject({
    checked: z.array(z.strictObject({ why: words, checked: z.iso.date(), sources: z.array(words).min(1) })),
  }),
  'specialties.json': z.strictObject({
    specialties: z.array(specialty).min(1),
    notCovered: z.array(z.strictObject({ id: specialtyId, name: words, where: fact(words) })),
  }),
  'validation/estimates.json': z.strictObject({ invitations: z.array(score), residents: z.array(score) }),
  'seasons.json': seasons,
  'exams.json': exams,
  'visas.json': visas,
  'fellowship.json': z.looseObject({
    programs: z.array(
      z.looseObject({ name: words, city: z.string(), state: words, claims: z.record(z.string(), fact(z.unknown())) }),
    ),
  }),
  'glossary.json': z.strictObject({
    terms: z.array(z.strictObject({ id: specialtyId, term: words, also: z.array(words).exactOptional(), meaning: fact(words) })),
  }),
  'market.json': z.strictObject({ applicants, specialties: z.array(specialtyMarket).min(1), tastes: marketTastes }),
  'chances.json': z.looseObject({
    anySpecialty: z.looseObject({}),
    closedGate: fact(share),
  }),
}
