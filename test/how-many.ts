/** How many invented people a property on whole advices is held against: few in every run of the suite, as many as PEOPLE says in a long one. */
export function howMany(usual: number): number {
  return Number(process.env['PEOPLE'] ?? usual)
}
