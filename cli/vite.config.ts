import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const file = 'matchwright.js'
const entry = 'cli/src/main.ts'

/**
 * One file that starts fast, with everything inside: `node dist/cli/matchwright.js`. Commands and heavy libraries stay in
 * chunks of their own beside it, loaded when used. Chunks lie in the same folder, so that facts/data is found from each.
 */
export default defineConfig({
  plugins: [ownValidators(), executable()],
  resolve: {
    alias: [
      // Of the words of zod the English ones: whoever takes the library whole, as the tools for a language model do, would have every start
      // carry those of fifty languages.
      { find: /^\.\.\/locales\/index\.js$/, replacement: '../locales/en.js' },
      // The same library as modules, of which only what is used comes along.
      { find: /^yaml$/, replacement: fileURLToPath(import.meta.resolve('yaml').replace('/dist/', '/browser/')) },
    ],
  },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { matchwright: entry, 'work-clock': 'cli/src/terminal/work-clock.ts' },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // With one sign outside Latin-1, such as the apostrophe of a sentence, V8 keeps a whole file in two bytes a character, and reads it and
        // compiles each function of it a good deal slower.
        charset: 'ascii',
        // Finding and opening a file takes a start longer than reading what a command has no use for.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], test: (id) => !id.endsWith(entry), priority: 1 },
            { name: 'advice', test: /commands.list\.ts$/ },
            { name: 'advice', minShareCount: 12 },
            { name: 'whole-advice', test: /commands.advise\.ts$/ },
          ],
        },
        // Lighter to install and sooner read, and every function still has its name when something goes wrong.
        minify: { compress: false, mangle: { toplevel: false, keepNames: true }, codegen: { removeWhitespace: true } },
      },
    },
  },
})

/**
 * The validators of what is kept are a copy of their own: of one copy for all, every start would carry the half that only the office asks for,
 * whose libraries take hold of the whole.
 */
function ownValidators(): Plugin {
  const own = '?own'
  return {
    name: 'own-validators',
    enforce: 'pre',
    async resolveId(source, importer) {
      const isWithin = importer?.endsWith(own) ?? false
      if (source !== 'zod/mini' && !isWithin) return null
      const found = await this.resolve(source, isWithin ? importer?.slice(0, -own.length) : importer, { skipSelf: true })
      return found === null ? null : `${found.id}${own}`
    },
  }
}

/** npx runs the built file itself: after every build, not only the one that followed an install. */
function executable(): Plugin {
  return {
    name: 'executable',
    writeBundle: ({ dir }) => {
      if (dir !== undefined) chmodSync(join(dir, file), 0o755)
    },
  }
}
