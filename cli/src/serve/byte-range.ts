/** Which bytes of a file a request asks for (RFC 9110, section 14). */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' }

const whole: ByteRange = { kind: 'whole' }
const unsatisfiable: ByteRange = { kind: 'unsatisfiable' }

/**
 * The part named by a Range header. Other units than bytes and lists of several parts are answered with the whole file, as the
 * standard allows; a range that is malformed, empty, backwards or beyond the file, or that counts past every file, is unsatisfiable.
 */
export function byteRange(header: string | undefined, size: number): ByteRange {
  if (header === undefined || !/^bytes\s*=/i.test(header)) return whole
  const asked = header.slice(header.indexOf('=') + 1).trim()
  if (asked.includes(',')) return whole
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(asked) ?? []
  if (from === '' && to === '') return unsatisfiable
  const [start, end] = [Number(from), Number(to)]
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return unsatisfiable
  if (from === '') return end === 0 || size === 0 ? unsatisfiable : part(Math.max(0, size - end), size - 1)
  if (start >= size || (to !== '' && end < start)) return unsatisfiable
  return part(start, to === '' ? size - 1 : Math.min(end, size - 1))
}

function part(first: number, last: number): ByteRange {
  return { kind: 'part', first, last }
}
