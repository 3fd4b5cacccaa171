import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin, UserConfig } from 'vite'
import { docs } from './docs-plugin.ts'
import { fetchedTogether, neededAtOnce } from './fetched-together.ts'
import { compactFacts, glossaryWords, rarerSpecialties, specialtyNames } from './facts-plugin.ts'
import { buildTarget } from './oldest-browsers.ts'
import { offline } from './offline-plugin.ts'
import { noTextBecomesCode } from './no-text-becomes-code.ts'
import { precompressed } from './precompressed-plugin.ts'
import { smallView } from './small-view-plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

const specialtyFile = `${here}../facts/data/specialties.json`

/** Nothing may run, load or be sent anywhere but here. Written into the built page; the development server needs more. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  ...noTextBecomesCode,
].join('; ')

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  }
}

/** With one sign outside Latin-1 V8 keeps a whole file in two bytes a character, and reads and compiles it a good deal slower. */
const charset = 'ascii'

const config: UserConfig = defineConfig({
  root: here,
  base: './',
  plugins: [
    react(),
    smallView(),
    contentSecurityPolicy(),
    specialtyNames(specialtyFile),
    glossaryWords(`${here}../facts/data/glossary.json`),
    compactFacts(),
    docs(`${here}..`),
    offline({
      publicDir: `${here}public`,
      // Pictures are for whoever links to the app or puts it on a screen, not for the app.
      onDemand: new RegExp(`/(${rarerSpecialties(specialtyFile).join('|')}|source-sans-3-latin-ext)-[\\w-]{8}\\.\\w+$|\\.png$`),
    }),
    precompressed(),
  ],
  worker: { format: 'es', rolldownOptions: { output: { charset, codeSplitting: { groups: [neededAtOnce] } } } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: buildTarget,
    sourcemap: false,
    manifest: true,
    // A data: address would be refused by the policy above.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { charset, codeSplitting: { groups: [...fetchedTogether] } } },
  },
})

export default config
