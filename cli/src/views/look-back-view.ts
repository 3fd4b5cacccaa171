import type { IsoDate } from '#domain'
import type { LookBack } from '#domain/look-back'
import { funnelGroupNames } from '#domain/look-back'
import type { Plan } from '#domain/plan'
import { counted, sentenceCase } from '#domain/say'
import { bulletSection, hung } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { askLines, planLines } from './plan-view.ts'

interface LookBackView {
  readonly plan: Plan
  readonly today: IsoDate
}

/** What a season without a match tells: what came through each gate against what was to be expected, where it broke, and the year that follows. */
export function lookBackLines(found: LookBack, { plan, today }: LookBackView, paper: TerminalPaper): readonly string[] {
  const { applications, interviews, ranked } = found.seen
  const seen = [
    applications === undefined ? 'applications not noted' : counted(applications, 'application'),
    interviews === undefined ? 'interviews not noted' : counted(interviews, 'interview'),
    ranked === undefined ? 'ranks not noted' : counted(ranked, 'rank'),
  ]
  return [
    ...hung('', `${found.title}.`, paper).map(paper.bold),
    ...hung(
      '',
      `${sentenceCase(seen.join(', '))}${found.group === undefined ? '' : ` (${funnelGroupNames[found.group]})`}.`,
      paper,
    ),
    ...bulletSection(
      'Gate by gate',
      found.gates.map(({ text }) => text),
      paper,
    ),
    ...bulletSection(
      'What follows',
      found.because.map(({ text }) => text),
      paper,
    ),
    ...askLines(found.asks, found.asks.length, paper),
    ...planLines(plan, { today, steps: plan.steps.length, full: true }, paper),
  ]
}
