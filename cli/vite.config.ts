import { defineConfig } from 'vite'

/**
 * One file that starts fast, with everything inside: `node dist/cli/matchwright.js`. Commands and heavy libraries stay in
 * chunks of their own beside it, loaded when used. Chunks lie in the same folder, so that facts/data is found from each.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'cli/src/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'matchwright.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
