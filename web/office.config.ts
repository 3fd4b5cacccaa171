import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { UserConfig } from 'vite'
import { specialtyNames } from './facts-plugin.ts'
import { buildTarget } from './oldest-browsers.ts'
import { smallView } from './small-view-plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The pages of an office, of the same parts as the app and apart from it: whoever has no office brings none of it. */
const config: UserConfig = defineConfig({
  root: `${here}office`,
  base: './',
  publicDir: false,
  plugins: [smallView(), react(), specialtyNames(`${here}../facts/data/specialties.json`)],
  build: {
    outDir: '../../dist/office',
    emptyOutDir: true,
    target: buildTarget,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

export default config
