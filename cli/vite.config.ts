import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const file = 'matchwright.js'

/**
 * One file that starts fast, with everything inside: `node dist/cli/matchwright.js`. Commands and heavy libraries stay in
 * chunks of their own beside it, loaded when used. Chunks lie in the same folder, so that facts/data is found from each.
 */
export default defineConfig({
  plugins: [executable()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { matchwright: 'cli/src/main.ts', 'work-clock': 'cli/src/terminal/work-clock.ts' },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Lighter to install, and every name is still there when something goes wrong.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
})

/** npx runs the built file itself: after every build, not only the one that followed an install. */
function executable(): Plugin {
  return {
    name: 'executable',
    writeBundle: ({ dir }) => {
      if (dir !== undefined) chmodSync(join(dir, file), 0o755)
    },
  }
}
