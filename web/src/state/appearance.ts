/** How the page looks: as the device does, unless the person says otherwise. Kept in this browser; a page that can keep nothing looks as the device. */

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface Appearance {
  readonly theme: Theme
  /** Stronger lines and text; undefined as the device asks for. */
  readonly strong: boolean | undefined
  /** Nothing moves; undefined as the device asks for. */
  readonly still: boolean | undefined
}

const name = 'matchwright look'

export function keptAppearance(): Appearance {
  const [theme, strong, still] = kept().split(' ')
  return {
    theme: themes.find((one) => one === theme) ?? 'auto',
    strong: strong === 'strong' ? true : strong === 'plain' ? false : undefined,
    still: still === 'still' ? true : still === 'moving' ? false : undefined,
  }
}

export function keepAppearance(look: Appearance): void {
  const { theme, strong, still } = look
  try {
    const contrast = strong === undefined ? 'device' : strong ? 'strong' : 'plain'
    const motion = still === undefined ? 'device' : still ? 'still' : 'moving'
    localStorage.setItem(name, `${theme} ${contrast} ${motion}`)
  } catch {
    // It lasts as long as the page.
  }
  show(look)
}

/** From the start of the page on, and whenever the device changes. */
export function followAppearance(): void {
  for (const query of [isDark, wantsContrast, wantsStillness]) query.addEventListener('change', showKept)
  showKept()
}

function showKept(): void {
  show(keptAppearance())
}

const isDark = matchMedia('(prefers-color-scheme: dark)')
const wantsContrast = matchMedia('(prefers-contrast: more)')
const wantsStillness = matchMedia('(prefers-reduced-motion: reduce)')

function show({ theme, strong, still }: Appearance): void {
  const { dataset } = document.documentElement
  dataset['theme'] = theme === 'auto' ? (isDark.matches ? 'dark' : 'light') : theme
  dataset['contrast'] = (strong ?? wantsContrast.matches) ? 'more' : 'usual'
  dataset['motion'] = (still ?? wantsStillness.matches) ? 'none' : 'usual'
}

function kept(): string {
  try {
    return localStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}
