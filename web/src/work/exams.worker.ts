import { expose } from 'comlink'
import { decideStep3ForList, whenToSitForList } from '#domain/what-if'
import { forecastStep2ck } from '#domain/exams'
import { isoDate } from '#domain'
import { openCase } from '#domain/person'
import { withOwnClaims } from '#domain/claims'
import { loadFacts } from '#facts'
import { checkProfile } from '#store'
import { acceptedPart } from '../draft/accepted-part.ts'
import type { ExamsApi, ExamsReading, ExamsRequest } from './exams-protocol.ts'
import { readFact } from './facts-files.ts'

const api: ExamsApi = { read }
expose(api)

async function read(request: ExamsRequest): Promise<ExamsReading | undefined> {
  const { profile } = acceptedPart(request.draft, checkProfile)
  if (!profile) return undefined
  const pack = await loadFacts(
    readFact,
    profile.specialties.map(({ id }) => id),
  )
  const facts = { ...pack, programs: withOwnClaims(pack.programs, request.own) }
  const { season, seed, list } = request
  const asked = openCase(profile, { facts, today: isoDate(request.today), season, seed })
  return {
    forecast: forecastStep2ck(asked),
    timing: whenToSitForList(asked, list.picks),
    step3: decideStep3ForList(asked, list.picks),
  }
}
