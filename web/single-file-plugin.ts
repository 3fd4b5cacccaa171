import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { noTextBecomesCode } from './no-text-becomes-code.ts'

/** What goes into the one file. */
export interface SingleFileOptions {
  /** Files of the build that stay out of it. */
  readonly without: RegExp
  readonly icon: string
  /** Licences of what others made, which go wherever the file goes. */
  readonly notices: string
}

const fileName = 'matchwright.html'

/** Where code of the page and of its workers asks for the address of a packed file; what is not packed has none. */
export const addressOf = (file: string): string => `(globalThis.packed?.[${JSON.stringify(file)}] ?? 'about:blank#not-packed')`

/**
 * The whole app in one file that opens from a folder: the page stands in it as it is, workers, facts and examples packed beside it, and
 * the browser unpacks them into addresses of its own when the file is opened. The policy names both scripts by what they are.
 */
export function singleFile({ without, icon, notices }: SingleFileOptions): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    // Chromium starts no worker that is a module from an address of a page that was opened from a folder.
    transform: (code, id) => (id.endsWith('/work/workers.ts') ? code.replaceAll("type: 'module'", "type: 'classic'") : undefined),
    generateBundle: {
      order: 'post',
      handler(_options, bundle): void {
        const outputs = Object.values(bundle)
        const page = outputs.find((one) => one.type === 'chunk' && one.isEntry)
        const frame = bundle['index.html']
        if (page?.type !== 'chunk' || frame?.type !== 'asset')
          throw new Error('the one-file edition requires one page with one entry')
        const style = outputs
          .filter((one) => one.fileName.endsWith('.css'))
          .map(textOf)
          .join('\n')
        const packed = outputs.filter(
          ({ fileName: name }) => /^assets\/.*\.(?:js|json|yaml)$/.test(name) && name !== page.fileName && !without.test(name),
        )
        const source = document({
          frame: textOf(frame),
          style: withFonts(style, outputs),
          code: page.code,
          files: { ...Object.fromEntries(packed.map((one) => [one.fileName, textOf(one)])), 'third-party-notices.txt': notices },
          icon: readFileSync(icon, 'utf8'),
        })
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

/** The style sheet with every font it names inside it. */
function withFonts(style: string, outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]): string {
  return style.replaceAll(/url\(([^)]+\.woff2)\)/g, (whole, path: string) => {
    const font = outputs.find((one) => one.type === 'asset' && path.endsWith(one.fileName.split('/').at(-1) ?? one.fileName))
    if (font?.type !== 'asset') return whole
    return `url(data:font/woff2;base64,${Buffer.from(font.source).toString('base64')})`
  })
}

interface Parts {
  readonly frame: string
  readonly style: string
  readonly code: string
  readonly files: Readonly<Record<string, string>>
  readonly icon: string
}

function document({ frame, style, code, files, icon }: Parts): string {
  const pack = gzipSync(JSON.stringify(files), { level: 9 }).toString('base64')
  const script = inScript(`${unpacking}\n${code}`)
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'font-src data:',
    'img-src data: blob:',
    'media-src blob:',
    'connect-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    ...noTextBecomesCode,
  ].join('; ')
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}" />`,
    `<style>${style}</style>`,
  ]
  const body = [
    `<script type="application/json" id="pack">${JSON.stringify(pack)}</script>`,
    `<script type="module">${script}</script>`,
  ]
  return frame
    .replaceAll(/<link\b[^>]*>\s*/g, '')
    .replaceAll(/<script\b[^>]*><\/script>\s*/g, '')
    .replace('<meta charset="utf-8" />', (charset) => [charset, ...head].join('\n'))
    .replace('</body>', () => `${body.join('\n')}\n</body>`)
}

/**
 * Runs before the page's own code, in the same module: gives every packed file an address. An address that a page opened from a folder
 * made cannot be read by its workers, so each worker brings the facts and examples with it and makes addresses of its own.
 */
const unpacking = `const bytes = await (await fetch('data:application/gzip;base64,' + JSON.parse(document.getElementById('pack').textContent))).blob()
const files = await new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))).json()
const place = (parts, type) => URL.createObjectURL(new Blob(parts, { type }))
const isCode = (name) => name.endsWith('.js')
const texts = Object.fromEntries(Object.entries(files).filter(([name]) => !isCode(name)))
const told = '{const texts=' + JSON.stringify(texts) + ';globalThis.packed={};for(const name in texts)packed[name]=URL.createObjectURL(new Blob([texts[name]]))}\\n'
globalThis.packed = {}
for (const name in files) {
  let address
  Object.defineProperty(packed, name, { get: () => (address ??= place(isCode(name) ? [told, files[name]] : [files[name]], isCode(name) ? 'text/javascript' : 'text/plain')) })
}`

/** Code as it may stand inside a script element: nothing in it ends the element or begins a comment of HTML. */
function inScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3C`)
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function textOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk): string {
  if (output.type === 'chunk') return output.code
  return typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source)
}
