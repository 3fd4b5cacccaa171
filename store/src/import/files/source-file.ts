/** A file the user handed over, in the browser or in Node. It is read on this machine and goes nowhere. */
export interface SourceFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly stream: () => ReadableStream<Uint8Array>
  readonly bytes: () => Promise<Uint8Array>
}

export function fileFromBytes(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.length,
    stream: () => new Blob([new Uint8Array(bytes)]).stream(),
    bytes: () => Promise.resolve(bytes),
  }
}

/** The browser's File, or Node's Blob from `openAsBlob`: both are read lazily. */
export function fileFromBlob(name: string, blob: Blob): SourceFile {
  return {
    name,
    size: blob.size,
    stream: () => blob.stream(),
    bytes: async () => new Uint8Array(await blob.arrayBuffer()),
  }
}
