import type { Program } from '#domain/claims'
import { estimatePrograms } from '../estimates/estimate-programs.ts'
import type { ApplicantShares } from '../estimates/observations.ts'
import { missingPrograms, readCatalogue } from './catalogue.ts'
import { feederPrograms } from './feeders.ts'
import { otherPrograms } from './others.ts'
import { withPlaces } from './places.ts'
import { withRecentList } from './recent-list.ts'
import type { ProgramRecord } from '../tables/record.ts'
import { shareSponsorFacts } from './same-sponsor.ts'
import { specialtyList } from '../tables/specialty-list.ts'
import { readTable } from '../tables/tables.ts'

/** Every program of every specialty, with what was reported of it and our estimates; in the order of the records. */
export function makeDirectory(records: readonly ProgramRecord[], shares: ApplicantShares): readonly Program[] {
  return withPlaces(estimatePrograms(records, shares))
}

/** Programs with the evidence the estimates rest on, from the lists that carry evidence: what the chance model is fitted to. */
export function gatherRecords(folder: string): readonly ProgramRecord[] {
  return shareSponsorFacts(recordsIn(folder))
}

/** The same and the programs only the list of ERAS 2026 has, of which nothing else is known. */
export function gatherListed(folder: string): readonly ProgramRecord[] {
  const records = recordsIn(folder)
  return shareSponsorFacts([...records, ...missingPrograms(readCatalogue(folder), records)])
}

function recordsIn(folder: string): readonly ProgramRecord[] {
  const merged = readTable(folder, 'programs/programs_merged.csv')
  const explorer = readTable(folder, 'programs/residency_explorer_2021_programs.csv')
  const recent = readTable(folder, 'programs/residency_explorer_2024_interview_rates_by_program.csv')
  const older = [...feederPrograms(merged, explorer), ...otherPrograms(explorer)]
  return specialtyList.flatMap((entry) => {
    const own = older.filter(({ program }) => program.specialty === entry.id)
    return withRecentList(entry, own, recent)
  })
}
