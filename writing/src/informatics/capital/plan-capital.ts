import type { Question, Reason } from '#domain'
import type { Program } from '#domain/claims'
import type { Experience } from '#domain/person'
import type { DomainCoverage } from '../coverage.ts'
import { coverDomains, coverLookFor } from '../coverage.ts'
import type { DomainId } from '../domains.ts'
import type { EvidenceLog } from '../evidence-log.ts'
import { readText } from '../lens.ts'
import type { LookFor } from '../lexicon/concept.ts'
import { capitalCatalogue } from './catalogue.ts'
import type { ScheduledStep } from './schedule.ts'
import { chooseSteps } from './choose-steps.ts'
import type { CapitalStep } from './step.ts'

export interface CapitalInput {
  readonly log: EvidenceLog
  /** Programs of the list: what their pages mention decides which gaps matter. */
  readonly programs: readonly Program[]
  readonly hoursPerWeek?: number
  /** Weeks until applications go out. */
  readonly weeksLeft: number
  /** What the applicant can use. Absent: nothing is ruled out, and it is asked. */
  readonly access?: { readonly clinic?: boolean; readonly supervisor?: boolean; readonly money?: boolean }
  readonly catalogue?: readonly CapitalStep[]
}

/** What to do before applying so that there is informatics work to show. */
export interface CapitalPlan {
  readonly coverage: readonly DomainCoverage[]
  /** Domains from the one that would gain most to the one that is well covered. */
  readonly gaps: readonly Gap[]
  readonly steps: readonly ScheduledStep[]
  readonly hours: number
  readonly proved: boolean
  readonly left: readonly { readonly step: CapitalStep; readonly why: string }[]
  readonly asks: readonly Question[]
}

export interface Gap {
  readonly domain: DomainId
  readonly name: string
  readonly importance: number
  readonly because: readonly Reason[]
}

/** Hours a week for a project beside study and work, while nobody says otherwise. */
export const usualHours = 5

/** Chooses steps for the gaps that matter to the chosen programs, in the time that is left. */
export function planCapital(input: CapitalInput): CapitalPlan {
  const { log, programs, weeksLeft, access = {}, catalogue = capitalCatalogue } = input
  const coverage = coverDomains(log)
  const mentioned = mentionsOf(programs)
  const wants = { have: byDomain(coverage, (each) => each.weight), importance: importanceOf(coverage, mentioned) }
  const open = catalogue.filter((step) => obstacle(step, access) === undefined)
  const limits = { hoursPerWeek: input.hoursPerWeek ?? usualHours, weeks: Math.max(0, Math.floor(weeksLeft)) }
  const { steps, proved } = chooseSteps(open, wants, limits)
  const chosen = new Set(steps.map((each) => each.step.id))
  return {
    coverage,
    gaps: rankGaps(coverage, wants.importance, { log, mentioned }),
    steps,
    hours: steps.reduce((sum, each) => sum + each.step.hours.value, 0),
    proved,
    left: catalogue
      .filter((step) => !chosen.has(step.id))
      .map((step) => ({
        step,
        why:
          obstacle(step, access) ??
          (step.weeks > limits.weeks ? 'Takes longer than the weeks left.' : 'Adds less for its hours than the steps chosen.'),
      })),
    asks: asksOf(input),
  }
}

/** The log entry of a finished step: a start, without a word about results. */
export function entryOf(step: CapitalStep, finished: string): Experience {
  return { ...step.entry, to: finished }
}

function obstacle(step: CapitalStep, access: NonNullable<CapitalInput['access']>): string | undefined {
  if (step.needs === 'a hospital or clinic' && access.clinic === false) return 'Needs a hospital or clinic.'
  if (step.needs === 'a supervisor' && access.supervisor === false) return 'Needs a supervisor.'
  if (step.cost.kind === 'paid' && access.money !== true) return 'Costs money; look at the price, then say that you can spend it.'
  if (step.cost.kind === 'ask' && access.money === false) return 'May cost money; look at the price first.'
  return undefined
}

