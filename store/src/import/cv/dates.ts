const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const point = `(?:${monthWord}\\s*,?\\s*(?:19|20)\\d\\d|(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])(?:-\\d\\d)?|(?:19|20)\\d\\d)`
const open = '(?:present|now|current(?:ly)?|ongoing|today|to date)'
const rangePattern = new RegExp(`(${point})\\s*(?:-|–|—|to|until|till|through)\\s*(${point}|${open})`, 'iu')
const singlePattern = new RegExp(`(?:since\\s+)?(${point})`, 'iu')

export interface Span {
  readonly from: string
  readonly to?: string
  /** The words as written. */
  readonly written: string
}

/** The first period in a line, such as `Mar 2024–Present`, `2014 - 2020`, `03/2021 to 06/2022` or `since 2020`. */
export function findSpan(text: string): Span | undefined {
  const range = rangePattern.exec(text)
  if (range) {
    const from = momentOf(range[1] ?? '')
    const to = momentOf(range[2] ?? '')
    if (from !== undefined && to !== undefined) return { from, to, written: range[0] }
  }
  const single = singlePattern.exec(text)
  if (!single) return undefined
  const from = momentOf(single[1] ?? '')
  if (from === undefined) return undefined
  return { from, to: /^since/i.test(single[0]) ? 'now' : from, written: single[0] }
}

/** `2024-03`, `2024` or `now`, as a profile takes it. */
export function momentOf(text: string): string | undefined {
  const clean = text.trim().toLowerCase()
  if (new RegExp(`^${open}$`, 'iu').test(clean)) return 'now'
  const year = /(?:19|20)\d\d/.exec(clean)?.[0]
  if (year === undefined) return undefined
  const worded = months.findIndex((month) => clean.startsWith(month))
  const slashed = /^(\d{1,2})\/(?:19|20)\d\d$/.exec(clean)?.[1]
  const iso = /^(?:19|20)\d\d-(\d\d)/.exec(clean)?.[1]
  const month = worded >= 0 ? worded + 1 : Number(slashed ?? iso ?? 0)
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : year
}
