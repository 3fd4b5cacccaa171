import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type { Plugin } from 'vite'
import { docsBody, pictureName } from './docs-site/body.ts'
import { docsFrame } from './docs-site/frame.ts'
import { docsPages, referencePages } from './docs-site/pages.ts'
import type * as Reference from './docs-site/reference/reference.ts'
import { tokensByDevice } from './docs-site/style.ts'

/** Puts the documentation beside the app as pages that need no script, under `docs/`: what the repository has in Markdown, and its library's names. */
export function docs(root: string): Plugin {
  return {
    name: 'docs',
    apply: 'build',
    async generateBundle(): Promise<void> {
      for (const [fileName, source] of await docsFiles(root)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** Every file of the site by its name in the build. */
export async function docsFiles(root: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  // Loaded when it is asked for, and not with the configuration: a compiler takes seconds, and `vite preview` needs none.
  const began = performance.now()
  const { module } = await runnerImport<typeof Reference>(join(root, 'web/docs-site/reference/reference.ts'))
  const reference = await module.referenceBodies(root, referencePages)
  console.log(`   reference of the library: ${reference.size} pages in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const text = (file: string): string => readFileSync(join(root, file), 'utf8')
  const files = new Map<string, string | Uint8Array>([
    ['docs/docs.css', `${tokensByDevice(text('web/src/tokens.css'))}\n${text('web/docs-site/docs.css')}`],
    ['docs/source-sans-3-latin.woff2', readFileSync(join(root, 'web/src/fonts/source-sans-3-latin.woff2'))],
  ])
  for (const page of docsPages) {
    const body = reference.get(page) ?? docsBody(page, text(page.file))
    files.set(`docs/${page.name}`, docsFrame(page, body))
    for (const picture of body.pictures) files.set(`docs/${pictureName(picture)}`, readFileSync(join(root, picture)))
  }
  return files
}
