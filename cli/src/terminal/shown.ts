/**
 * What reaches the terminal: the words, and our own emphasis, but no control or escape sequence that stood in a file. Emphasis is
 * carried as noncharacters of Unicode, which no text holds, and becomes an escape sequence only at the very end.
 */

/** Noncharacters that stand for our own sequences. */
export const marks = {
  bold: '\uFDD0',
  faint: '\uFDD1',
  accent: '\uFDD2',
  warm: '\uFDD3',
  plainWeight: '\uFDD4',
  plainColour: '\uFDD5',
  lineStart: '\uFDD6',
  clearLine: '\uFDD7',
  clearScreen: '\uFDD8',
} as const

const sequences: ReadonlyMap<string, string> = new Map([
  [marks.bold, '\u001B[1m'],
  [marks.faint, '\u001B[2m'],
  [marks.accent, '\u001B[36m'],
  [marks.warm, '\u001B[33m'],
  [marks.plainWeight, '\u001B[22m'],
  [marks.plainColour, '\u001B[39m'],
  [marks.lineStart, '\r'],
  [marks.clearLine, '\r\u001B[K'],
  [marks.clearScreen, '\u001B[2J\u001B[H'],
])

/** Control characters, and the ones that turn the order of what follows. */
const unseen = /[^\P{Cc}\t\n]|[\u2028-\u202E\u2066-\u2069]/gu
const anyMark = /[\uFDD0-\uFDD8]/g

/** Text as the terminal gets it. A control character of a file is shown as its picture, such as ␛. */
export function shown(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(unseen, pictureOf)
    .replaceAll(anyMark, (mark) => sequences.get(mark) ?? '')
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x24_00 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}

/** The text without our marks, for measuring it. */
export function withoutMarks(text: string): string {
  return text.replaceAll(anyMark, '')
}

/** JSON of the same value with every such character written as an escape. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(unseen, escapeOf).replaceAll(anyMark, escapeOf)
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
