import { defineConfig } from 'vite'

const parts = ['index', 'facts', 'match', 'list', 'study']

/** A module for each part, what they share in chunks beside them, with everything they need inside: for browsers, Node and workers alike. */
export default defineConfig({
  ssr: { noExternal: true, target: 'webworker', resolve: { conditions: ['module', 'browser', 'import', 'default'] } },
  build: {
    ssr: true,
    outDir: 'dist/library',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(parts.map((part) => [part, `library/src/${part}.ts`])),
      external: /^node:/,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Lighter to install, and every name is still there when something goes wrong; what each part is for stands in its declarations.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
})
