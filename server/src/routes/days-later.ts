/** The instant so many days after another, in UTC. */
export function daysLater(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString()
}
