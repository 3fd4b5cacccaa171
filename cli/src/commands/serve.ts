import type { Server } from 'node:http'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from '../command.ts'
import { misused, refused } from '../command.ts'
import { appPath, createWebServer } from '../serve/web-server.ts'

/** dist/web beside the built tool in dist/cli; from the sources in cli/src/commands it is found through the root. */
const here = dirname(fileURLToPath(import.meta.url))
const webFolders = [join(here, '..', 'web'), join(here, '..', '..', '..', 'dist', 'web')]

/** Ours alone: no development server listens there unasked, so another project's page never stands at our address. */
const usualPort = 27_319
/** What versions up to 0.2.0 used; a browser keeps data by address and port. */
const formerPort = 4173
const formerData = `A profile kept in the browser with version 0.2.0 is at its old address: matchwright serve --port ${formerPort}, save it to a file there, open that here.`

export const command: Command = {
  operands: '',
  example: `serve --port ${usualPort}`,
  options: { port: { value: 'NUMBER', help: `port to listen on (default: ${usualPort})` } },
  run: async (call) => {
    const port = Number(call.option('port') ?? usualPort)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return misused(`--port needs a number from 0 to 65535, got ${call.option('port')}`)
    const folder = webFolders.find((candidate) => existsSync(join(candidate, 'index.html')))
    if (!folder) return refused('The web app is not built yet. Run npm run build, or npm start, which builds it first.')
    const listening = await listen(createWebServer(folder), port)
    if (typeof listening === 'string') return refused(listening)
    const url = `http://localhost:${listening.port}${appPath}`
    return {
      kind: 'done',
      json: { url },
      text: [
        `Matchwright is at ${url}`,
        'Everything stays in your browser on this machine. Stop with Ctrl+C.',
        ...(listening.port === usualPort ? [formerData] : []),
      ].join('\n'),
    }
  },
}

/** The port listened on, or a sentence about why not. */
function listen(server: Server, port: number): Promise<{ readonly port: number } | string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(portTaken(port))
      else if (error.code === 'EACCES')
        resolve(`Port ${port} needs rights this account lacks. Choose one above 1024: matchwright serve --port 8080`)
      else reject(error)
    })
    // Only this machine may connect.
    server.listen(port, 'localhost', () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port })
    })
  })
}

function portTaken(port: number): string {
  return `Port ${port} is taken, perhaps by another Matchwright. Close that, or choose another port: matchwright serve --port ${port + 1}`
}
