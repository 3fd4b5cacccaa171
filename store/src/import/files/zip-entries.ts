import { Unzip, UnzipInflate } from 'fflate'
import { limits } from '../limits.ts'

/** Sheets of text unpack ten- to fiftyfold. */
const plausibleRatio = 200

/** Bytes given to the unpacker at once: small, so that a bomb is seen before it has grown. */
const step = 16_384

/**
 * Streams the entries of a ZIP that `wants` asks for to `onData`, in archive order, in bounded memory.
 * Rejects with a sentence where the archive is broken, unpacks far more than text does, or exceeds the limit.
 */
export async function readZip(stream: ReadableStream<Uint8Array>, reader: ZipReader): Promise<void> {
  const state = { packed: 0, unpacked: 0, failure: undefined as Error | undefined, entries: 0 }
  const unzip = new Unzip((file) => {
    state.entries += 1
    if (!reader.wants(file.name)) return
    file.ondata = (error, data, final) => {
      if (state.failure) return
      if (error) {
        state.failure = new Error(`The archive could not be read: ${error.message}`)
        return
      }
      state.unpacked += data.length
      if (
        state.unpacked > (reader.limit ?? limits.unpacked.most) ||
        state.unpacked > plausibleRatio * state.packed + 10_000_000
      ) {
        state.failure = new Error(limits.unpacked.says)
        file.terminate()
        return
      }
      reader.onData(file.name, data, final)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const push = (bytes: Uint8Array): void => {
    state.packed += bytes.length
    unzip.push(bytes)
  }
  const input = stream.getReader()
  for (;;) {
    const { done, value } = await input.read()
    const chunk: Uint8Array = value ?? new Uint8Array(0)
    try {
      for (let at = 0; at < chunk.length && !state.failure; at += step) push(chunk.subarray(at, at + step))
      if (done) unzip.push(new Uint8Array(0), true)
    } catch (error) {
      state.failure ??= new Error(`The archive could not be read: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (state.failure || reader.enough?.()) {
      await input.cancel()
      break
    }
    if (done) break
    reader.onProgress?.(state.packed)
  }
  if (state.failure) throw state.failure
  if (state.entries === 0) throw new Error('The file is not a readable archive.')
}

export interface ZipReader {
  readonly wants: (name: string) => boolean
  readonly onData: (name: string, data: Uint8Array, final: boolean) => void
  readonly onProgress?: (packedBytes: number) => void
  /** True when nothing further is needed. */
  readonly enough?: () => boolean
  /** Most bytes to unpack. */
  readonly limit?: number
}
