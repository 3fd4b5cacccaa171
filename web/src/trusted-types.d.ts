/** What the page uses of Trusted Types, which the compiler does not know yet; browsers without them have nothing of it. */
// oxlint-disable-next-line no-var -- the only way to declare what a page has
declare var trustedTypes:
  | { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => unknown }
  | undefined
