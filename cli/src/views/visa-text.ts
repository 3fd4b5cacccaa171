import { inForce, lastSeen } from '#domain/claims'
import type { IsoDate } from '#domain'
import type { Program } from '#domain/claims'

/** "J1 H1B '21": what was last reported, and its year; "none '21" where both were denied; "ask" where nobody said. */
export function visaText({ claims }: Program, today: IsoDate): string {
  const stances = [
    { label: 'J1', claim: inForce<boolean>(claims.visaJ1, today) },
    { label: 'H1B', claim: inForce<boolean>(claims.visaH1b, today) },
  ]
  const said = stances.flatMap(({ label, claim }) => (claim ? [{ label, yes: claim.value, year: yearOf(claim.fact.asOf) }] : []))
  if (said.length === 0) return 'ask'
  const year = said.map((stance) => stance.year).toSorted()[0] ?? ''
  const labels = said.filter((stance) => stance.yes).map((stance) => stance.label)
  return `${labels.length > 0 ? labels.join(' ') : 'none'}${year}`
}

function yearOf(asOf: string): string {
  const year = /\d{4}/.exec(asOf)?.[0]
  return year ? ` '${year.slice(2)}` : ''
}

/** `'25`: when anybody last said anything of the program; `never` where nobody did. */
export function seenYear(program: Program): string {
  const year = lastSeen(program)
  return year === undefined ? 'never' : `'${String(year).slice(2)}`
}
