import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { docsBody, pictureName } from './docs-site/body.ts'
import { docsFrame } from './docs-site/frame.ts'
import { docsPages } from './docs-site/pages.ts'
import { tokensByDevice } from './docs-site/style.ts'

/** Puts the documentation beside the app as pages that need no script, under `docs/`: what the repository has in Markdown. */
export function docs(root: string): Plugin {
  return {
    name: 'docs',
    apply: 'build',
    generateBundle(): void {
      for (const [fileName, source] of docsFiles(root)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** Every file of the site by its name in the build. */
export function docsFiles(root: string): ReadonlyMap<string, string | Uint8Array> {
  const text = (file: string): string => readFileSync(join(root, file), 'utf8')
  const files = new Map<string, string | Uint8Array>([
    ['docs/docs.css', `${tokensByDevice(text('web/src/tokens.css'))}\n${text('web/docs-site/docs.css')}`],
    ['docs/source-sans-3-latin.woff2', readFileSync(join(root, 'web/src/fonts/source-sans-3-latin.woff2'))],
  ])
  for (const page of docsPages) {
    const body = docsBody(page, text(page.file))
    files.set(`docs/${page.name}`, docsFrame(page, body))
    for (const picture of body.pictures) files.set(`docs/${pictureName(picture)}`, readFileSync(join(root, picture)))
  }
  return files
}
