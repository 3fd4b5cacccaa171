import { useState } from 'react'
import type { ReactNode } from 'react'
import { addToLog, cardMissedItems } from '#domain/study'
import { isoDate } from '#domain'
import type { PracticeTest } from '#domain/person'
import { tsFsrsScheduler } from '#store'
import type { StudyImportOptions, StudyReading } from '#store/import'
import { useLocation } from 'wouter'
import { useNotice } from '../../../parts/notice.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { listAt } from '../../../draft/draft.ts'
import type { JsonObject } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'
import { readOwnStudy } from '../../../work/import-client.ts'
import type { StudyReply } from '../../../work/import.worker.ts'
import type { StudyPageProps } from '../page-props.ts'
import { additionFrom, isNewTest } from './addition-from.ts'
import { ChooseStudy } from './choose-study.tsx'
import { StudyPreview } from './study-preview.tsx'
import './study-import.css'

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly reason: string
      readonly table?: { readonly blob: Blob; readonly headers: readonly string[] }
    }
  | {
      readonly kind: 'preview'
      readonly file: OpenedFile
      readonly reading: StudyReading
      readonly columns: StudyReply['columns']
    }

interface OpenedFile {
  readonly blob: Blob
  readonly name: string
  readonly options: StudyImportOptions
}

/** What a question bank shows, as PDF, page, paste or table: looked over first, and only then in the log. */
export function StudyImportScreen({ log, save }: StudyPageProps): ReactNode {
  const { today, profile } = useAppState()
  const say = useNotice()
  const [, go] = useLocation()
  const [stage, setStage] = useState<Stage>({ kind: 'idle' })
  const read = async (blob: Blob, name: string, more: Omit<StudyImportOptions, 'today'> = {}): Promise<void> => {
    const options = { ...more, today: isoDate(today()) }
    if (stage.kind !== 'preview') setStage({ kind: 'reading', name })
    try {
      const { outcome, columns } = await readOwnStudy(blob, name, options)
      setStage(
        outcome.kind === 'read'
          ? { kind: 'preview', file: { blob, name, options }, reading: outcome.reading, columns }
          : {
              kind: 'refused',
              name,
              reason: outcome.reason,
              // A table whose column of results has another name: the user can say which it is.
              ...(columns.unknown.length > 0 && columns.unknown.length + Object.keys(columns.mapping).length > 1
                ? { table: { blob, headers: columns.unknown } }
                : {}),
            },
      )
    } catch (error) {
      setStage({ kind: 'refused', name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const keep = (reading: StudyReading): void => {
    const addition = additionFrom(reading)
    const { log: longer, added, known } = addToLog(log, addition)
    save(cardMissedItems(longer, tsFsrsScheduler()))
    const present = listAt(profile.draft.get(), 'practiceTests')
    const tests = (addition.practiceTests ?? []).filter((test) => isNewTest(test, present))
    if (tests.length > 0) profile.change('practiceTests', [...present, ...tests.map(asJson)])
    say({
      text: `Added ${added}${known > 0 ? `; ${known} stood in the log already` : ''}.`,
      action: {
        label: 'Undo',
        run: () => {
          save(log)
          if (tests.length > 0) profile.undo()
        },
      },
    })
    go('/study/dashboard')
  }
  if (stage.kind === 'preview') {
    const { file, reading, columns } = stage
    return (
      <StudyPreview
        log={log}
        reading={reading}
        columns={columns}
        options={file.options}
        again={(more) => void read(file.blob, file.name, more)}
        keep={() => keep(reading)}
        leave={() => setStage({ kind: 'idle' })}
      />
    )
  }
  return (
    <Page
      title="Bring in what your question bank shows"
      lede="Read on this device, shown before it counts, and the same file twice adds nothing."
    >
      <Section title="Open or paste" id="study-open">
        <ChooseStudy busy={stage.kind === 'reading'} take={(blob, name) => void read(blob, name)} />
        <div aria-live="polite">
          {stage.kind === 'reading' && <p>Reading {stage.name} …</p>}
          {stage.kind === 'refused' && (
            <div className="study-refused">
              <h3>{stage.name} was not read. Nothing has changed.</h3>
              <p>{stage.reason}</p>
              {stage.table && (
                <WhichColumn
                  headers={stage.table.headers}
                  choose={(answer) => stage.table && void read(stage.table.blob, stage.name, { mapping: { answer } })}
                />
              )}
            </div>
          )}
        </div>
      </Section>
    </Page>
  )
}

interface WhichColumnProps {
  readonly headers: readonly string[]
  readonly choose: (header: string) => void
}

/** The one column a table of answers cannot do without. */
function WhichColumn({ headers, choose }: WhichColumnProps): ReactNode {
  return (
    <div className="field">
      <label className="field-label" htmlFor="which-column">
        If it is a table: which column says right or wrong?
      </label>
      <select id="which-column" className="input" value="" onChange={(event) => choose(event.target.value)}>
        <option value="">Choose a column</option>
        {headers.map((header) => (
          <option key={header}>{header}</option>
        ))}
      </select>
    </div>
  )
}

/** A practice test is JSON by construction; this is the edge where its type is widened to that. */
function asJson(test: PracticeTest): JsonObject {
  return structuredClone(test) as unknown as JsonObject
}
