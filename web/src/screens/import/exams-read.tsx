import type { ReactNode } from 'react'
import type { ExamResult } from '#domain/person'
import type { ReadExams } from '#store/import'
import { useNotice } from '../../parts/notice.tsx'
import { dayText, counted } from '#domain/say'
import type { Json } from '../../draft/draft.ts'
import { useAppState } from '../../state/hooks.ts'

const steps = [
  ['step1', 'Step 1'],
  ['step2ck', 'Step 2 CK'],
  ['step3', 'Step 3'],
] as const

/** Results from an official report, to be put into the profile in one step that can be undone. */
export function ExamsRead({ exams, done }: { readonly exams: ReadExams; readonly done: () => void }): ReactNode {
  const { profile } = useAppState()
  const say = useNotice()
  const put = (): void => {
    const changes = [...steps.map(([id]) => id), 'ecfmgCertificate' as const].flatMap((field) => {
      const value = exams[field]
      return value === undefined
        ? []
        : Object.entries(value).map(([key, entry]): readonly [string, Json] => [`exams.${field}.${key}`, entry])
    })
    profile.changeMany(changes)
    say({ text: 'Your exam results are in the profile.', action: { label: 'Undo', run: profile.undo } })
    done()
  }
  return (
    <>
      <dl className="import-exams">
        {steps.map(([id, name]) => {
          const result = exams[id]
          return (
            result && (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{resultInWords(result)}</dd>
              </div>
            )
          )
        })}
        {exams.ecfmgCertificate && (
          <div>
            <dt>ECFMG certificate</dt>
            <dd>
              {exams.ecfmgCertificate.status}
              {exams.ecfmgCertificate.date ? `, ${dayText(exams.ecfmgCertificate.date)}` : ''}
            </dd>
          </div>
        )}
      </dl>
      <button type="button" className="button primary" onClick={put}>
        Put these into my profile
      </button>
    </>
  )
}

function resultInWords({ score, result, date, attempts }: ExamResult): string {
  const parts = [
    ...(score === undefined ? [] : [String(score)]),
    ...(result === undefined ? [] : [result]),
    ...(date === undefined ? [] : [dayText(date)]),
    ...(attempts === undefined ? [] : [attempts === 1 ? 'first attempt' : counted(attempts, 'attempt')]),
  ]
  return parts.join(', ')
}
