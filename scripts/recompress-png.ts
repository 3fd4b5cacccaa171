import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signatureLength = 8

/** The same picture in fewer bytes: a browser compresses for speed, a repository wants the smallest. */
export function recompress(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body))
  const smaller = chunk('IDAT', deflateSync(inflateSync(data), { level: 9, memLevel: 9 }))
  const head = chunks.filter(({ type }) => type === 'IHDR').map(({ body }) => chunk('IHDR', body))
  return Buffer.concat([png.subarray(0, signatureLength), ...head, smaller, chunk('IEND', Buffer.alloc(0))])
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly body: Buffer }[] {
  const chunks: { type: string; body: Buffer }[] = []
  for (let at = signatureLength; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(body.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
