import ts from 'typescript'

/** One sentence a thing in `text` that the domain may not do: read a clock, roll dice, or import from outside the room. */
export function impurities(fileName: string, text: string): readonly string[] {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2023, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = impurity(node)
    if (what) found.push(`${fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${what}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function impurity(node: ts.Node): string | undefined {
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
    if (!node.moduleSpecifier.text.startsWith('.')) return `imports ${node.moduleSpecifier.text} from outside the room`
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'imports at run time'
  return undefined
}
