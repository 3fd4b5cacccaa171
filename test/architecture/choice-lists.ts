import ts from 'typescript'
import { parsed } from './parsed.ts'

type Tables = Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>

/** What has fewer values is a question answered yes or no, and may be written anywhere. */
const fewest = 3

/**
 * One sentence for each place that writes a list of choices out again: an array or a union of types that names every value of a
 * table with three or more. An object with a value for each is not meant: the compiler asks it for the one that is added.
 */
export function choicesWrittenAgain(fileName: string, text: string, tables: Tables): readonly string[] {
  // Where not all the words of a table stand, no list of them does, and nothing has to be parsed.
  const wanted = Object.entries(tables)
    .map(([name, table]) => ({ name, values: Array.isArray(table) ? table : Object.keys(table) }))
    .filter(
      ({ values }) => values.length >= fewest && values.every((one) => text.includes(`'${one}'`) || text.includes(`"${one}"`)),
    )
  if (wanted.length === 0) return []
  const file = parsed(fileName, text)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const listed = listedIn(node)
    if (listed.length >= fewest) {
      for (const { name, values } of wanted) {
        if (values.some((one) => !listed.includes(one))) continue
        found.push(`${fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} lists ${name} again`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function listedIn(node: ts.Node): readonly string[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(textOf)
  if (ts.isUnionTypeNode(node)) return node.types.flatMap((type) => (ts.isLiteralTypeNode(type) ? textOf(type.literal) : []))
  return []
}

/** A word, or the `value` of an option. */
function textOf(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text]
  if (!ts.isObjectLiteralExpression(node)) return []
  return node.properties.flatMap((one) =>
    ts.isPropertyAssignment(one) && one.name.getText() === 'value' && ts.isStringLiteral(one.initializer)
      ? [one.initializer.text]
      : [],
  )
}
