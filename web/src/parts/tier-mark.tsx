import type { Choice } from '#domain'
import type { ReactNode } from 'react'
import './tier-mark.css'

const shapes = {
  A: <circle cx="12" cy="12" r="11" />,
  B: <rect x="1.5" y="1.5" width="21" height="21" rx="4" />,
  C: <path d="M12 0.5 23.5 12 12 23.5 0.5 12Z" />,
} as const

export const tierMeaning: Readonly<Record<Choice<'tier'>, string>> = {
  A: 'has taken non-US IMGs and shows informatics, quality or IT work',
  B: 'lacks one of the two, or it was not seen: its row says which',
  C: 'closed to you, hardly any IMG precedent, or prestige-heavy',
}

/** A tier by shape, letter and hue together, so that none of the three has to be seen alone. */
export function TierMark({ letter }: { readonly letter: Choice<'tier'> }): ReactNode {
  return (
    <span className={`tier tier-${letter.toLowerCase()}`}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden>
        {shapes[letter]}
        <text x="12" y="16.5" textAnchor="middle">
          {letter}
        </text>
      </svg>
      <span className="hidden">Tier {letter}</span>
    </span>
  )
}
