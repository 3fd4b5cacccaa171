import type { FrontierPoint, ProgramList } from '#domain/list'
import { chancesLegend, moneyText, narrowChance, worthText } from '#domain/say'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const stride = 10

/** How the chance grows with the number of applications, and where the next ones stop paying. */
export function frontierLines({ frontier }: ProgramList, paper: TerminalPaper): readonly string[] {
  const shown = frontier.filter((point, at) => point.applications % stride === 0 || at === 0 || at === frontier.length - 1)
  if (shown.length === 0) return []
  const columns = [
    { title: 'Programs', align: 'right' },
    { title: 'Match', align: 'right' },
    { title: '' },
    { title: 'Fees', align: 'right' },
    { title: 'Next costs', align: 'right' },
    { title: 'Last one added', align: 'right' },
  ] as const
  const widest = Math.max(8, paper.width - 62)
  const rows = shown.map((point) => [
    String(point.applications),
    narrowChance(point.matchChance),
    bar(point, widest),
    moneyText(point.fees),
    moneyText(point.nextFee),
    point.matchChance ? worthText(point.gain) : '',
  ])
  const note = `Match, as the list grows program by program. ${chancesLegend}`
  return section(
    'What each next program adds',
    [...table(columns, rows, paper), ...hung('', note, paper).map(paper.faint)],
    paper,
  )
}

function bar({ matchChance }: FrontierPoint, widest: number): string {
  return '█'.repeat(Math.max(1, Math.round((matchChance?.point ?? 0) * widest)))
}
