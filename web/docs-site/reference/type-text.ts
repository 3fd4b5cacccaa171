/** Types as TypeScript writes them, as HTML: a name that the reference explains leads there. */
import { ReflectionKind, TypeContext } from 'typedoc'
import type { DeclarationReflection, ReferenceType, Reflection, SignatureReflection, SomeType, TypeVisitor } from 'typedoc'
import { escaped } from '../body.ts'

/** Where a declaration is explained, from the page being written; undefined for what has no place of its own. */
export type AddressOf = (declared: Reflection) => string | undefined

/** From this many characters on, the parts of a type stand in lines of their own. */
const lineWidth = 72

/** `depth` is how many steps the line stands in. */
export function typeHtml(type: SomeType, addressOf: AddressOf, depth = 0): string {
  const html = (one: SomeType, where?: TypeContext): string => {
    const inner = typeHtml(one, addressOf, depth)
    return where && one.needsParenthesis(where) ? `(${inner})` : inner
  }
  const visitor: TypeVisitor<string> = {
    array: ({ elementType }) => `${html(elementType, TypeContext.arrayElement)}[]`,
    conditional: ({ checkType, extendsType, trueType, falseType }) =>
      `${html(checkType, TypeContext.conditionalCheck)} extends ${html(extendsType, TypeContext.conditionalExtends)} ? ${html(trueType)} : ${html(falseType)}`,
    indexedAccess: ({ objectType, indexType }) => `${html(objectType, TypeContext.indexedObject)}[${html(indexType)}]`,
    inferred: ({ name }) => `infer ${escaped(name)}`,
    intersection: ({ types }) => types.map((one) => html(one, TypeContext.intersectionElement)).join(' &amp; '),
    intrinsic: ({ name }) => escaped(name),
    literal: ({ value }) => escaped(typeof value === 'string' ? `'${value}'` : String(value)),
    mapped: ({ parameter, parameterType, templateType, readonlyModifier, optionalModifier }) =>
      `{ ${readonlyModifier ? 'readonly ' : ''}[${escaped(parameter)} in ${html(parameterType)}]${optionalModifier ? '?' : ''}: ${html(templateType)} }`,
    optional: ({ elementType }) => `${html(elementType, TypeContext.optionalElement)}?`,
    predicate: ({ name, asserts, targetType }) =>
      `${asserts ? 'asserts ' : ''}${escaped(name)}${targetType ? ` is ${html(targetType)}` : ''}`,
    query: ({ queryType }) => `typeof ${html(queryType)}`,
    reference: (reference) => referenceHtml(reference, { addressOf, html }),
    reflection: ({ declaration }) => objectHtml(declaration, addressOf, depth),
    rest: ({ elementType }) => `...${html(elementType)}`,
    templateLiteral: ({ head, tail }) =>
      `\`${escaped(head)}${tail.map(([one, text]) => `\${${html(one)}}${escaped(text)}`).join('')}\``,
    tuple: ({ elements }) => `[${elements.map((one) => html(one)).join(', ')}]`,
    namedTupleMember: ({ name, isOptional, element }) => `${escaped(name)}${isOptional ? '?' : ''}: ${html(element)}`,
    typeOperator: ({ operator, target }) => `${operator} ${html(target, TypeContext.typeOperatorTarget)}`,
    union: ({ types }) =>
      unionHtml(
        types.map((one) => html(one, TypeContext.unionElement)),
        depth,
      ),
    unknown: ({ name }) => escaped(name),
  }
  return type.visit(visitor)
}

/** `name<T>(first: A, second?: B): Result`, as a function is called. */
export function signatureHtml(
  name: string,
  signature: SignatureReflection,
  { addressOf, arrow = ': ' }: SignatureOptions,
): string {
  const parameters = (signature.parameters ?? []).map(
    (one) =>
      `${one.flags.isRest ? '...' : ''}${escaped(one.name.startsWith('__') ? 'input' : one.name)}${one.flags.isOptional ? '?' : ''}: ${one.type ? typeHtml(one.type, addressOf, 1) : 'unknown'}`,
  )
  const result = signature.type ? typeHtml(signature.type, addressOf) : 'void'
  const head = `${name}${typeParametersHtml(signature.typeParameters, addressOf)}`
  const line = `${head}(${parameters.join(', ')})${arrow}${result}`
  return widthOf(line) <= lineWidth || parameters.length === 0
    ? line
    : `${head}(\n${parameters.map((one) => `  ${one},\n`).join('')})${arrow}${result}`
}

interface SignatureOptions {
  readonly addressOf: AddressOf
  /** What stands before the result. */
  readonly arrow?: string
}

export function typeParametersHtml(parameters: SignatureReflection['typeParameters'], addressOf: AddressOf): string {
  if (!parameters?.length) return ''
  const inner = parameters.map(
    ({ name, type, default: usual }) =>
      `${escaped(name)}${type ? ` extends ${typeHtml(type, addressOf)}` : ''}${usual ? ` = ${typeHtml(usual, addressOf)}` : ''}`,
  )
  return `&lt;${inner.join(', ')}&gt;`
}

/** What a field is: `name?: Type`. */
export function fieldHtml(field: DeclarationReflection, addressOf: AddressOf, depth = 0): string {
  const name = escaped(/^[\w$]+$|^\[/.test(field.name) ? field.name : `'${field.name}'`)
  const [method] = field.kind === ReflectionKind.Method ? (field.signatures ?? []) : []
  if (method) return signatureHtml(name, method, { addressOf })
  return `${name}${field.flags.isOptional ? '?' : ''}: ${field.type ? typeHtml(field.type, addressOf, depth) : 'unknown'}`
}

function referenceHtml(
  reference: ReferenceType,
  { addressOf, html }: { addressOf: AddressOf; html: (type: SomeType) => string },
): string {
  const address = reference.reflection && addressOf(reference.reflection)
  const name = address === undefined ? escaped(reference.name) : `<a href="${escaped(address)}">${escaped(reference.name)}</a>`
  return reference.typeArguments?.length ? `${name}&lt;${reference.typeArguments.map((one) => html(one)).join(', ')}&gt;` : name
}

/** A function without a name, or an object. */
function objectHtml(declaration: DeclarationReflection, addressOf: AddressOf, depth: number): string {
  const [call] = declaration.signatures ?? []
  if (call) return signatureHtml('', call, { addressOf, arrow: ' =&gt; ' })
  const keys = (declaration.indexSignatures ?? []).flatMap(({ parameters, type }) =>
    (parameters ?? []).map(
      (one) =>
        `[${escaped(one.name)}: ${one.type ? typeHtml(one.type, addressOf) : 'string'}]: ${type ? typeHtml(type, addressOf) : 'unknown'}`,
    ),
  )
  const fields = [...keys, ...(declaration.children ?? []).map((one) => fieldHtml(one, addressOf, depth + 1))]
  if (fields.length === 0) return '{}'
  const line = `{ ${fields.join('; ')} }`
  if (widthOf(line) <= lineWidth) return line
  const indent = '  '.repeat(depth + 1)
  return `{\n${fields.map((one) => `${indent}${one}\n`).join('')}${'  '.repeat(depth)}}`
}

function unionHtml(parts: readonly string[], depth: number): string {
  const line = parts.join(' | ')
  if (widthOf(line) <= lineWidth) return line
  const indent = '  '.repeat(depth + 1)
  return parts.map((one) => `\n${indent}| ${one}`).join('')
}

function widthOf(html: string): number {
  return html.replaceAll(/<[^>]+>/g, '').replaceAll(/&\w+;/g, '.').length
}
