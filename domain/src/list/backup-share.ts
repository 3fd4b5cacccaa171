import type { Person } from '../person/person.ts'
import { backupsOf } from './backups.ts'
import type { Listing } from './listing.ts'
import type { Wish } from './minimums.ts'
import { counted } from '../say/number.ts'

/** What first choices keep of a list with backups, unless the applicant says otherwise. Ours; see docs/decisions/0004-the-list.md. */
const firstChoiceShare = 2 / 3

/** How many programs of backup specialties a list may hold. */
export interface BackupShare {
  readonly cap: number
  /** By program of the listing. */
  readonly isBackup: readonly boolean[]
  /** Sections of the listing that are backups. */
  readonly sections: readonly number[]
}

/**
 * A backup is a backup: of a list of `most` programs the specialties of first choice keep their share, and fewer backups are listed
 * where there are fewer first choices. So is a year alone beside a residency: it brings nobody to one. None where nothing is a backup, or
 * nothing else.
 */
export function shareOfBackups(listing: Listing, person: Person, most: number): BackupShare | undefined {
  const backups = new Set([...backupsOf(person), ...listing.years])
  const isBackup = listing.entries.map(({ candidate }) => backups.has(candidate.program.specialty))
  if (!isBackup.includes(true) || !isBackup.includes(false)) return undefined
  const share = person.preferences.firstChoiceShare ?? firstChoiceShare
  const firstChoices = isBackup.filter((backup) => !backup).length
  const beside = share > 0 ? (firstChoices * (1 - share)) / share : most
  return {
    cap: Math.floor(Math.min(most * (1 - share), beside) + 1e-9),
    isBackup,
    sections: listing.specialties.flatMap((specialty, s) => (backups.has(specialty) ? [s] : [])),
  }
}

/** Several backups share one cap: a row of the solver. One alone has a limit of its own, which is proved more tightly. */
export function backupWish({ problem }: Listing, { cap, isBackup }: BackupShare): Wish {
  return {
    row: { coefficient: Float64Array.from(problem.programOf, (program) => (isBackup[program] ? 1 : 0)), limit: cap },
    settled: (used) =>
      `What you pinned or asked for puts ${counted(used, 'backup')} on the list, more than the ${cap} that leave first choices their share.`,
  }
}
