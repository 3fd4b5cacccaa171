import { expect, test } from '@playwright/test'
import { go, screens, visitAs } from './screens.ts'

/** Whoever comes back is served by the copy the browser keeps. */
test.use({ serviceWorkers: 'allow' })

test('no request leaves the origin, and the policy forbids that one could', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url())
  })
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await visitAs(page)
  for (const { path } of screens) await go(page, path)
  expect(elsewhere).toEqual([])
  expect(refused, 'the app itself stays within its policy').toEqual([])

  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
  expect(refused.some((text) => text.includes('connect-src'))).toBe(true)
})
