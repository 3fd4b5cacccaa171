/** Shapes of the files that people edit: strict, so that a slip of the pen is named. */
import { countryCodes, valuesOf } from '#domain'
import { z } from 'zod'
import { fact, sourcedEntry } from './source-schemas.ts'

const words = z.string().min(1)
const day = z.iso.date()
const visa = z.enum(valuesOf('visaKind'))
const status = z.enum(valuesOf('usStatus'))
const basis = z.enum(valuesOf('permitBasis').filter((one) => one !== 'none'))
const country = z.enum(countryCodes)
const state = z.string().regex(/^[A-Z]{2}$/)
const count = z.int().min(0)

const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('requires'),
    visa,
    need: z.enum(['step 3', 'ecfmg certificate', 'training contract', 'statement of need']),
  }),
  z.strictObject({ kind: z.enum(['most years', 'change of specialty', 'approval']), visa, years: z.number().positive() }),
  z.strictObject({ kind: z.literal('grace'), visa, days: count }),
  z.strictObject({
    kind: z.enum([
      'home requirement',
      'home requirement bars',
      'payment scope',
      'payment exception',
      'clinical years only',
      'change of J category',
      'intent',
      'outside the cap',
      'own petition',
      'after training',
      'advice',
    ]),
    visa,
  }),
  z.strictObject({ kind: z.literal('payment'), visa, usd: z.number().positive(), collected: z.boolean(), disputed: z.boolean() }),
  z.strictObject({
    kind: z.literal('beyond the limit'),
    visa,
    by: z.enum(['approved petition', 'filed petition', 'days abroad', 'year abroad']),
    years: z.number().positive().exactOptional(),
  }),
  z.strictObject({
    kind: z.enum([
      'home requirement bars change',
      'home requirement opinion',
      'change of status',
      'hold',
      'hold ended',
      'waiver service',
    ]),
  }),
  z.strictObject({ kind: z.literal('off the skills list'), countries: z.array(country).min(1) }),
  z.strictObject({
    kind: z.literal('leaving ends'),
    basis: z.array(basis).min(1),
    except: z.array(status).min(1).exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['home requirement of spouse', 'scholar observes']), status: z.array(status).min(1) }),
  z.strictObject({ kind: z.literal('designated posts'), posts: z.partialRecord(country, words) }),
  z.strictObject({
    kind: z.literal('visitor observes'),
    who: z.literal('graduate'),
  }),
  z.strictObject({
    kind: z.literal('told to'),
    who: z.enum(['applies abroad', 'Australian', 'Canadian', 'Canadian or Mexican', 'visitor', 'ESTA']),
  }),
  z.strictObject({
    kind: z.literal('exception'),
    exception: z.enum(['other passport', 'valid visa', 'in the US on the first day', 'permanent resident', 'national interest']),
  }),
  z.strictObject({ kind: z.literal('needs no sponsor'), status: z.array(status), basis: z.array(basis).exactOptional() }),
  z.strictObject({
    kind: z.literal('work permit'),
    status: z.array(status),
    basis: z.array(basis).exactOptional(),
    route: z.enum(['ead', 'f1opt', 'o1']),
    lasts: z.literal('spouse').exactOptional(),
  }),
  z.strictObject({ kind: z.literal('admission'), visa, form: z.enum(['duration of status', 'fixed']) }),
  z.strictObject({
    kind: z.literal('waiver'),
    path: words,
    state: z.enum(['open', 'unknown']),
    job: z.enum(['clinical', 'any']),
    years: z.number().positive().exactOptional(),
    after: z.enum(['training', 'another J-1', 'any J-1']),
  }),
])

const dated = { from: day, until: day.exactOptional(), checked: day }
const rule = sourcedEntry({
  ...dated,
  id: words,
  value: words,
  amount: z.number().exactOptional(),
  effect: effect.exactOptional(),
  certainty: z.enum(['high', 'medium', 'low']),
  officialPage: z.url(),
  note: words.exactOptional(),
})

const suspension = sourcedEntry({
  ...dated,
  value: z.enum(['full', 'partial', 'immigrant only']),
  countries: z.array(country).min(1),
  suspends: z.array(z.enum(['b', 'f1', 'j1', 'h1b', 'o1', 'immigrant'])).min(1),
})

export const visas: z.ZodType = z.strictObject({
  rules: z.array(rule),
  entrySuspensions: z.array(suspension),
  countries: z.partialRecord(country, words),
})

const duty = sourcedEntry({
  id: words,
  value: words,
  topic: z.enum(['SOAP', 'after the Match', 'duties', 'letters', 'interviews', 'list']),
  amount: z.number().exactOptional(),
  note: words.exactOptional(),
})

const arrivalStep = sourcedEntry({
  id: words,
  value: words,
  route: z.enum(['any', 'j1', 'h1b', 'permit', 'f1opt', 'o1']),
  where: z.enum(['abroad', 'inside']).exactOptional(),
  order: count,
  after: z.array(words).exactOptional(),
  earliestBeforeStart: count.exactOptional(),
  days: z
    .strictObject({ least: count, most: count })
    .refine(({ least, most }) => least <= most, 'takes less than it takes least'),
  who: z.enum(['you', 'program', 'hospital', 'sponsor']),
  note: words.exactOptional(),
})

export const seasons: z.ZodType = z.looseObject({
  calendars: z.array(z.looseObject({ season: z.int(), events: z.record(z.string(), fact(words)) })),
  fees: z.array(z.looseObject({ season: z.int(), tiers: fact(z.array(z.unknown())), perSpecialty: z.boolean() })),
  oneOffCosts: z.array(z.looseObject({ id: words, label: words, usd: fact(z.number().min(0)) })),
  limits: z.record(z.string(), fact(z.number().min(0))),
  duties: z.array(duty),
  arrival: z.array(arrivalStep),
})

const attempts = z.strictObject({
  step1: count.exactOptional(),
  step2ck: count.exactOptional(),
  step3: count.exactOptional(),
  allSteps: count.exactOptional(),
})

const licence = sourcedEntry({
  state,
  trainingYears: count.exactOptional(),
  attempts,
  yearsForSteps: count.exactOptional(),
  note: words,
})

export const exams: z.ZodType = z.looseObject({
  passMarks: z.record(z.string(), z.array(z.intersection(fact(z.int().min(1).max(300)), z.looseObject({ from: day })))),
  outline: z.record(z.string(), z.array(fact(z.looseObject({ topic: words, min: z.number(), max: z.number() })))),
  licences: z.array(licence),
})
