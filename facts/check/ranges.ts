import { error } from './pack.ts'
import type { PackCheck, Finding } from './pack.ts'
import { allPrograms } from './programs.ts'
import { specialtiesOf } from './ids.ts'

/** Most first-year positions a program has had. */
const mostPositions = 200
const mostFilings = 5000

/** Values that no program or specialty can have. */
export const ranges: PackCheck = {
  name: 'ranges',
  promise: 'every estimate lies inside its interval, every count and place is possible',
  run: (pack) => [
    ...allPrograms(pack).flatMap(({ where, program }) => [
      ...estimatesOf(where, program.claims.invitationRate),
      ...estimatesOf(where, program.claims.nonUsImgShare),
      ...countsOf(where, program.claims.positions, mostPositions),
      ...countsOf(where, program.claims.h1bTraineeFilings, mostFilings),
      ...countsOf(where, program.claims.h1bPhysicianFilings, mostFilings),
      ...countsOf(where, program.claims.h1bEmployerApprovals, mostFilings),
      ...placeOf(where, program.at),
    ]),
    ...specialtiesOf(pack).flatMap(({ id, statistics }) =>
      Object.entries(statistics).flatMap(([name, fact]) => quartilesOf(`specialties.json ${id}.${name}`, fact?.value)),
    ),
  ],
}

type Claims = readonly (readonly [unknown, ...unknown[]])[] | undefined

function estimatesOf(where: string, claims: Claims): readonly Finding[] {
  return (claims ?? []).flatMap(([value]) => {
    const [point, low, high] = value as readonly [number, number, number]
    if (low <= point && point <= high && low > 0 && high < 1 && low < high) return []
    return [error(where, `has the estimate ${point} in ${low} to ${high}`)]
  })
}

function countsOf(where: string, claims: Claims, most: number): readonly Finding[] {
  return (claims ?? []).flatMap(([value]) => {
    const count = Number(value)
    return Number.isInteger(count) && count >= 0 && count <= most
      ? []
      : [error(where, `counts ${count}, possible are 0 to ${most}`)]
  })
}

/** The fifty states, the District and Puerto Rico lie between these meridians and parallels. */
function placeOf(where: string, at: readonly [number, number] | undefined): readonly Finding[] {
  if (at === undefined || (at[0] > 17 && at[0] < 72 && at[1] > -180 && at[1] < -64)) return []
  return [error(where, `lies at ${at.join(', ')}, outside the United States`)]
}

function quartilesOf(where: string, value: unknown): readonly Finding[] {
  if (typeof value !== 'object' || value === null || !('q1' in value)) return []
  const { q1, median, q3 } = value as { readonly q1: number; readonly median: number; readonly q3: number }
  return q1 <= median && median <= q3 ? [] : [error(where, `has quartiles ${q1}, ${median}, ${q3}, which do not rise`)]
}
