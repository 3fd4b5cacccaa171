/** A long list of strings in one block of bytes: a million short strings in tens of megabytes instead of hundreds. */
export class PackedStrings {
  private bytes = new Uint8Array(1 << 16)
  private ends = new Uint32Array(1 << 12)
  private used = 0
  private count = 0
  private readonly encoder = new TextEncoder()
  private readonly decoder = new TextDecoder()

  get length(): number {
    return this.count
  }

  /** Bytes held so far. */
  get size(): number {
    return this.used
  }

  add(text: string): void {
    if (this.bytes.length - this.used < 3 * text.length) this.bytes = grown(this.bytes, this.used + 3 * text.length)
    if (this.count === this.ends.length) this.ends = grown(this.ends, this.count + 1)
    this.used += this.encoder.encodeInto(text, this.bytes.subarray(this.used)).written
    this.ends[this.count] = this.used
    this.count += 1
  }

  at(index: number): string | undefined {
    if (index < 0 || index >= this.count) return undefined
    return this.decoder.decode(this.bytes.subarray(index === 0 ? 0 : this.ends[index - 1], this.ends[index]))
  }
}

function grown<T extends Uint8Array | Uint32Array>(array: T, needed: number): T
function grown(array: Uint8Array | Uint32Array, needed: number): Uint8Array | Uint32Array {
  const larger =
    array instanceof Uint8Array
      ? new Uint8Array(Math.max(needed, array.length * 2))
      : new Uint32Array(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}
