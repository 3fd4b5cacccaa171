import ts from 'typescript'
import { parsed } from './parsed.ts'

/**
 * One sentence a thing in `text` that engine and domain may not do: read a clock, roll dice, or import from outside the room.
 * The domain, and only it, may come in by a door of the engine.
 */
export function impurities(fileName: string, text: string): readonly string[] {
  const file = parsed(fileName, text)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = impurity(node, fileName.startsWith('domain/'))
    if (what) found.push(`${fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function impurity(node: ts.Node, mayUseEngine: boolean): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const path = node.getText()
    if (path === 'Date.now' || path === 'Math.random') return `calls ${path}: today and luck are arguments`
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'reads the clock with new Date()'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'reads the clock with Date()'
  if (
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    const from = node.moduleSpecifier.text
    if (from.startsWith('.') || (mayUseEngine && from.startsWith('#engine/'))) return undefined
    return `imports ${from} from outside the room`
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'imports at run time'
  return undefined
}
