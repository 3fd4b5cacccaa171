/** What the declarations of the package say, as typedoc reads them: its parts, and every shape that these name. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Application, Converter, LogLevel, makeRecursiveVisitor, ReflectionKind } from 'typedoc'
import type { Context, ProjectReflection, ReferenceType } from 'typedoc'
import ts from 'typescript'
import { packageTypes } from '../../../scripts/library-types.mjs'

/**
 * Reads the declarations as they come with the package, so that the reference speaks of what is there for whoever installs it.
 * `parts` are sources of the library; each becomes a module of the project, and what none of them gives a child of the project itself.
 */
export async function readReference(root: string, parts: readonly string[]): Promise<ProjectReflection> {
  const place = join(root, '.cache', 'reference-types')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  packageTypes(root, place)
  const tsconfig = join(place, 'tsconfig.json')
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'matchwright', type: 'module' }))
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions, include: ['library/src'] }))
  const app = await Application.bootstrap({
    entryPoints: parts.map((part) => join(place, part.replace(/\.ts$/, '.d.ts'))),
    tsconfig,
    readme: 'none',
    disableGit: true,
    disableSources: true,
    excludeExternals: true,
    logLevel: LogLevel.Warn,
    // What no part gives is added below.
    validation: { notExported: false },
  })
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => addNamedShapes(context, place))
  const project = await app.convert()
  if (!project || app.logger.hasErrors()) throw new Error('the declarations of the library could not be read')
  return project
}

const compilerOptions = {
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2023'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
} as const

/** The shapes that what is there names, then those that these name, until nothing is missing. */
function addNamedShapes(context: Context, place: string): void {
  const asked = new Set<string>()
  for (let missing = missingShapes(context.project, place); missing.length > 0; missing = missingShapes(context.project, place)) {
    const fresh = missing.filter((symbol) => !asked.has(keyOf(symbol)))
    if (fresh.length === 0) return
    for (const { file, name } of fresh) {
      asked.add(keyOf({ file, name }))
      addShape(context, { file, name })
    }
  }
}

interface Shape {
  readonly file: string
  readonly name: string
}

function keyOf({ file, name }: Shape): string {
  return `${file} ${name}`
}

function addShape(context: Context, { file, name }: Shape): void {
  for (const program of context.programs) {
    const source = program.getSourceFile(file)
    if (!source) continue
    const symbol = declaredIn(source, program.getTypeChecker()).find((one) => one.name === name)
    if (!symbol) continue
    const scope = context.withScope(context.project)
    scope.setActiveProgram(program)
    context.converter.convertSymbol(scope, symbol)
  }
}

/** What a module gives, and what it keeps to itself. */
function declaredIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(source)
  const given = module ? checker.getExportsOfModule(module) : []
  const inScope = checker.getSymbolsInScope(source, ts.SymbolFlags.Type)
  return [...given, ...inScope.filter((one) => one.declarations?.some((node) => node.getSourceFile() === source))]
}

/** Of what the package itself declares. */
function missingShapes(project: ProjectReflection, place: string): readonly Shape[] {
  const found = new Map<string, Shape>()
  const look = makeRecursiveVisitor({
    reference(type: ReferenceType): void {
      const { fileName, qualifiedName: name } = type.symbolId ?? {}
      if (type.reflection || type.isIntentionallyBroken() || !fileName || !name) return
      const shape = { file: resolve(fileName), name }
      if (shape.file.startsWith(place)) found.set(keyOf(shape), shape)
    },
  })
  for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
    if (reflection.isDeclaration() || reflection.isSignature() || reflection.isParameter()) reflection.type?.visit(look)
    if (reflection.isDeclaration()) for (const base of reflection.extendedTypes ?? []) base.visit(look)
    if (reflection.isTypeParameter()) reflection.type?.visit(look)
  }
  return [...found.values()]
}
