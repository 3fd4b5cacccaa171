import { useCallback } from 'react'
import type { OwnRecords } from '#domain/person'
import { emptySeasonLog } from '#domain/season'
import { seasonKind, studyKind } from '#store'
import type { KeptBeside } from '#store'
import { draftFrom } from '../../draft/draft.ts'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { claimsOf } from '../../state/imports-state.ts'
import { useAnswer } from '../../state/use-answer.ts'
import type { Outlook } from '../../work/outlook.ts'

/** What this profile leads to, worked out on the same day and with the same answers of programs as the own. */
export function useOutlook(one: KeptBeside): Outlook | undefined {
  const { worker, imports, records, today } = useAppState()
  const documents = useObserved(imports.documents)
  const { profile, own } = one
  return useAnswer(
    useCallback(
      () =>
        worker.outlook({
          draft: draftFrom(profile),
          own: claimsOf(documents),
          records: own === undefined ? records() : recordsIn(own),
          today: today(),
        }),
      [worker, profile, own, documents, records, today],
    ),
  )
}

/** What another profile's own season and study log say of it. */
function recordsIn(own: NonNullable<KeptBeside['own']>): OwnRecords {
  const bodyOf = (kind: string): unknown => own.find((doc) => doc.kind === kind)?.body
  const season = seasonKind.read(bodyOf('season'))
  const study = studyKind.read(bodyOf('study'))
  return {
    season: season.kind === 'open' ? season.body : emptySeasonLog,
    practiceTests: study.kind === 'open' ? study.body.practiceTests : [],
  }
}
