/**
 * The tokens of the app for pages without a script: what a choice kept in the browser decides there, the device decides here.
 */
export function tokensByDevice(tokens: string): string {
  // Without a script no theme is ever said, and what stands until one is must not outweigh what the device asks for.
  const unsaid = tokens.replaceAll(':root:not([data-theme])', ':root')
  return unsaid.replaceAll(/:root((?:\[[^\]]+\])+)([^{}]*)\{([^{}]*)\}/g, (_, attributes: string, rest: string, body: string) => {
    if (attributes.includes("'light'") || attributes.includes("'usual'")) return ''
    const asked = [
      ...(attributes.includes("data-theme='dark'") ? ['(prefers-color-scheme: dark)'] : []),
      ...(attributes.includes("data-contrast='more'") ? ['(prefers-contrast: more)'] : []),
      ...(attributes.includes("data-motion='none'") ? ['(prefers-reduced-motion: reduce)'] : []),
    ]
    return `@media ${asked.join(' and ')} { :root${rest.trimEnd()} {${body}} }`
  })
}
