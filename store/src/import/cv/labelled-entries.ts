/** The Europass form of 2004 to 2020, which writes a label before each thing of an entry, as the lines of a CV without labels. */
import type { CvLine } from './cv-reading.ts'

const labels = {
  dates: /^dates?(?: \(from - to\))?[\s:]+/i,
  title: /^(?:occupation or position held|position held)[\s:]+/i,
  employer: /^name(?: and address)? of employer[\s:]+/i,
  activities: /^main activities and responsibilities[\s:]+/i,
  sector: /^type of business or sector[\s:]+/i,
} as const
type Label = keyof typeof labels

/** Entries of labelled lines with title, employer and dates in one line and the activities under it; all other lines as they are. */
export function withoutLabels(lines: readonly CvLine[]): readonly CvLine[] {
  if (!lines.some(({ text }) => labels.title.test(text))) return lines
  const out: CvLine[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const block = blockAt(lines, at)
    out.push(...(block.length > 1 ? entryOf(block) : lines.slice(at, at + 1)))
    at += Math.max(0, block.length - 1)
  }
  return out
}

/** The labelled lines of one entry: from its dates to the next line without a label, or the next dates. */
function blockAt(lines: readonly CvLine[], start: number): readonly CvLine[] {
  if (!labels.dates.test(lines[start]?.text ?? '')) return []
  const after = lines.slice(start + 1)
  const end = after.findIndex(({ text }) => labelOf(text) === undefined || labels.dates.test(text))
  const block = lines.slice(start, end < 0 ? lines.length : start + 1 + end)
  return block.some(({ text }) => labels.title.test(text)) ? block : []
}

function labelOf(text: string): Label | undefined {
  return (Object.keys(labels) as Label[]).find((label) => labels[label].test(text))
}

function entryOf(block: readonly CvLine[]): readonly CvLine[] {
  const said = (label: Label): string => {
    const text = block.find((line) => labelOf(line.text) === label)?.text ?? ''
    return text.replace(labels[label], '').trim()
  }
  const { number = 0 } = block[0] ?? {}
  const head = [said('title'), said('employer').replaceAll(',', ''), said('dates')].filter(Boolean).join('\t')
  const line = { number, heading: false, bullet: false }
  return [{ ...line, text: head }, ...(said('activities') ? [{ ...line, text: said('activities'), bullet: true }] : [])]
}
