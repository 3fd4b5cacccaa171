const blockSize = 1 << 22

/** A long list of strings in blocks of bytes: a million short strings in tens of megabytes instead of hundreds. */
export class PackedStrings {
  private readonly blocks: Uint8Array[] = []
  private starts: Uint32Array = new Uint32Array(1 << 12)
  private lengths: Uint32Array = new Uint32Array(1 << 12)
  private room = 0
  private count = 0
  private readonly encoder = new TextEncoder()
  private readonly decoder = new TextDecoder()

  get length(): number {
    return this.count
  }

  /** Bytes held so far. */
  get size(): number {
    return this.blocks.length * blockSize
  }

  /** Appends a text; one longer than a block is cut, as no cell of a spreadsheet is. */
  add(text: string): void {
    const most = Math.min(blockSize, 3 * text.length)
    if (this.room < most) {
      this.blocks.push(new Uint8Array(blockSize))
      this.room = blockSize
    }
    if (this.count === this.starts.length) this.grow()
    const block = this.blocks.at(-1)
    const start = blockSize - this.room
    const { written } = this.encoder.encodeInto(text, block?.subarray(start) ?? new Uint8Array(0))
    this.starts[this.count] = (this.blocks.length - 1) * blockSize + start
    this.lengths[this.count] = written
    this.room -= written
    this.count += 1
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined
    const start = this.starts[index] ?? 0
    const within = start % blockSize
    return this.decoder.decode(this.blocks[Math.floor(start / blockSize)]?.subarray(within, within + (this.lengths[index] ?? 0)))
  }

  private grow(): void {
    const [starts, lengths] = [new Uint32Array(this.count * 2), new Uint32Array(this.count * 2)]
    starts.set(this.starts)
    lengths.set(this.lengths)
    this.starts = starts
    this.lengths = lengths
  }
}
