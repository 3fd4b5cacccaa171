import { ensureBuilt, ensureInstalled, requireNode } from './prepare.mjs'

requireNode()
ensureInstalled()
ensureBuilt()
console.log('\nBuilt: dist/cli/matchwright.js, dist/library, dist/web and dist/matchwright.html.')
