import type { ReactNode } from 'react'
import { addToLog, cardMissedItems } from '#domain/study'
import { isoDate } from '#domain'
import type { PracticeTest } from '#domain/person'
import { tsFsrsScheduler } from '#store'
import type { StudyImportOptions, StudyFileReading } from '#store/import'
import { useLocation } from 'wouter'
import { useNotice } from '../../../parts/notice.tsx'
import { FileProgress } from '../../../parts/own-file.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { listAt } from '../../../draft/draft.ts'
import type { JsonObject } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'
import { useOwnFile } from '../../../state/use-own-file.ts'
import type { OwnFile } from '../../../state/use-own-file.ts'
import type { StudyReply } from '../../../work/files-protocol.ts'
import type { StudyPageProps } from '../page-props.ts'
import { additionFrom, isNewTest } from './addition-from.ts'
import { ChooseStudy } from './choose-study.tsx'
import { StudyPreview } from './study-preview.tsx'
import './study-import.css'

interface ReadStudy {
  readonly reading: StudyFileReading
  readonly columns: StudyReply['columns']
  readonly options: StudyImportOptions
}

type Said = Omit<StudyImportOptions, 'today'>

/** What a question bank shows, as PDF, page, paste or table: looked over first, and only then in the log. */
export function StudyImportScreen({ log, save }: StudyPageProps): ReactNode {
  const { today, files } = useAppState()
  // A refused table offers its headers: the user can say which column is the one of results.
  const { stage, open, leave } = useOwnFile<ReadStudy, readonly string[]>()
  const keep = useKeep(log, save)
  const read = (file: OwnFile, said: Said = {}): Promise<void> =>
    open(file, async () => {
      const options = { ...said, today: isoDate(today()) }
      const { outcome, columns } = await files.study(file.blob, file.name, options)
      if (outcome.kind === 'read') return { kind: 'read', read: { reading: outcome.reading, columns, options } }
      return { kind: 'refused', reason: outcome.reason, ...(isTable(columns) ? { hint: columns.unknown } : {}) }
    })
  if (stage.kind === 'read') {
    return (
      <StudyPreview
        log={log}
        {...stage.read}
        again={(said) => void read(stage.file, said)}
        keep={() => keep(stage.read.reading)}
        leave={leave}
      />
    )
  }
  return (
    <Page
      title="Bring in what your question bank shows"
      lede="Read on this device, shown before it counts, and the same file twice adds nothing."
    >
      <Section title="Open or paste" id="study-open">
        <ChooseStudy busy={stage.kind === 'reading'} take={(file) => void read(file)} />
        <FileProgress stage={stage}>
          {stage.kind === 'refused' && stage.hint && (
            <WhichColumn headers={stage.hint} choose={(answer) => void read(stage.file, { mapping: { answer } })} />
          )}
        </FileProgress>
      </Section>
    </Page>
  )
}

/** A header of which no column of results is known, and more than that one. */
function isTable({ mapping, unknown }: StudyReply['columns']): boolean {
  return unknown.length > 0 && unknown.length + Object.keys(mapping).length > 1
}

/** Puts a reading into the log, and practice tests of it into the profile, both taken back by one Undo. */
function useKeep(log: StudyPageProps['log'], save: StudyPageProps['save']): (reading: StudyFileReading) => void {
  const { profile } = useAppState()
  const say = useNotice()
  const [, go] = useLocation()
  return (reading) => {
    const addition = additionFrom(reading)
    const { added, known } = addToLog(log, addition)
    const undo = save((now) => cardMissedItems(addToLog(now, addition).log, tsFsrsScheduler()))
    const present = listAt(profile.draft.get(), 'practiceTests')
    const tests = (addition.practiceTests ?? []).filter((test) => isNewTest(test, present))
    if (tests.length > 0) profile.change('practiceTests', [...present, ...tests.map(asJson)])
    say({
      text: `Added ${added}${known > 0 ? `; ${known} stood in the log already` : ''}.`,
      action: {
        label: 'Undo',
        run: () => {
          undo()
          if (tests.length > 0) profile.undo()
        },
      },
    })
    go('/study/dashboard')
  }
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
