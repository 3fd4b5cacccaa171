import type { Experience } from '#domain/person'

type Kind = Experience['kind']

const byWords: readonly (readonly [RegExp, Kind])[] = [
  [/quality|patient safety|audit|improvement/i, 'quality-improvement'],
  [/informatic|information technology|software|data science|digital/i, 'informatics'],
  [/research|laborator|publication|scholar/i, 'research'],
  [/volunt|advocacy|service|outreach|community/i, 'volunteering'],
  [/teach|mentor|tutor|instructor|lectur/i, 'teaching'],
  [/leader|president|committee|council|professional organi[sz]ation|representative|chair/i, 'leadership'],
  [/training|education|course|certificat|degree|fellowship program/i, 'training'],
  [
    /work|clinical|employment|intern|resident|house officer|medical officer|physician|doctor|observer|extern|elective|military/i,
    'work',
  ],
]

/** The kind of an entry by the words of its type, section or title; `other` where nothing says. */
export function kindOf(...texts: readonly (string | undefined)[]): Kind {
  for (const text of texts) {
    const found = text === undefined ? undefined : byWords.find(([words]) => words.test(text))
    if (found) return found[1]
  }
  return 'other'
}

const toolNames =
  'Excel|Access|SPSS|Stata|SAS|REDCap|Python|SQL|Power BI|Tableau|Epic|Cerner|OpenMRS|DHIS2|KoboToolbox|ODK|MATLAB|QGIS|ArcGIS|RevMan|Covidence|Rayyan|Google Sheets|Google Forms|WhatsApp|Zoom|PACS|Java|JavaScript|Flutter|TensorFlow|PyTorch|R(?=\\s*(?:,|\\)|\\.|and\\b|script|package|studio))'
const toolPattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${toolNames})(?![\\p{L}\\p{N}])`, 'gu')

/** Names of tools that stand in the text, each once, as written. */
export function toolsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(toolPattern)].map((match) => match[0]))]
}
