/** The static files as a host serves them under a path of its own: nothing in the app knows where it lies. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { test } from '@playwright/test'
import { expect } from './patient.ts'
import { examples, today } from './screens.ts'

/** Whoever comes back is served by the copy the browser keeps. */
test.use({ serviceWorkers: 'allow' })

const folder = join(import.meta.dirname, '..', '..', 'dist', 'web')
const path = '/some/path/'
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}
const missed: string[] = []
let server: Server

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const asked = new URL(request.url ?? '', 'http://here').pathname
    const file = join(folder, asked.slice(path.length) || 'index.html')
    if (!asked.startsWith(path) || !existsSync(file)) {
      missed.push(asked)
      return void response.writeHead(404).end()
    }
    return void response
      .writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file))
  })
  await new Promise<void>((done) => void server.listen(0, 'localhost', done))
})

test.afterAll(() => void server.close())

test('advises under /some/path/, comes back without a network, and asks for nothing outside it', async ({ page, context }) => {
  const { port } = server.address() as AddressInfo
  await page.clock.setFixedTime(today)
  await page.goto(`http://localhost:${port}${path}`)
  await page.getByText('Open a profile file, or look at an invented applicant').click()
  await page.getByLabel('Profile file').setInputFiles(examples.h1b)
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.goto(`http://localhost:${port}${path}#/list`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('programs')
  expect(missed).toEqual([])
})
