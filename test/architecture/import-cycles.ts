import { join } from 'node:path/posix'
import ts from 'typescript'
import { parsed } from './parsed.ts'

/** Relative imports of each file, types included; keys and values are paths from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** Reads the relative imports of sources given by path. An import of a file that is not among them is left out. */
export function importGraph(sources: ReadonlyMap<string, string>): ImportGraph {
  return new Map([...sources].map(([path, text]) => [path, targetsOf(path, text).filter((target) => sources.has(target))]))
}

function targetsOf(path: string, text: string): readonly string[] {
  const file = parsed(path, text)
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const from = statement.moduleSpecifier
    return from && ts.isStringLiteral(from) && from.text.startsWith('.') ? [join(path, '..', from.text)] : []
  })
}

/** One path through each knot of files that import each other, such as `a.ts -> b.ts -> a.ts`; none where there is no cycle. */
export function importCycles(graph: ImportGraph): readonly string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      cycles.push([...trail.slice(at), path].join(' -> '))
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) follow(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) follow(path, [])
  return cycles
}

/**
 * Pairs of folders of one room that import each other, such as `domain/src/exams <-> domain/src/visa`.
 * A folder is the part of a room's `src` that stands beside its door; files at the top of `src` belong to none.
 */
export function mutualFolders(graph: ImportGraph): readonly string[] {
  const reached = new Set<string>()
  for (const [from, targets] of graph) {
    for (const target of targets) {
      const [a, b] = [folderOf(from), folderOf(target)]
      if (a !== undefined && b !== undefined && a !== b) reached.add(`${a} <-> ${b}`)
    }
  }
  return [...reached]
    .filter((pair) => {
      const [a = '', b = ''] = pair.split(' <-> ')
      return a < b && reached.has(`${b} <-> ${a}`)
    })
    .toSorted()
}

function folderOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts.length > 3 ? parts.slice(0, 3).join('/') : undefined
}
