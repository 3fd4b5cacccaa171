/** Facts in another form than this reader's, with what to do. */
export function otherForm(what: string, found: unknown, known: number): UnreadableFacts {
  const told = typeof found === 'number' ? found : 'none'
  return new UnreadableFacts(
    `${what} has format ${told}, this reader knows ${known}: take app and facts of one version; from the sources, run npm run build`,
  )
}

/** A pack of facts that is cut, damaged or of another form; the message says of which file. */
export class UnreadableFacts extends Error {
  override readonly name: string = 'UnreadableFacts'

  constructor(detail: string, options?: ErrorOptions) {
    super(`The facts cannot be read: ${detail}.`, options)
  }
}
