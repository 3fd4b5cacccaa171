/** How the page looks: as the device does, unless the person says otherwise. Kept in this browser; a page that can keep nothing looks as the device. */

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface Appearance {
  readonly theme: Theme
  /** Stronger lines and text; undefined as the device asks for. */
  readonly strong: boolean | undefined
}

const name = 'matchwright look'

export function keptAppearance(): Appearance {
  const [theme, strong] = kept().split(' ')
  return {
    theme: themes.find((one) => one === theme) ?? 'auto',
    strong: strong === 'strong' ? true : strong === 'plain' ? false : undefined,
  }
}

export function keepAppearance({ theme, strong }: Appearance): void {
  try {
    localStorage.setItem(name, `${theme} ${strong === undefined ? 'device' : strong ? 'strong' : 'plain'}`)
  } catch {
    // It lasts as long as the page.
  }
  show({ theme, strong })
}

/** From the start of the page on, and whenever the device changes. */
export function followAppearance(): void {
  for (const query of [isDark, wantsContrast]) query.addEventListener('change', showKept)
  showKept()
}

function showKept(): void {
  show(keptAppearance())
}

const isDark = matchMedia('(prefers-color-scheme: dark)')
const wantsContrast = matchMedia('(prefers-contrast: more)')

function show({ theme, strong }: Appearance): void {
  const { dataset } = document.documentElement
  dataset['theme'] = theme === 'auto' ? (isDark.matches ? 'dark' : 'light') : theme
  dataset['contrast'] = (strong ?? wantsContrast.matches) ? 'more' : 'usual'
}

function kept(): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}
