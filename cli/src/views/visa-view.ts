import { notLegalAdvice, visaOutcomeText, visaRoutePoints, visaRouteText } from '#domain/visa'
import type { VisaAnswer, VisaReason, VisaRoute } from '#domain/visa'
import { hung, section, wrappedLines } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** What the dated rules say of one person, route by route; `full` adds what to answer and each rule with its day and official page. */
export function visaLines(visa: VisaAnswer, { full }: { readonly full: boolean }, paper: TerminalPaper): readonly string[] {
  if (visa.outcome === 'not needed' && !full) return []
  return section(
    'Your visa',
    [
      ...hung('  ', visaOutcomeText(visa.outcome), paper),
      ...visa.routes.flatMap((route) => routeLines(route, paper)),
      ...(full ? [...askLines(visa, paper), ...visa.because.flatMap((reason) => reasonLines(reason, paper))] : []),
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

function routeLines(route: VisaRoute, paper: TerminalPaper): readonly string[] {
  return [
    ...hung('  ', visaRouteText(route), paper),
    ...visaRoutePoints(route).flatMap(({ title, texts }) => texts.flatMap((text) => hung(`    ${title}: `, text, paper))),
  ]
}

function reasonLines(reason: VisaReason, paper: TerminalPaper): readonly string[] {
  const from = [
    ...(reason.source ? [`${reason.source.source}, ${reason.source.asOf}`] : []),
    ...(reason.checkAgain ? ['check again: last looked up more than 90 days ago'] : []),
    ...(reason.officialPage ? [reason.officialPage] : []),
  ]
  return [...hung('  - ', reason.text, paper), ...from.flatMap((line) => hung('    ', line, paper)).map(paper.faint)]
}
