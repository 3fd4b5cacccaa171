import { cpSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { isBuilt } from '../../scripts/prepare.mjs'

/**
 * Lays the built tool into a folder of its own, with the facts and the version it reads beside it; its path. It is what the build left,
 * or built here where sources have changed since.
 */
export async function layBuiltTool(folder: string): Promise<string> {
  const place = join(folder, 'dist', 'cli')
  if (isBuilt()) cpSync(resolve('dist', 'cli'), place, { recursive: true })
  else await build({ configFile: 'cli/vite.config.ts', logLevel: 'error', build: { outDir: place } })
  for (const name of ['facts', 'package.json']) symlinkSync(resolve(name), join(folder, name))
  return join(place, 'matchwright.js')
}
