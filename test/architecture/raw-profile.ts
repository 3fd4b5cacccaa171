import ts from 'typescript'
import { parsed } from './parsed.ts'

/**
 * Places where a file reads what a person wrote instead of who was read from it: the type of the profile, a property of a value
 * called profile, or what a case keeps of it. The person is read once, in domain/src/person.
 */
export function profileReads(file: string, text: string): readonly string[] {
  const source = parsed(file, text)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'Profile') found.push('imports the type Profile')
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'profile') {
      found.push(node.getText(source))
    }
    if (ts.isPropertyAccessExpression(node) && (node.name.text === 'told' || node.name.text === 'profile')) {
      found.push(node.getText(source))
    }
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name
      if (ts.isIdentifier(name) && (name.text === 'told' || name.text === 'profile')) found.push(`takes ${name.text} apart`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
