/** The built app at an address of its own, for as long as some work with it lasts. */
import { spawn } from 'node:child_process'

export interface BuiltApp {
  readonly origin: string
  readonly end: () => void
}

export async function withBuiltApp(port: number, work: (origin: string) => Promise<void>): Promise<void> {
  const { origin, end } = await startBuiltApp(port)
  try {
    await work(origin)
  } finally {
    end()
  }
}

/** Resolves once it answers; `end` stops it. */
export async function startBuiltApp(port: number): Promise<BuiltApp> {
  const origin = `http://localhost:${port}/`
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'preview', '--config', 'web/vite.config.ts', '--port', String(port), '--strictPort'],
    { stdio: 'ignore' },
  )
  const app: BuiltApp = { origin, end: () => void server.kill() }
  try {
    await answering(origin, port)
    return app
  } catch (error) {
    app.end()
    throw error
  }
}

async function answering(origin: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(origin).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => void setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${origin}; run npm run build first, and see that port ${port} is free`)
}
