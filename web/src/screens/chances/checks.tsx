import { Check as Tick, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Section } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { aimInWords, figureInWords, knownLimitInWords } from './figures.ts'
import type { PublishedCheck } from './scorecard-data.ts'

const kinds: readonly { readonly kind: PublishedCheck['kind']; readonly title: string; readonly why: string }[] = [
  { kind: 'held out', title: 'On what it never saw', why: 'These say the most.' },
  { kind: 'fitted', title: 'On what it was fitted to', why: 'These only say that the form can follow the tables.' },
  {
    kind: 'simulated',
    title: 'On simulated truth',
    why: 'Whether the fit finds what was put in, and the bands hold it as often as they say.',
  },
]

const marks = {
  reached: { Icon: Tick, word: 'holds' },
  'known limit': { Icon: TriangleAlert, word: 'known limit' },
  failed: { Icon: X, word: 'fails' },
} as const

/** Every check with its figure, its aim and its verdict; those that miss their aim first on request. */
export function Checks({ checks }: { readonly checks: readonly PublishedCheck[] }): ReactNode {
  const [missed, setMissed] = useState(false)
  const knownLimit = knownLimitInWords(checks)
  const shown = missed ? checks.filter(({ verdict }) => verdict !== 'reached') : checks
  return (
    <>
      <div className="pills checks-filter">
        <label className="pill">
          <input type="checkbox" checked={missed} onChange={() => setMissed(!missed)} />
          <span>Only those that miss their aim</span>
        </label>
      </div>
      {knownLimit && <p className="soft checks-limit">{knownLimit}</p>}
      {kinds.map(({ kind, title, why }) => {
        const own = shown.filter((check) => check.kind === kind)
        if (own.length === 0) return null
        return (
          <Section
            key={kind}
            title={`${title}: ${own.filter(({ verdict }) => verdict === 'reached').length} of ${own.length} hold`}
            id={`checks-${kind.replace(' ', '-')}`}
          >
            <p className="soft">{why}</p>
            <ShowMore
              items={own}
              first={12}
              many="checks"
              keyOf={({ id }) => id}
              frame={(lines) => <ul className="checks">{lines}</ul>}
            >
              {(check) => <CheckLine check={check} />}
            </ShowMore>
          </Section>
        )
      })}
    </>
  )
}

function CheckLine({ check }: { readonly check: PublishedCheck }): ReactNode {
  const { Icon, word } = marks[check.verdict]
  return (
    <li className={`check check-${check.verdict.replace(' ', '-')}`}>
      <span className="check-verdict">
        <Icon size={16} aria-hidden /> {word}
      </span>
      <span className="check-title">
        {check.title}
        {check.note && <span className="small soft check-note">{check.note}</span>}
      </span>
      <span className="check-value">
        <b>{figureInWords(check)}</b>
        <span className="small soft">{aimInWords(check)}</span>
      </span>
    </li>
  )
}
