import { findTerms, loadGlossary } from '#facts'
import type { GlossaryTerm } from '#facts'
import { factsIn } from '#facts/node'
import type { Command } from '../command.ts'
import { refused } from '../command.ts'
import { factsFolder } from '../inputs.ts'
import { hung } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

export const command: Command = {
  operands: '[WORDS]',
  example: 'glossary signal',
  options: {},
  run: async (call) => {
    const words = call.operands.join(' ')
    const terms = findTerms(await loadGlossary(factsIn(factsFolder(call))), words)
    if (terms.length === 0) return refused(`No word of the field is called ${words}. All of them: matchwright glossary`)
    return { kind: 'done', json: { terms }, text: terms.flatMap((term) => termLines(term, call.paper)).join('\n') }
  },
}

function termLines({ term, also, meaning }: GlossaryTerm, paper: TerminalPaper): readonly string[] {
  const { source, asOf, url, officialPage } = meaning
  const page = url ?? (officialPage === undefined ? undefined : `check ${officialPage}`)
  return [
    paper.bold(also === undefined ? term : `${term} (${also.join(', ')})`),
    ...hung('  ', meaning.value, paper),
    ...hung('  ', [source, asOf, page].filter((part) => part !== undefined).join(', '), paper).map(paper.faint),
  ]
}
