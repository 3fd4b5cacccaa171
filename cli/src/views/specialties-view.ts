import type { SpecialtyCompared } from '#domain/what-if'
import { restsOn } from '#domain/chances'
import { chancesLegend, moneyText, narrowChance } from '#domain/say'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const columns = [
  { title: 'Specialty', fills: true },
  { title: 'Match', align: 'right' },
  { title: 'Programs', align: 'right' },
  { title: 'Fees', align: 'right' },
  { title: 'Years', align: 'right' },
  { title: 'Open/ask/closed', align: 'right' },
  { title: 'CI', align: 'right' },
] as const

/** The specialties of a person side by side, and why their chances do not add up. */
export function specialtyLines(specialties: readonly SpecialtyCompared[], paper: TerminalPaper): readonly string[] {
  if (specialties.length === 0) return []
  return section(
    'Your specialties compared, each as if it were the only one',
    [
      ...table(columns, specialties.map(row), paper),
      ...hung(
        '',
        `Match: with the best list in that specialty alone, or a typical one while there is no Step 2 CK score. ${chancesLegend} They do not add up: nobody matches twice. Open/ask/closed: programs by what is known of a visa you can use. Years ?: no figure is held. CI: programs of that list with a clinical informatics fellowship on site; no where the specialty does not lead there. ${restsOn(specialties[0]?.group ?? 'non-US IMGs') ?? ''}`,
        paper,
      ).map(paper.faint),
    ],
    paper,
  )
}

function row({ name, matchChance, applications, fees, years, programs, informatics }: SpecialtyCompared): readonly string[] {
  return [
    name,
    narrowChance(matchChance),
    String(applications),
    moneyText(fees),
    years === undefined ? '?' : String(years.value),
    `${programs.open}/${programs.toAsk}/${programs.refused}`,
    informatics.leadsThere.value ? String(informatics.fellowshipsOnSite) : 'no',
  ]
}
