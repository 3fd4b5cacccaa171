/** A pack of facts that is cut, damaged or of another form; the message says of which file. */
export class UnreadableFacts extends Error {
  override readonly name: string = 'UnreadableFacts'

  constructor(detail: string, options?: ErrorOptions) {
    super(`The facts cannot be read: ${detail}.`, options)
  }
}
