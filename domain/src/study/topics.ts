import type { ExamFacts, OutlineShare } from '../rules/exam-facts.ts'
import type { Fact } from '../answer.ts'

/** A topic of the Step 2 CK outline under the many names that banks and reports give it. */
export type SystemId =
  | 'social-sciences'
  | 'biostatistics'
  | 'pregnancy'
  | 'renal-reproductive'
  | 'cardiovascular'
  | 'musculoskeletal-skin'
  | 'behavioral'
  | 'blood-immune'
  | 'gastrointestinal'
  | 'nervous'
  | 'respiratory'
  | 'endocrine'
  | 'development'
  | 'multisystem'

export type DisciplineId = 'medicine' | 'pediatrics' | 'obstetrics-gynecology' | 'psychiatry' | 'surgery'

/** Tested in this order: `female` holds `male`, and a gynecology of pregnancy is pregnancy first. */
const systemPatterns: readonly (readonly [SystemId, RegExp])[] = [
  ['biostatistics', /biostat|epidemiolog|\bepi\b|population health|lit(erature)? interp/],
  ['social-sciences', /social science|ethic|legal|professionalism|patient safety|systems-based|communication/],
  ['pregnancy', /pregnan|childbirth|puerper|obstetric/],
  ['renal-reproductive', /renal|urinar|kidney|nephro|reproduct|gynecolog|breast|genito/],
  ['cardiovascular', /cardio|heart|vascular/],
  ['musculoskeletal-skin', /musculo|skin|dermat|rheumat|orthop|connective|subcutaneous/],
  ['behavioral', /behavio|psychiat|mental|substance/],
  ['blood-immune', /blood|hemato|haemato|oncolog|immun|allerg|lymph/],
  ['gastrointestinal', /gastro|digest|hepat|nutrition/],
  ['nervous', /nervous|neuro|special sens|ophthalm|\beye|\bent\b|ear, nose|otolaryng/],
  ['respiratory', /respirat|pulmon|critical care/],
  ['endocrine', /endocrin|diabet|metabol/],
  ['development', /human development|growth/],
  ['multisystem', /multisystem|infect|poison|environmental|general principle|miscellaneous/],
]

const disciplinePatterns: readonly (readonly [DisciplineId, RegExp])[] = [
  ['pediatrics', /pediatr|paediatr/],
  ['obstetrics-gynecology', /obstet|gyn|ob.?gyn/],
  ['psychiatry', /psychiat/],
  ['surgery', /surg/],
  ['medicine', /^(?!.*(family|emergency|preventive)).*medicine|internal/],
]

/** Own assignments of bank names, which come before the patterns. */
export type TopicNames = Readonly<Record<string, string>>

/** The system a name means; undefined where it fits none, for the mapping screen to ask. */
export function systemOf(name: string | undefined, names: TopicNames = {}): SystemId | undefined {
  return find(systemPatterns, name, names)
}

export function disciplineOf(name: string | undefined, names: TopicNames = {}): DisciplineId | undefined {
  return find(disciplinePatterns, name, names)
}

/** The same for many names of one log: each name is looked up once, however many questions bear it. */
export interface TopicReader {
  readonly systemOf: (name: string | undefined) => SystemId | undefined
  readonly disciplineOf: (name: string | undefined) => DisciplineId | undefined
}

export function topicsBy(names: TopicNames = {}): TopicReader {
  return { systemOf: once((name) => systemOf(name, names)), disciplineOf: once((name) => disciplineOf(name, names)) }
}

function once<Id>(look: (name: string) => Id | undefined): (name: string | undefined) => Id | undefined {
  const seen = new Map<string, Id | undefined>()
  return (name) => {
    if (name === undefined) return undefined
    if (!seen.has(name)) seen.set(name, look(name))
    return seen.get(name)
  }
}

function find<Id extends string>(
  patterns: readonly (readonly [Id, RegExp])[],
  name: string | undefined,
  names: TopicNames,
): Id | undefined {
  if (name === undefined || name.trim() === '') return undefined
  const assigned = names[name]
  const own = patterns.find(([id]) => id === assigned)
  if (own !== undefined) return own[0]
  const words = name.toLowerCase()
  return patterns.find(([, pattern]) => pattern.test(words))?.[0]
}

/** A topic of the outline with its share of the exam: middle of the published range, scaled so that all together are 1. */
export interface OutlineTopic<Id extends string> {
  readonly id: Id
  readonly name: string
  readonly weight: number
  /** Published range in percent of items. */
  readonly min: number
  readonly max: number
}

export function outlineSystems(facts: ExamFacts): readonly OutlineTopic<SystemId>[] {
  return scaled(facts.outline.systems, (name) => systemOf(name))
}

export function outlineDisciplines(facts: ExamFacts): readonly OutlineTopic<DisciplineId>[] {
  return scaled(facts.outline.disciplines, (name) => disciplineOf(name))
}

function scaled<Id extends string>(
  shares: readonly Fact<OutlineShare>[],
  idOf: (name: string) => Id | undefined,
): readonly OutlineTopic<Id>[] {
  const topics = shares.map(({ value: { topic, min, max } }) => {
    const id = idOf(topic)
    if (id === undefined) throw new RangeError(`the outline requires topics we know, got ${topic}`)
    return { id, name: topic, weight: (min + max) / 2, min, max }
  })
  const total = topics.reduce((sum, { weight }) => sum + weight, 0)
  return topics.map((topic) => ({ ...topic, weight: topic.weight / total }))
}
