import { posix } from 'node:path'
import { Marked } from 'marked'
import type { Tokens } from 'marked'
import { docsPages } from './pages.ts'
import type { DocsPage } from './pages.ts'

export interface Heading {
  readonly depth: number
  readonly text: string
  readonly id: string
}

export interface DocsBody {
  readonly html: string
  readonly headings: readonly Heading[]
  /** Pictures the page shows, as files of the repository. */
  readonly pictures: readonly string[]
}

/** Markdown as the repository has it, made a page of the site: links to other pages lead there, links to sources become their names. */
export function docsBody({ file }: DocsPage, markdown: string): DocsBody {
  const headings: Heading[] = []
  const pictures: string[] = []
  let tables = 0
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens)
        const text = plainText(inner)
        const id = freeId(text, headings)
        headings.push({ depth, text, id })
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens)
        const address = addressOf(file, href)
        return address === undefined ? `<span class="source">${inner}</span>` : `<a href="${escaped(address)}">${inner}</a>`
      },
      image({ href, text }) {
        const picture = posix.join(posix.dirname(file), href)
        pictures.push(picture)
        return `<img src="${escaped(pictureName(picture))}" alt="${escaped(text)}" loading="lazy" />`
      },
      table(token) {
        const rows = tableRows(token, (cell) => this.parser.parseInline(cell.tokens))
        return `<div class="wide" role="region" aria-label="Table ${++tables}" tabindex="0"><table>\n${rows}</table></div>\n`
      },
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
      // The repository has comments for its own tools, and no other markup.
      html: () => '',
    },
  })
  const html = marked.parse(markdown, { async: false })
  return { html, headings, pictures }
}

/** Where a picture of the repository lies beside the pages. */
export function pictureName(file: string): string {
  return file.replace(/^docs\//, '')
}

/** Undefined for a file that is no page of the site. */
function addressOf(file: string, href: string): string | undefined {
  if (/^[a-z]+:/.test(href)) return href
  const [path = '', heading] = href.split('#')
  const anchor = heading === undefined ? '' : `#${heading}`
  if (path === '') return anchor
  const target = posix.join(posix.dirname(file), path)
  const page = docsPages.find((one) => one.file === target)
  return page && `${page.name}${anchor}`
}

function tableRows({ header, rows }: Tokens.Table, inner: (cell: Tokens.TableCell) => string): string {
  const cells = (row: readonly Tokens.TableCell[], tag: 'td' | 'th'): string =>
    row.map((cell) => `<${tag}${cell.align ? ` class="${cell.align}"` : ''}>${inner(cell)}</${tag}>`).join('')
  const head = `<thead><tr>${cells(header, 'th')}</tr></thead>\n`
  return `${head}<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>\n`).join('')}</tbody>`
}

/** The name a heading has in links, as code hosts make it; the second of a name has a number. */
function freeId(text: string, before: readonly Heading[]): string {
  const id = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
  const same = before.filter((heading) => heading.id === id || heading.id.replace(/-\d+$/, '') === id).length
  return same === 0 ? id : `${id}-${same}`
}

function plainText(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return html.replaceAll(/<[^>]+>/g, '').replaceAll(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole)
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
