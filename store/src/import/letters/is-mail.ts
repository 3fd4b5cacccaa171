/** Whether a text is one letter or a box of them: it opens with the heading of a letter. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 8_000).split(/\r?\n\r?\n/)[0] ?? ''
  return /^(?:From |[A-Za-z-]+:)/.test(head) && /^From\b/im.test(head) && /^(?:Subject|Date|Message-ID|Received):/im.test(head)
}
