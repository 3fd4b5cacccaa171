/**
 * The tokens of the app for pages without a script: what a choice kept in the browser decides there, the device decides here.
 */
export function tokensByDevice(tokens: string): string {
  return tokens.replaceAll(/:root((?:\[[^\]]+\])+)([^{}]*)\{([^{}]*)\}/g, (_, attributes: string, rest: string, body: string) => {
    if (attributes.includes("'light'") || attributes.includes("'usual'")) return ''
    const asked = [
      ...(attributes.includes("data-theme='dark'") ? ['(prefers-color-scheme: dark)'] : []),
      ...(attributes.includes("data-contrast='more'") ? ['(prefers-contrast: more)'] : []),
      ...(attributes.includes("data-motion='none'") ? ['(prefers-reduced-motion: reduce)'] : []),
    ]
    return `@media ${asked.join(' and ')} { :root${rest.trimEnd()} {${body}} }`
  })
}
