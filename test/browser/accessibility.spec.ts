import { expect, test } from '@playwright/test'
import { violations, violationsInHighContrast } from './axe.ts'
import { go, screens, visit, visitAs } from './screens.ts'

/** The other screens all say the same before a specialty is chosen: programs stands for them. */
const differsWhenEmpty: ReadonlySet<string> = new Set(['home', 'profile', 'programs', 'scorecard', 'import'])

/** The places of the line, which are looked at as wide as a phone too. */
const main: ReadonlySet<string> = new Set(['home', 'profile', 'exams', 'programs', 'chances', 'list', 'plan', 'words'])

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

test('axe finds nothing on any screen with a full profile, on a desk and on a phone, light and dark, and in high contrast of both', async ({
  page,
}) => {
  await visitAs(page)
  for (const { name, path } of screens) {
    await page.setViewportSize(desk)
    await go(page, path)
    for (const viewport of main.has(name) ? [desk, phone] : [desk]) {
      await page.setViewportSize(viewport)
      const where = `${name} at ${viewport.width} px`
      expect.soft(await violations(page), where).toEqual([])
      expect.soft(await violationsInHighContrast(page), where).toEqual([])
    }
  }
  await go(page, '/programs')
  await page.locator('.program-name').first().click()
  await expect(page.getByRole('heading', { name: 'What is known' })).toBeVisible()
  expect.soft(await violations(page), 'a program').toEqual([])
  await page.locator('.fact-line').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await violations(page), 'the sheet of a fact').toEqual([])
})

test('axe finds nothing on any screen before anything is known, light and dark', async ({ page }) => {
  await visit(page)
  for (const { name, path } of screens.filter((screen) => differsWhenEmpty.has(screen.name))) {
    await go(page, path)
    expect.soft(await violations(page), name).toEqual([])
  }
})

test('what is planted is found: a pale text among others like it, a dark patch under one, grey in high contrast, a field without a name, small targets', async ({
  page,
}) => {
  await visit(page)
  await page.evaluate(plantFaults)
  expect([...(await violations(page)), ...(await violationsInHighContrast(page))]).toEqual([
    expect.stringMatching(/^label: .* \(1\): <input/),
    expect.stringMatching(/^target-size: .* \(2\): <button/),
    expect.stringMatching(/^dark: color-contrast: .* \(2\): <p class="pale"/),
    expect.stringMatching(/^light, high contrast: color-contrast-enhanced: .* \(1\): <p class="grey"/),
    expect.stringMatching(/^dark, high contrast: color-contrast: .* \(2\): <p class="pale"/),
  ])
})

/** Runs in the page. */
function plantFaults(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    .planted, .planted * { position: relative; background: #fff; color: #000 }
    .planted .patch { position: absolute; inset: 0 }
    .planted p { background: none }
    .planted button { width: 12px; height: 12px; min-width: 0; min-height: 0; padding: 0; border: 0; margin: 0 }
    @media (prefers-color-scheme: dark) { .planted .pale { color: #aaa } .planted .patch { background: #222 } }
    @media (prefers-color-scheme: light) { [data-contrast='more'] .planted .grey { color: #666 } }
  `)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const planted = document.createElement('section')
  planted.className = 'planted'
  for (const className of ['right', 'pale', 'on-patch', 'grey']) {
    const [line, text, patch] = ['div', 'p', 'span'].map((name) => document.createElement(name))
    if (!line || !text || !patch) continue
    patch.className = 'patch'
    text.className = className
    text.textContent = 'As it should be'
    line.append(...(className === 'on-patch' ? [patch] : []), text)
    planted.append(line)
  }
  const buttons = ['I', 'J'].map((letter) => Object.assign(document.createElement('button'), { textContent: letter }))
  planted.append(document.createElement('input'), ...buttons)
  document.querySelector('main')?.prepend(planted)
}
