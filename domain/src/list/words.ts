/** Money as people read it: `USD 1,230`. */
export function dollars(amount: number): string {
  return `USD ${String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',')}`
}

/** A count with its noun: `1 program`, `12 programs`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A share as a count of a hundred, with no more digits than it bears: `62`, `3.4`, `0.25`, `under 0.01`. */
export function inHundred(share: number): string {
  const points = Math.abs(share) * 100
  if (points > 0 && points < 0.01) return 'under 0.01'
  return String(Number(points.toPrecision(2)))
}
