import { forecastStep2ck } from '#domain/exams'
import { decideStep3ForList } from '#domain/what-if'
import { caseOfDraft } from './case-of-draft.ts'
import type { ExamsApi, ExamsReading, ExamsRequest } from './exams-protocol.ts'
import { serve } from './serve.ts'

serve<ExamsApi>({ read })

async function read({ list, ...request }: ExamsRequest): Promise<ExamsReading | undefined> {
  const opened = await caseOfDraft(request)
  if (opened.kind !== 'opened') return undefined
  const { asked } = opened
  return {
    forecast: forecastStep2ck(asked),
    step3: decideStep3ForList(asked, list.picks),
  }
}
