import { expect as playwright } from '@playwright/test'

/** Waits for a state as long as a busy machine may take, in the browser tests and where their steps are used by others. */
export const expect: typeof playwright = playwright.configure({ timeout: 60_000 })
