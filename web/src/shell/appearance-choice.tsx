import { useState } from 'react'
import type { ReactNode } from 'react'
import { LabelledSelect } from '../parts/labelled-select.tsx'
import { keepAppearance, keptAppearance, themes } from '../state/appearance.ts'
import type { Appearance, Theme } from '../state/appearance.ts'

const words: Readonly<Record<Theme, string>> = { auto: 'As this device', light: 'Light', dark: 'Dark' }

/** Light or dark, stronger contrast, and whether anything moves. */
export function AppearanceChoice(): ReactNode {
  const [look, setLook] = useState(keptAppearance)
  const choose = (next: Appearance): void => {
    keepAppearance(next)
    setLook(next)
  }
  return (
    <div className="row">
      <LabelledSelect
        label="Light or dark"
        options={themes}
        word={(theme) => words[theme]}
        value={look.theme}
        choose={(theme = 'auto') => choose({ ...look, theme })}
      />
      <LabelledSelect
        label="Contrast"
        options={['usual', 'high'] as const}
        none="As this device"
        value={look.strong === undefined ? undefined : look.strong ? 'high' : 'usual'}
        choose={(contrast) => choose({ ...look, strong: contrast === undefined ? undefined : contrast === 'high' })}
      />
      <LabelledSelect
        label="Motion"
        options={['usual', 'none'] as const}
        none="As this device"
        value={look.still === undefined ? undefined : look.still ? 'none' : 'usual'}
        choose={(motion) => choose({ ...look, still: motion === undefined ? undefined : motion === 'none' })}
      />
    </div>
  )
}
