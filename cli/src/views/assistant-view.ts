import type { AssistantReply, AssistantRequest } from '#writing/words'
import { hung, section, wrappedLines } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

/** Exactly what is sent, what was held back, and, apart from it and marked, what came back. */
export function assistantLines(
  { instructions, text, withheld }: AssistantRequest,
  reply: AssistantReply | undefined,
  paper: TerminalPaper,
): readonly string[] {
  return [
    ...section(reply ? 'This was sent' : 'This would be sent; nothing has been', hung('  ', instructions, paper), paper).slice(1),
    '',
    ...text.split(/\r?\n/).flatMap((line) => wrappedLines(line, paper).map((part) => `  ${part}`)),
    ...section(
      'Held back',
      withheld.length === 0
        ? ['  Nothing: no name of your profile stands in the text.']
        : withheld.flatMap((word) => hung('  - ', word, paper)),
      paper,
    ),
    ...(reply
      ? section(
          `Made by ${reply.madeBy}, not by you`,
          reply.text.split(/\r?\n/).flatMap((line) => wrappedLines(line, paper).map((part) => `  ${part}`)),
          paper,
        )
      : section('To send it', hung('  ', 'Add --send with --endpoint and --model of your own.', paper), paper)),
    ...(reply ? section('The rule', hung('  ', reply.rule, paper), paper) : []),
  ]
}
