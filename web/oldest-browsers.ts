/** The oldest browsers the app is built for; README names the same, and test/oldest-browsers.test.ts holds the built files to it. */
export const oldest = { chrome: 110, firefox: 115, safari: 16.4 } as const

/** The same as a bundler is told. */
export const buildTarget: string[] = Object.entries(oldest).map(([browser, version]) => `${browser}${version}`)
