import ts from 'typescript'
import { parsed } from './parsed.ts'
import { step2ckMarks } from '../../domain/src/exams/score-bands.ts'

const marks: ReadonlySet<number> = new Set(Object.values(step2ckMarks))

/** Places where a file writes one of the marks of Step 2 CK itself, as a number or in a sentence. */
export function ownMarks(fileName: string, text: string): readonly string[] {
  const file = parsed(fileName, text)
  const found: string[] = []
  const say = (node: ts.Node, mark: string): void => {
    found.push(`${fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} writes ${mark}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && marks.has(Number(node.text))) say(node, node.text)
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      for (const [word] of node.text.matchAll(/\b\d{3}\b/g)) if (marks.has(Number(word))) say(node, word)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
