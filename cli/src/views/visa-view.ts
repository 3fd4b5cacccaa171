import { notLegalAdvice, visaOutcomeText, visaRouteText } from '#domain/visa'
import type { VisaAnswer, VisaReason, VisaRoute } from '#domain/visa'
import { hung, section, wrappedLines } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** What the dated rules say of one person; `full` adds each rule with its day and official page. */
export function visaLines(visa: VisaAnswer, { full }: { readonly full: boolean }, paper: TerminalPaper): readonly string[] {
  if (visa.outcome === 'not needed' && !full) return []
  const reasons = full ? visa.because : visa.because.filter(({ direction }) => direction === 'hurts').slice(0, 3)
  return section(
    'Your visa',
    [
      ...hung('  ', visaOutcomeText(visa.outcome), paper),
      ...visa.routes.flatMap((route) => routeLines(route, full, paper)),
      ...(full ? [] : visa.conditions.slice(0, 3).flatMap((condition) => hung('  - ', condition, paper))),
      ...(full ? askLines(visa, paper) : []),
      ...reasons.flatMap((reason) => reasonLines(reason, full, paper)),
      ...wrappedLines(notLegalAdvice, paper).map((line) => paper.faint(`  ${line}`)),
    ],
    paper,
  )
}

function askLines({ ask }: VisaAnswer, paper: TerminalPaper): readonly string[] {
  if (ask.length === 0) return []
  return [
    '  To answer first:',
    ...ask.flatMap(({ field, text, why }) => [
      ...hung('  ? ', `${text} ${why}`, paper),
      ...hung('    ', `${field} in the profile`, paper).map(paper.faint),
    ]),
  ]
}

function routeLines(route: VisaRoute, full: boolean, paper: TerminalPaper): readonly string[] {
  const below = (lead: string, texts: readonly string[] = []): readonly string[] =>
    full ? texts.flatMap((one) => hung(`    ${lead}: `, one, paper)) : []
  const { conditions, warnings, why, opens } = route
  return [
    ...hung('  ', visaRouteText(route), paper),
    ...below('take care', warnings),
    ...below('if', conditions),
    ...below(route.outcome === 'unknown' ? 'against it' : 'closed', why),
    ...below('could open it', opens),
  ]
}

function reasonLines(reason: VisaReason, full: boolean, paper: TerminalPaper): readonly string[] {
  const from = [
    ...(reason.source ? [`${reason.source.source}, ${reason.source.asOf}`] : []),
    ...(reason.checkAgain ? ['check again: last looked up more than 90 days ago'] : []),
    ...(reason.officialPage ? [reason.officialPage] : []),
  ]
  return [
    ...hung('  - ', reason.text, paper),
    ...(full ? from.flatMap((line) => hung('    ', line, paper)).map(paper.faint) : []),
  ]
}
