import type { Reason } from '#domain'
import type { Arrival, PathStep, RoutePath, Whereabouts } from '#domain/arrival'
import { arrivalRouteNames, routeText, slackText, whoActs } from '#domain/arrival'
import { counted, fromToText, rangeText, sentenceCase } from '#domain/say'
import { firstDayStep } from '#domain/season'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

interface ArrivalView {
  readonly kept: boolean
  readonly changes: number
  readonly delays: ReadonlyMap<string, number>
}

/** The way to the first day: each route with its steps in the order they can be done, how long each can wait, then licence and rules. */
export function arrivalLines(found: Arrival, { kept, changes, delays }: ArrivalView, paper: TerminalPaper): readonly string[] {
  const tried = [...delays].map(([id, days]) => `${id} ${counted(days, 'day')} later`)
  return [
    ...hung('', `${found.title}.`, paper).map(paper.bold),
    ...(found.isAwaited ? hung('', `Once it has: matchwright arrival <profile> --done ${firstDayStep} --keep`, paper) : []),
    ...(tried.length === 0 ? [] : hung('', `Tried: ${tried.join(', ')}.`, paper).map(paper.warm)),
    ...whereLines(found.where, paper),
    ...section(
      'To answer first',
      found.asks.flatMap(({ field, text, why }) => [
        ...hung('  ? ', `${text} ${why}`, paper),
        ...hung('    ', `${field} in the profile`, paper).map(paper.faint),
      ]),
      paper,
    ),
    ...found.routes.flatMap((route) => routeLines(route, paper)),
    ...section(
      'Closed under the rules of today',
      found.closed.flatMap(({ title, why }) => hung('  - ', `${title}. ${why.join(' ')}`, paper)),
      paper,
    ),
    ...section(
      'Licence',
      found.licence.flatMap((one) => reasonLines(one, paper)),
      paper,
    ),
    ...section(
      'Rules, and what to do where it gets late',
      found.rules.flatMap((one) => reasonLines(one, paper)),
      paper,
    ),
    ...(changes === 0 ? [] : ['', kept ? 'Kept.' : 'Nothing is kept yet. If this is right, add --keep.']),
  ]
}

/** Where the place is, or how to note it. */
function whereLines(where: Whereabouts, paper: TerminalPaper): readonly string[] {
  switch (where.kind) {
    case 'known':
      return hung('', `You matched to ${where.place.name}${where.place.place === '' ? '' : ` (${where.place.place})`}.`, paper)
    case 'not told yet':
      return hung('', where.text, paper)
    case 'needs':
      return [
        ...hung('', `${where.ask} ${where.why} Note it with \`matchwright match-week <profile> --place NAME --keep\`.`, paper),
        ...where.ranked.flatMap(({ name, place, program }, at) => hung(`  ${at + 1}. `, `${name} (${place}), ${program}`, paper)),
      ]
  }
}

function routeLines(path: RoutePath, paper: TerminalPaper): readonly string[] {
  const { route, points, steps } = path
  const ordered = steps.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  return section(
    arrivalRouteNames[route],
    [
      ...points.flatMap(({ title, texts }) => texts.flatMap((one) => hung(`  ${title}: `, one, paper))),
      ...hung('  ', routeText(path), paper),
      ...ordered.flatMap((step) => stepLines(step, paper)),
    ],
    paper,
  )
}

function stepLines(step: PathStep, paper: TerminalPaper): readonly string[] {
  const { id, title, why, who, days, state, from, to } = step
  if (state === 'done') return hung('  ', `Done: ${title} (${id})`, paper).map(paper.faint)
  const lasts = days.least === days.most ? counted(days.most, 'day') : `${rangeText(days.least, days.most)} days`
  const critical = step.slack !== undefined && step.slack <= 0
  const head = `${fromToText(from, to)}: ${title}${state === 'begun' ? ', under way' : ''}`
  return [
    ...hung('  ', head, paper).map(critical ? paper.warm : paper.accent),
    ...hung('    ', `${slackText(step)} ${whoActs[who]}; as seen it takes ${lasts}; ${id}.`, paper),
    ...(why === ''
      ? []
      : hung('    ', `${sentenceCase(why)} (${step.source.source}, ${step.source.asOf})`, paper).map(paper.faint)),
  ]
}

function reasonLines({ text, source }: Reason, paper: TerminalPaper): readonly string[] {
  return hung('  - ', source === undefined ? text : `${text} (${source.source}, ${source.asOf})`, paper)
}
