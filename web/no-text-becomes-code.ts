/** Of the page's policy: where a browser has Trusted Types, only what web/src/trusted-workers.ts lets through is run. */
export const noTextBecomesCode: readonly string[] = ["require-trusted-types-for 'script'", 'trusted-types default']
