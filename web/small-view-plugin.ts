import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const noJsonSchema = fileURLToPath(new URL('no-json-schema.ts', import.meta.url))

/**
 * Builds the app on preact, which answers to what we use of React in a tenth of its weight: most of what a first visit on a phone had
 * to fetch and read was React DOM. The development server keeps React itself, for its warnings. zod comes without what prints JSON Schema.
 */
export function smallView(): Plugin {
  return {
    name: 'small-view',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
          { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
          { find: /^react(?:-dom)?$/, replacement: 'preact/compat' },
          { find: /^\.{1,2}\/(?:core\/)?(?:to-json-schema|json-schema-processors)\.js$/, replacement: noJsonSchema },
        ],
      },
    }),
  }
}
