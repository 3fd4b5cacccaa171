import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isoDate } from '#domain'
import type { ProgramId } from '#domain'
import { counted } from '#domain/say'
import type { SeasonEntry } from '#domain/season'
import type { NotedLine } from '#store/import'
import { Labelled } from '../../parts/labelled.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'
import type { Advice } from '../../work/protocol.ts'
import { LinePreview } from './line-preview.tsx'

export interface AddLinesProps {
  readonly advice: Advice
  readonly zone: string
}

/** Anything that happened, in a line as one types it on a phone; many lines can be pasted. What was read is shown before it counts. */
export function AddLines({ advice, zone }: AddLinesProps): ReactNode {
  const season = useSeason()
  const tell = useNotice()
  const [text, setText] = useState('')
  const reading = useLinesRead(advice)
  const keep = (entries: readonly SeasonEntry[]): void => {
    season.say(entries)
    setText('')
    reading.leave()
    tell({ text: `${counted(entries.length, 'entry', 'entries')} noted.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <Section title="What happened?" id="add">
      <form
        className="season-add"
        onSubmit={(event) => {
          event.preventDefault()
          void reading.read(text)
        }}
      >
        <Labelled label="One line for each, such as Baystate 14 Jan 9:00 ET or Baystate rejected">
          {(id) => (
            <textarea
              id={id}
              className="input"
              rows={Math.min(8, Math.max(1, text.split('\n').length))}
              value={text}
              autoCapitalize="words"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || text.includes('\n')) return
                event.preventDefault()
                void reading.read(text)
              }}
            />
          )}
        </Labelled>
        <button type="submit" className="button primary" disabled={text.trim() === ''}>
          Read it
        </button>
      </form>
      <p className="small soft">
        A mail, a calendar or a table can be pasted here too, or <Link href="/import">opened as a file</Link>.
      </p>
      {reading.lines && (
        <LinePreview
          key={reading.count}
          lines={reading.lines}
          zone={zone}
          choose={reading.choose}
          keep={keep}
          leave={reading.leave}
        />
      )}
    </Section>
  )
}

interface LinesRead {
  readonly lines: readonly NotedLine[] | undefined
  /** How often it was read: a new reading begins a new preview. */
  readonly count: number
  readonly read: (text: string) => Promise<void>
  /** One line once more, now that it was said which program it means. */
  readonly choose: (line: string, program: ProgramId) => Promise<readonly NotedLine[]>
  readonly leave: () => void
}

/** Lines as the worker reads them. */
function useLinesRead(advice: Advice): LinesRead {
  const { files, season, today } = useAppState()
  const log = useObserved(season.log)
  const [found, setFound] = useState<Found>({ text: '', lines: undefined, count: 0 })
  const ask = (text: string, chosen: Readonly<Record<string, ProgramId>>): Promise<readonly NotedLine[]> =>
    files.lines({
      text,
      log,
      match: advice.season.match,
      today: isoDate(today()),
      specialties: advice.person.specialties.map(({ id }) => id),
      chosen,
    })
  return {
    lines: found.lines,
    count: found.count,
    read: async (text) => {
      const lines = await ask(text, {})
      setFound(({ count }) => ({ text, lines, count: count + 1 }))
    },
    choose: async (line, program) => (await ask(found.text, { [line]: program })).filter((one) => one.line === line),
    leave: () => setFound(({ count }) => ({ text: '', lines: undefined, count })),
  }
}

interface Found {
  readonly text: string
  readonly lines: readonly NotedLine[] | undefined
  readonly count: number
}
