const most = 90

/** The words around a span, cut at spaces, with an ellipsis where something was left out. */
export function around(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    before: before.length <= most ? before : `… ${before.slice(-most).replace(/^\S*\s/u, '')}`,
    after: after.length <= most ? after : `${after.slice(0, most).replace(/\s\S*$/u, '')} …`,
  }
}
