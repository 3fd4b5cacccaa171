import { useState } from 'react'
import type { Answer, OfficeClient, OfficeRun } from '#client'
import { given, useDoing } from './asked.ts'
import { useRun } from './use-run.ts'

type Supposed =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'rule'; readonly rule: string; readonly holds: boolean }

export interface AskedWhatIf {
  readonly ask: (supposed: Supposed) => void
  /** How far it is, or why there is nothing to tell. */
  readonly said: string | undefined
  readonly result: OfficeRun | undefined
}

/** Supposes something for everybody of the office, and waits for whom it reaches. */
export function useWhatIf(office: OfficeClient): AskedWhatIf {
  const [result, setResult] = useState<OfficeRun>()
  const [said, run] = useDoing()
  const { state, finished, applicants, follow } = useRun((ended) =>
    run(async () => {
      setResult(given(await office.GET('/api/cohort/runs/{run}', { params: { path: { run: ended } } })))
      return undefined
    }),
  )
  const ask = (supposed: Supposed): void =>
    run(async () => {
      setResult(undefined)
      const { run: id, applicants: many } = given(await office.POST('/api/cohort/what-ifs', { body: supposed }))
      if (many === 0) return 'Nobody shares with the office yet.'
      follow(id)
      return undefined
    })
  return { ask, said: state === 'running' ? `Worked out for ${finished} of ${applicants}.` : said, result }
}
