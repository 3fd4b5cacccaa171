/** The reference of the library, a page for each of its parts and one for the shapes that these name. */
import { ReflectionKind } from 'typedoc'
import type { DeclarationReflection, ProjectReflection, Reflection } from 'typedoc'
import { escaped } from '../body.ts'
import type { DocsBody } from '../body.ts'
import type { DocsPage } from '../pages.ts'
import { commentHtml, memberHtml } from './member.ts'
import { readReference } from './read.ts'

/** Bodies by page. A page whose file is a source is one part of the library; the one of their folder has what no part gives. */
export async function referenceBodies(root: string, pages: readonly DocsPage[]): Promise<ReadonlyMap<DocsPage, DocsBody>> {
  const parts = pages.filter(({ file }) => file.endsWith('.ts'))
  const project = await readReference(
    root,
    parts.map(({ file }) => file),
  )
  const told = new Map(pages.map((page) => [page, membersOf(page, project)]))
  const places = new Map([...told].flatMap(([page, members]) => placesOn(page, members)))
  return new Map([...told].map(([page, members]) => [page, bodyOf(page, members, { project, places })]))
}

/** Page and name within it by the number of a declaration. */
type Places = ReadonlyMap<number, Place>

interface Place {
  readonly page: DocsPage
  readonly id: string
}

const order = [
  ReflectionKind.Function,
  ReflectionKind.Class,
  ReflectionKind.Variable,
  ReflectionKind.Interface,
  ReflectionKind.TypeAlias,
]

function membersOf(page: DocsPage, project: ProjectReflection): readonly DeclarationReflection[] {
  const children = (moduleOf(page, project) ?? project).children ?? []
  return children
    .filter(({ kind }) => order.includes(kind))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'en'))
}

function moduleOf({ file }: DocsPage, project: ProjectReflection): DeclarationReflection | undefined {
  return project.children?.find(({ kind, name }) => kind === ReflectionKind.Module && file.endsWith(`/${name}.ts`))
}

function placesOn(page: DocsPage, members: readonly DeclarationReflection[]): readonly (readonly [number, Place])[] {
  return members.map((member, at) => {
    const same = members.slice(0, at).filter(({ name }) => name === member.name).length
    return [member.id, { page, id: same === 0 ? member.name : `${member.name}-${same + 1}` }]
  })
}

function bodyOf(
  page: DocsPage,
  members: readonly DeclarationReflection[],
  { project, places }: { readonly project: ProjectReflection; readonly places: Places },
): DocsBody {
  const addressOf = (declared: Reflection): string | undefined => {
    const place = places.get(declared.id)
    return place && `${place.page === page ? '' : place.page.name}#${place.id}`
  }
  const headings = members.flatMap((member) => {
    const place = places.get(member.id)
    return place ? [{ depth: 2, text: member.name, id: place.id }] : []
  })
  const part = moduleOf(page, project)
  const intro = part
    ? commentHtml(part.comment, page)
    : '<p>What the parts name in what they take and give, without giving it by name.</p>'
  const texts = members.map((member, at) => memberHtml(member, headings[at]?.id ?? member.name, { page, addressOf }))
  const html = [`<h1>${escaped(page.title)}</h1>`, intro, ...texts].filter(Boolean).join('\n')
  return { html, headings, pictures: [] }
}
