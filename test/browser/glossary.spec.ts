import { expect, test } from '@playwright/test'
import { examples, go, visitAs } from './screens.ts'

test('a word of the field is explained by keyboard where it stands, all of them under More, and nothing moves where that is chosen', async ({
  page,
}) => {
  await visitAs(page, examples.j1)
  await go(page, '/visa')
  const word = page.getByRole('button', { name: 'J-1', exact: true }).first()
  await word.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('The exchange visitor visa')
  await expect(sheet.getByRole('link', { name: /check the official page/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(word).toBeFocused()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByLabel('Motion').selectOption('none')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--move'))).toBe('0s')
  await page.getByRole('button', { name: 'Words of the field' }).click()
  await page.getByLabel('Find a word').fill('212')
  await expect(sheet.locator('dt')).toHaveText([/^Two years at home/])
})
