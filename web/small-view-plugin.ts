import type { Plugin } from 'vite'

/**
 * Builds the app on preact, which answers to what we use of React in a tenth of its weight: most of what a first visit on a phone had
 * to fetch and read was React DOM. The development server keeps React itself, for its warnings.
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
        ],
      },
    }),
  }
}
