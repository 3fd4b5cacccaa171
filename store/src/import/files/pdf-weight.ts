import { Inflate } from 'fflate'
import { keepWithin, limits } from '../limits.ts'

/** Bytes given to the unpacker at once, so that a bomb is seen before it has grown. */
const step = 4096

/**
 * Unpacks every packed stream of a PDF for its size alone, and throws where together they are more than any report holds: the reader of
 * the text would hold each of them whole. Streams packed twice, protected ones and those in old ways, whose size
 * cannot be told, are refused.
 */
export function weighPdf(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes)
  const names = text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (/\/(?:LZWDecode|RunLengthDecode)\b/.test(names))
    throw new Error('The PDF is packed in an old way that is not read here. Print it into a new PDF and import that.')
  if (/\/Encrypt\b/.test(names))
    throw new Error('The PDF is protected, so that nobody can tell how much is in it. Print it into a new PDF and import that.')
  let unpacked = 0
  const opening = /stream\r?\n/g
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index + match[0].length
    if (!isPacked(bytes, start)) continue
    const end = text.indexOf('endstream', start)
    const size = unpackedSize(bytes.subarray(start, end < 0 ? bytes.length : end), limits.unpackedWhole.most - unpacked)
    unpacked += size
    keepWithin('unpackedWhole', unpacked)
    if (!isPicture(text, match.index)) keepWithin('part', size)
    if (end > 0) opening.lastIndex = end
  }
}

/** Whether the dictionary before a stream calls it a picture; the reader of the text leaves those packed. */
function isPicture(text: string, at: number): boolean {
  return /\/Subtype\s*\/Image\b/.test(
    text
      .slice(Math.max(0, at - 500), at)
      .split('endobj')
      .at(-1) ?? '',
  )
}

/** The two bytes every zlib stream begins with (RFC 1950). */
function isPacked(bytes: Uint8Array, at: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2)
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0
}

/** Bytes of a packed stream once unpacked; just over `most` where there are more. A stream that is broken counts as far as it goes. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0
  const inflate = new Inflate((data) => {
    if (size === 0 && isPacked(data, 0)) throw new Error('The PDF is packed twice; it was not read.')
    size += data.length
  })
  for (let at = 2; at < packed.length && size <= most; at += step) {
    try {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('The PDF')) throw error
      break
    }
  }
  return size
}
