/** One name of the library: what it is, how it is called and what it holds. */
import { ReflectionKind } from 'typedoc'
import type { Comment, DeclarationReflection } from 'typedoc'
import { docsBody, escaped } from '../body.ts'
import type { DocsPage } from '../pages.ts'
import { fieldHtml, signatureHtml, typeHtml, typeParametersHtml } from './type-text.ts'
import type { AddressOf } from './type-text.ts'

/** What a page says of its members. */
export interface Telling {
  readonly page: DocsPage
  readonly addressOf: AddressOf
}

export function memberHtml(member: DeclarationReflection, id: string, telling: Telling): string {
  const calls = member.signatures ?? []
  const comments = [member.comment, ...calls.map(({ comment }) => comment)]
  return [
    `<h2 id="${escaped(id)}"><code>${escaped(member.name)}</code></h2>`,
    `<pre class="signature" tabindex="0"><code>${headHtml(member, telling.addressOf)}</code></pre>`,
    ...comments.map((comment) => commentHtml(comment, telling.page)),
    fieldsHtml(fieldsOf(member), telling),
  ]
    .filter(Boolean)
    .join('\n')
}

/** How the name is declared; the fields of an object stand below, each with what it means. */
function headHtml(member: DeclarationReflection, addressOf: AddressOf): string {
  const name = escaped(member.name)
  const calls = member.signatures ?? []
  if (calls.length > 0) return calls.map((call) => signatureHtml(`function ${name}`, call, { addressOf })).join('\n')
  const parameters = typeParametersHtml(member.typeParameters, addressOf)
  const bases = (member.extendedTypes ?? []).map((base) => typeHtml(base, addressOf)).join(', ')
  const extended = bases === '' ? '' : ` extends ${bases}`
  if (member.kind === ReflectionKind.Interface) return `interface ${name}${parameters}${extended}`
  if (member.kind === ReflectionKind.Class) return `class ${name}${parameters}${extended}`
  const type = member.type ? typeHtml(member.type, addressOf) : 'unknown'
  return member.kind === ReflectionKind.Variable
    ? `const ${name}: ${type}`
    : `type ${name}${parameters} =${type.startsWith('\n') ? '' : ' '}${type}`
}

/** Of its own: what it has from another is told there. */
function fieldsOf(member: DeclarationReflection): readonly DeclarationReflection[] {
  const told = member.kind === ReflectionKind.Interface || member.kind === ReflectionKind.Class
  return told ? (member.children ?? []).filter((field) => !field.inheritedFrom && field.kind !== ReflectionKind.Constructor) : []
}

function fieldsHtml(fields: readonly DeclarationReflection[], { page, addressOf }: Telling): string {
  if (fields.length === 0) return ''
  const rows = fields.map((field) => {
    const comment = commentHtml(field.comment ?? field.signatures?.[0]?.comment, page)
    return `<li><code>${fieldHtml(field, addressOf)}</code>${comment}</li>`
  })
  return `<ul class="fields">\n${rows.join('\n')}\n</ul>`
}

export function commentHtml(comment: Comment | undefined, page: DocsPage): string {
  const text = (comment?.summary ?? []).map((part) => (part.kind === 'inline-tag' ? `\`${part.text}\`` : part.text)).join('')
  return docsBody(page, text).html.trim()
}
