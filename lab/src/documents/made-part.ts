/** Puts a made part into a page, between the two comments that name it and what makes it. Throws where the page has none. */
export function withMadePart(
  page: string,
  { name, by, made }: { readonly name: string; readonly by: string; readonly made: string },
): string {
  const [from, to] = [`<!-- ${name}: made by ${by} -->`, `<!-- end of ${name} -->`]
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start < 0 || end < start) throw new RangeError(`the page has no part ${name} made by ${by}`)
  return `${page.slice(0, start + from.length)}\n\n${made}\n\n${page.slice(end)}`
}
