import { Check } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { addToLog } from '#domain/study'
import { isIsoDate } from '#domain'
import type { StudyLog } from '#domain/study'
import type { QuestionColumn, StudyImportOptions, StudyFileReading, StudyRow } from '#store/import'
import { Page, Section } from '../../../parts/page.tsx'
import { counted, dayText } from '#domain/say'
import type { StudyReply } from '../../../work/files-protocol.ts'
import { additionFrom } from './addition-from.ts'
import { Sideways } from '../../../parts/sideways.tsx'

type Options = Omit<StudyImportOptions, 'today'>

export interface StudyPreviewProps {
  readonly log: StudyLog
  readonly reading: StudyFileReading
  readonly columns: StudyReply['columns']
  readonly options: StudyImportOptions
  /** Reads the same file once more with what the user said. */
  readonly again: (options: Options) => void
  readonly keep: () => void
  readonly leave: () => void
}

const mostRows = 40

/** This is what was read, what it adds, and what could not be read; correct day, marks or columns, then keep it. */
export function StudyPreview(props: StudyPreviewProps): ReactNode {
  const { log, reading, keep, leave } = props
  const { added, known } = addToLog(log, additionFrom(reading))
  return (
    <Page title={`${reading.title}: ${addsInWords(added, known)}`} lede={countsOf(reading)}>
      <Correct {...props} />
      {reading.notes.length > 0 && (
        <ul className="study-notes">
          {reading.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div className="row study-keep">
        <button type="button" className="button primary" disabled={added === 0} onClick={keep}>
          <Check size={18} aria-hidden /> Add {added} to the log
        </button>
        <button type="button" className="button" onClick={leave}>
          Leave without adding
        </button>
      </div>
      <Rows rows={reading.rows} />
      {reading.failed.length > 0 && (
        <Section title={`${counted(reading.failed.length, 'row')} could not be read`} id="study-failed">
          <ul className="study-notes">
            {reading.failed.slice(0, mostRows).map(({ line, reason, text }) => (
              <li key={line}>
                <b>Line {line}.</b> {reason} <span className="soft">{text.slice(0, 120)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function addsInWords(added: number, known: number): string {
  if (added === 0) return known > 0 ? 'all of it stands in your log' : 'nothing to add'
  return `adds ${added}${known > 0 ? `, ${known} known` : ''}`
}

function countsOf({ rows, failed }: StudyFileReading): string {
  const of = (kind: StudyRow['kind']): number => rows.filter((row) => row.kind === kind).length
  const parts = [
    [of('answer'), 'answer'],
    [of('totals'), 'topic total'],
    [of('practice test'), 'practice test'],
    [of('percent'), 'percentage'],
    [of('note'), 'Anki note'],
    [failed.length, 'row not read'],
  ] as const
  return `${parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => (name === 'row not read' ? `${counted(count, 'row')} not read` : counted(count, name)))
    .join(', ')}.`
}

/** What the file does not say and the user knows: the day, what a paste holds, and which column is which. */
function Correct({ reading, columns, options, again }: StudyPreviewProps): ReactNode {
  const { today: _today, ...said } = options
  const saying = { said, again }
  return (
    <div className="study-correct">
      {reading.rows.some(({ kind }) => kind === 'answer') && <AnsweredOn {...saying} day={options.answeredOn ?? options.today} />}
      {reading.format === 'uworld-results-paste' && <WhichMarks {...saying} />}
      {reading.format === 'question-table' && <WhichColumns {...saying} columns={columns} />}
    </div>
  )
}

interface SayingProps {
  /** What the user has said about the file so far. */
  readonly said: Options
  readonly again: StudyPreviewProps['again']
}

function AnsweredOn({ said, again, day }: SayingProps & { readonly day: string }): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Answered on, where the file does not say
      </label>
      <input
        id={id}
        className="input input-day"
        type="date"
        value={day}
        onChange={({ target: { value } }) => isIsoDate(value) && again({ ...said, answeredOn: value })}
      />
    </div>
  )
}

function WhichMarks({ said, again }: SayingProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Which answers you copied
      </label>
      <select
        id={id}
        className="input"
        value={said.pasted ?? ''}
        onChange={({ target: { value } }) =>
          again(value === 'correct' || value === 'incorrect' ? { ...said, pasted: value } : without(said))
        }
      >
        <option value="">As the marks say</option>
        <option value="correct">Only right ones</option>
        <option value="incorrect">Only wrong ones</option>
      </select>
    </div>
  )
}

function WhichColumns({ said, again, columns }: SayingProps & Pick<StudyPreviewProps, 'columns'>): ReactNode {
  const id = useId()
  return (
    <details>
      <summary>Which column is which</summary>
      <div className="study-columns">
        {columnLabels.map(({ column, label }) => (
          <div key={column} className="field">
            <label className="field-label" htmlFor={`${id}-${column}`}>
              {label}
            </label>
            <select
              id={`${id}-${column}`}
              className="input"
              value={(said.mapping ?? columns.mapping)[column] ?? ''}
              onChange={({ target: { value } }) =>
                again({ ...said, mapping: { ...columns.mapping, ...said.mapping, [column]: value } })
              }
            >
              <option value="">Not in the table</option>
              {[...new Set([...Object.values(columns.mapping), ...columns.unknown])].map((header) => (
                <option key={header}>{header}</option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  )
}

function without(said: Options): Options {
  const { pasted: _pasted, ...rest } = said
  return rest
}

const columnLabels: readonly { readonly column: QuestionColumn; readonly label: string }[] = [
  { column: 'answer', label: 'Right or wrong' },
  { column: 'date', label: 'Day' },
  { column: 'system', label: 'System' },
  { column: 'discipline', label: 'Discipline' },
  { column: 'task', label: 'Task' },
  { column: 'error', label: 'Kind of error' },
  { column: 'time', label: 'Seconds' },
  { column: 'others', label: 'Percent of others' },
  { column: 'question', label: 'Number of the question' },
  { column: 'block', label: 'Block' },
]

function Rows({ rows }: { readonly rows: readonly StudyRow[] }): ReactNode {
  if (rows.length === 0) return null
  return (
    <Section title="What was read" id="study-rows">
      <Sideways label="What was read">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What</th>
              <th scope="col">Topic</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((row) => {
              const [what, topic, result] = cellsOf(row)
              return (
                <tr key={`${row.kind}${row.line}${topic}`}>
                  <td>{row.line}</td>
                  <td>{what}</td>
                  <td>{topic}</td>
                  <td>{result}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Sideways>
      {rows.length > mostRows && <p className="soft small">and {rows.length - mostRows} more</p>}
    </Section>
  )
}

function cellsOf(row: StudyRow): readonly [what: string, topic: string, result: string] {
  switch (row.kind) {
    case 'answer': {
      const { item, block } = row
      return [
        `${block.source}, ${dayText(block.date)}`,
        [item.system, item.discipline, item.topic].filter(Boolean).join(', ') || (item.question ?? ''),
        `${item.answer}${item.error ? ` (${item.error})` : ''}${item.seconds === undefined ? '' : `, ${item.seconds} s`}`,
      ]
    }
    case 'totals': {
      const { source, date, name, correct, incorrect } = row.totals
      return [`${source}, ${dayText(date)}`, name, `${correct} of ${correct + incorrect} right`]
    }
    case 'practice test':
      return [`Practice test, ${dayText(row.test.date)}`, row.test.form ?? row.test.source, String(row.test.score)]
    case 'percent':
      return ['Percent right', row.discipline, `${row.percent} (others ${row.group})`]
    case 'note':
      return ['Anki note', row.note.deck ?? '', counted(row.note.questions.length, 'question')]
  }
}