function mentionsOf(programs: readonly Program[]): ReadonlyMap<LookFor, number> {
  const counts = new Map<LookFor, number>()
  for (const program of programs) {
    const said = (program.claims.informaticsMention ?? []).map((claim) => claim.value)
    const wanted = new Set(said.flatMap((text) => readText({ tools: [text] }).suggestions.flatMap((each) => each.lookFor ?? [])))
    for (const each of wanted) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return counts
}

const domainOf: Readonly<Record<LookFor, DomainId>> = {
  'EHR optimisation': 'information-systems',
  'quality improvement': 'care-delivery',
  'data science': 'data',
  'decision support': 'care-delivery',
  registries: 'data',
  telehealth: 'care-delivery',
}

/** Each domain counts once, and once more for each share of the programs that mention something of it. */
function importanceOf(
  coverage: readonly DomainCoverage[],
  mentioned: ReadonlyMap<LookFor, number>,
): Readonly<Record<DomainId, number>> {
  const total = [...mentioned.values()].reduce((sum, count) => sum + count, 0)
  return byDomain(coverage, ({ domain }) => {
    const count = [...mentioned].reduce((sum, [each, times]) => sum + (domainOf[each] === domain ? times : 0), 0)
    return 1 + (total === 0 ? 0 : (2 * count) / total)
  })
}

function byDomain(
  coverage: readonly DomainCoverage[],
  valueOf: (each: DomainCoverage) => number,
): Readonly<Record<DomainId, number>> {
  const value = (id: DomainId): number => {
    const found = coverage.find((each) => each.domain === id)
    return found ? valueOf(found) : 0
  }
  return {
    fundamentals: value('fundamentals'),
    'care-delivery': value('care-delivery'),
    'information-systems': value('information-systems'),
    data: value('data'),
    leadership: value('leadership'),
  }
}

interface GapContext {
  readonly log: EvidenceLog
  readonly mentioned: ReadonlyMap<LookFor, number>
}

function rankGaps(
  coverage: readonly DomainCoverage[],
  importance: Readonly<Record<DomainId, number>>,
  { log, mentioned }: GapContext,
): readonly Gap[] {
  const evidence = coverLookFor(log)
  return coverage
    .map((each) => ({
      domain: each.domain,
      name: each.name,
      importance: importance[each.domain] * Math.exp(-each.weight / 3),
      because: [
        { text: sayLevel(each), direction: each.level === 'none' ? ('hurts' as const) : ('neutral' as const) },
        ...[...mentioned]
          .filter(([look]) => domainOf[look] === each.domain && (evidence.get(look)?.length ?? 0) === 0)
          .map(([look, count]) => ({
            text: `${count} of your programs mention ${look}; your log does not yet.`,
            direction: 'hurts' as const,
          })),
      ],
    }))
    .toSorted((a, b) => b.importance - a.importance || (a.domain < b.domain ? -1 : 1))
}

function sayLevel({ level, because }: DomainCoverage): string {
  const places = new Set(because.map((each) => each.at)).size
  if (level === 'none') return 'Nothing in your log shows this yet.'
  return `${places} of your experiences ${places === 1 ? 'shows' : 'show'} this: ${level}.`
}

function asksOf({ hoursPerWeek, access, programs }: CapitalInput): readonly Question[] {
  const asks: Question[] = []
  if (hoursPerWeek === undefined) {
    asks.push({
      field: 'capital.hoursPerWeek',
      text: 'How many hours a week can you give to this, beside exams?',
      why: `Without it the plan reckons with ${usualHours}.`,
    })
  }
  if (access?.clinic === undefined) {
    asks.push({
      field: 'capital.clinic',
      text: 'Do you work or observe in a hospital or clinic where a small project is allowed?',
      why: 'The strongest steps need one.',
    })
  }
  if (programs.every((program) => program.claims.informaticsMention === undefined)) {
    asks.push({
      field: 'programs.informaticsMention',
      text: 'Paste what your programs’ pages say about quality, data, EHR or telehealth.',
      why: 'Until then all five domains count alike.',
    })
  }
  return asks
}
