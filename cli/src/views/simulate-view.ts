import { counted, countText, decimalText, inHundred, percentText, perHundred } from '#domain/say'
import type { SimulatedJson, SimulateJson } from '../json/simulate-json.ts'
import { section, table, wrappedLines } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** Drawn seasons beside what was published, a row a specialty. */
export function simulateLines({ match, seasons, specialties }: SimulateJson, paper: TerminalPaper): readonly string[] {
  return [
    paper.bold(`${counted(seasons, 'season')} of the ${match} Match, drawn: non-US IMGs in the specialty they ranked first`),
    '',
    ...table(
      [
        { title: 'Specialty', fills: true },
        { title: 'Published', align: 'right' },
        { title: 'Drawn', align: 'right' },
        { title: 'Ranks, matched', align: 'right' },
        { title: 'Ranks, not', align: 'right' },
        { title: 'Listed', align: 'right' },
      ],
      specialties.map(({ name, published, simulated }) => [
        name,
        published === null ? '' : percentText(published.matchRate),
        `${percentText(simulated.matchRate)} (${percentText(simulated.low)} to ${percentText(simulated.high)})`,
        beside(published?.ranksMatched, simulated.ranksMatched),
        beside(published?.ranksNotMatched, simulated.ranksNotMatched),
        percentText(simulated.shareListed),
      ]),
      paper,
    ),
    '',
    ...wrappedLines(
      'Published: matched of those who ranked the specialty first (NRMP 2026). Drawn: the same in the simulated seasons, and between which ends sampling alone leaves it, 8 times in 10. Ranks: mean programs ranked, published / drawn. Listed: of those who apply, who gets to rank a program.',
      paper,
    ).map(paper.faint),
  ]
}

/** One specialty: who got its positions, and the chance by the programs ranked. */
export function simulatedSpecialtyLines(one: SimulatedJson, paper: TerminalPaper): readonly string[] {
  return [
    ...section(
      `${one.name}: positions of a season, by who got them`,
      Object.entries(one.placed).map(
        ([kind, count]) => `  ${(kinds[kind] ?? kind).padEnd(36)}${countText(Math.round(count)).padStart(7)}`,
      ),
      paper,
    ),
    '',
    ...table(
      [
        { title: 'Programs ranked' },
        { title: 'Applicants drawn', align: 'right' },
        { title: perHundred('Matched'), align: 'right' },
      ],
      one.byRanks.map(({ ranks, applicants, matchRate }) => [String(ranks), countText(applicants), inHundred(matchRate)]),
      paper,
    ),
  ]
}

const kinds: Readonly<Record<string, string>> = {
  nonUsImg: 'IMGs without US citizenship',
  usMd: 'Seniors of US MD schools',
  usDo: 'Seniors of US DO schools',
  others: 'US-citizen IMGs, earlier graduates',
}

function beside(published: number | null | undefined, drawn: number): string {
  return `${published === null || published === undefined ? '?' : decimalText(published, 1)} / ${decimalText(drawn, 1)}`
}
