import ts from 'typescript'

const known = new Map<string, ts.SourceFile>()

/** The syntax of a source file, read once however many rules look at it. Any change of the text is read anew. */
export function parsed(fileName: string, text: string): ts.SourceFile {
  const before = known.get(fileName)
  if (before?.text === text) return before
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2023, true)
  known.set(fileName, file)
  return file
}
