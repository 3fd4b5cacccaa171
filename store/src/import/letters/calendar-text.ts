/** The text of a calendar file taken apart, so that one broken event does not take the others with it. */
export interface CalendarText {
  /** Lines of the clocks the file describes (VTIMEZONE). */
  readonly zones: readonly string[]
  /** The clock of hours without one, where the calendar names it. */
  readonly zone?: string
  /** Sent to call off what it holds (METHOD:CANCEL). */
  readonly isCancelling: boolean
  readonly events: readonly EventText[]
}

export interface EventText {
  readonly line: number
  readonly text: string
  /** Whether it has its end. */
  readonly isWhole: boolean
}

/** Whether a text is a calendar (RFC 5545). */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/i.test(text)
}

/** Every event with its line, an unfinished one too, and what the calendar says of clocks. */
export function eventsIn(text: string): CalendarText {
  const lines = text.split(/\r?\n/)
  const events = blocksIn(lines, 'VEVENT').map(({ start, end, isWhole }) => ({
    line: start + 1,
    text: lines.slice(start, end).join('\r\n'),
    isWhole,
  }))
  const zones = blocksIn(lines, 'VTIMEZONE').flatMap(({ start, end, isWhole }) => (isWhole ? lines.slice(start, end) : []))
  const zone = valueOf(lines, 'X-WR-TIMEZONE')
  return {
    zones,
    ...(zone === undefined ? {} : { zone }),
    isCancelling: /^cancel$/i.test(valueOf(lines, 'METHOD') ?? ''),
    events,
  }
}

interface Block {
  readonly start: number
  /** Line after its last. */
  readonly end: number
  readonly isWhole: boolean
}

function blocksIn(lines: readonly string[], name: string): readonly Block[] {
  const [begins, ends] = [`BEGIN:${name}`, `END:${name}`]
  const blocks: Block[] = []
  let start: number | undefined
  for (const [at, line] of lines.entries()) {
    const said = line.trim().toUpperCase()
    if (said === begins) {
      if (start !== undefined) blocks.push({ start, end: at, isWhole: false })
      start = at
    } else if (said === ends && start !== undefined) {
      blocks.push({ start, end: at + 1, isWhole: true })
      start = undefined
    }
  }
  return start === undefined ? blocks : [...blocks, { start, end: lines.length, isWhole: false }]
}

function valueOf(lines: readonly string[], name: string): string | undefined {
  const found = lines.find((line) => line.toUpperCase().startsWith(`${name}:`))
  return found?.slice(name.length + 1).trim()
}
