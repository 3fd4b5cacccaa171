/** The store's door for the browser: fetched beside the first screen, which is drawn meanwhile. */
export { openBrowserStore, readFromBrowser } from './docs/browser-store.ts'
