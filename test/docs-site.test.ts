/** The documentation as it is built beside the app: what somebody reads without a network, a script or the repository. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as list from '../library/src/list.ts'
import * as match from '../library/src/match.ts'
import * as study from '../library/src/study.ts'
import { docsFiles } from '../web/docs-plugin.ts'
import { docsBody } from '../web/docs-site/body.ts'
import { docsPages } from '../web/docs-site/pages.ts'
import { tokensByDevice } from '../web/docs-site/style.ts'

const files = await docsFiles(join(import.meta.dirname, '..'))
const pages = [...files].flatMap(([name, source]) => (name.endsWith('.html') ? [[name, String(source)] as const] : []))

/** Links and pictures of a page that lead nowhere within the build. */
function brokenIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|src)="([^"]+)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(?:https?|mailto):/.test(address) && !address.startsWith('../'))
    .filter((address) => {
      const [path = '', anchor] = address.split('#')
      const target = path === '' ? html : files.get(`docs/${path}`)
      return target === undefined || (anchor !== undefined && !String(target).includes(`id="${anchor}"`))
    })
}

describe('the documentation', () => {
  it('has its guide, method, data and questions', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['docs/index.html', 'docs/method.html', 'docs/data.html', 'docs/faq.html', 'docs/docs.css']),
    )
    expect(pages).toHaveLength(docsPages.length)
  })

  it.each(pages)('%s leads somewhere with every link, has one title and no script', (_, html) => {
    expect(brokenIn(html)).toEqual([])
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/)
  })

  it('would show a broken link', () => {
    expect(brokenIn('<a href="nowhere.html">x</a><a href="method.html#no-such-part">y</a>')).toHaveLength(2)
  })

  it('names a source where the repository links to it', () => {
    const page = { file: 'docs/guide.md', name: 'index.html', title: 'Guide' }
    const { html } = docsBody(page, '[advise.ts](../domain/src/advise.ts) and [the method](method.md#the-fit)')
    expect(html).toContain('<span class="source">advise.ts</span>')
    expect(html).toContain('<a href="method.html#the-fit">the method</a>')
  })

  it('explains every name that a part of the library gives, and leads from one to what it takes', () => {
    const given = { 'reference-list': list, 'reference-match': match, 'reference-study': study }
    for (const [page, part] of Object.entries(given)) {
      const html = String(files.get(`docs/${page}.html`))
      expect(Object.keys(part).filter((name) => !html.includes(`<h2 id="${name}">`))).toEqual([])
    }
    const html = String(files.get('docs/reference-match.html'))
    expect(html).toContain('lists: <a href="#MarketLists">MarketLists</a>')
    expect(html).toContain('input: <a href="reference-shapes.html#Claimed">Claimed</a>')
    expect(html).toContain("import { verifyStability } from 'matchwright/match'")
  })

  it('leads from the page of the library to what explains its parts', () => {
    expect(String(files.get('docs/library.html'))).toContain('<a href="reference-match.html"><code>matchwright/match</code></a>')
  })

  it('looks as the device does, where the app asks what was chosen', () => {
    const css = tokensByDevice(":root[data-theme='dark'] {--paper: #000}\n:root[data-theme='light'] {--paper: #fff}")
    expect(css.trim()).toBe('@media (prefers-color-scheme: dark) { :root {--paper: #000} }')
  })

  it('is as black in high contrast as the device asks, whatever stands until the app says a theme', () => {
    const css = String(files.get('docs/docs.css'))
    expect(css).not.toContain(':root:not(')
    const more = css.indexOf('(prefers-color-scheme: dark) and (prefers-contrast: more) { :root {')
    expect(css.slice(more)).toMatch(/^[^}]*--paper: #000000/)
    expect(css.lastIndexOf('--paper: #0e1413')).toBeLessThan(more)
  })
})
