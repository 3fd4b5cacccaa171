import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { UserConfig } from 'vite'
import { noticesText } from '../scripts/notices.mjs'
import { compactFacts, glossaryWords, rarerSpecialties, specialtyNames } from './facts-plugin.ts'
import { buildTarget } from './oldest-browsers.ts'
import { addressOf, singleFile } from './single-file-plugin.ts'
import { smallView } from './small-view-plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const specialtyFile = `${here}../facts/data/specialties.json`
const whole = { codeSplitting: false } as const

/** The app as one file, for somebody who gets it by a messenger or on a stick: `dist/matchwright.html`. */
const config: UserConfig = defineConfig({
  root: here,
  base: './',
  mode: 'single-file',
  publicDir: false,
  plugins: [
    react(),
    smallView(),
    specialtyNames(specialtyFile),
    glossaryWords(`${here}../facts/data/glossary.json`),
    compactFacts(),
    singleFile({
      without: new RegExp(`/(?:${rarerSpecialties(specialtyFile).join('|')})-[\\w-]{8}\\.json$`),
      icon: `${here}public/icon.svg`,
      notices: noticesText(),
    }),
  ],
  experimental: {
    renderBuiltUrl: (file, { hostType }) => (hostType === 'js' ? { runtime: addressOf(file) } : { relative: true }),
  },
  // What asks there for import.meta is a path of Node that no browser takes.
  worker: { format: 'iife', rolldownOptions: { output: whole, checks: { emptyImportMeta: false } } },
  build: {
    outDir: '../dist/single',
    emptyOutDir: true,
    target: buildTarget,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { output: whole },
  },
})

export default config
