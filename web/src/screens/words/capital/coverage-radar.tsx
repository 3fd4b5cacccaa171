import type { ReactNode } from 'react'
import type { DomainCoverage } from '#writing/informatics'
import { practiceDomainsSource } from '#writing/informatics'
import { Chart } from '../../../parts/chart.tsx'
import { counted } from '#domain/say'

const size = 360
const centre = { x: size / 2, y: 140 }
const radius = 84
/** Proof of this weight reaches the rim: where the log counts as strong. */
const rim = 6

const shortNames: Readonly<Record<DomainCoverage['domain'], string>> = {
  fundamentals: 'Fundamentals',
  'care-delivery': 'Care delivery',
  'information-systems': 'Systems',
  data: 'Data',
  leadership: 'Leadership',
}

/** Five spokes, one a domain of practice: how far the log reaches, and where it is thin. */
export function CoverageRadar({ coverage }: { readonly coverage: readonly DomainCoverage[] }): ReactNode {
  const thin = coverage.filter(({ level }) => level === 'none' || level === 'started')
  return (
    <div className="radar">
      <Chart
        title={
          thin.length === 0
            ? 'Your log reaches all five domains'
            : `Thin or empty: ${thin.map(({ domain }) => shortNames[domain].toLowerCase()).join(', ')}`
        }
        note="Rings: started, shown, strong. An order by how well things are proven, not a measurement."
        sources={[practiceDomainsSource]}
        table={{
          head: ['Domain', 'Level', 'Shown by'],
          rows: coverage.map(({ name, level, because }) => [
            name,
            level,
            because.length === 0 ? 'nothing yet' : counted(new Set(because.map(({ at }) => at)).size, 'experience'),
          ]),
        }}
      >
        <svg
          viewBox={`0 0 ${size} 264`}
          role="img"
          aria-label={coverage.map(({ domain, level }) => `${shortNames[domain]}: ${level}`).join(', ')}
        >
          {[1 / 6, 0.5, 1].map((ring) => (
            <polygon key={ring} className="radar-ring" points={pointsOf(coverage.map(() => ring))} />
          ))}
          {coverage.map((each, index) => {
            const end = at(index, coverage.length, 1)
            return <line key={each.domain} className="gridline" x1={centre.x} y1={centre.y} x2={end.x} y2={end.y} />
          })}
          <polygon className="radar-area" points={pointsOf(coverage.map(({ weight }) => Math.min(1, weight / rim)))} />
          {coverage.map((each, index) => {
            const dot = at(index, coverage.length, Math.min(1, each.weight / rim))
            const label = labelAt(at(index, coverage.length, 1))
            return (
              <g key={each.domain}>
                <circle className={each.level === 'none' ? 'radar-empty' : 'radar-dot'} cx={dot.x} cy={dot.y} r="5" />
                <text className="strong" x={label.x} y={label.y} textAnchor={label.anchor}>
                  {shortNames[each.domain]}
                </text>
                <text x={label.x} y={label.y + 17} textAnchor={label.anchor}>
                  {each.level === 'none' ? 'nothing yet' : each.level}
                </text>
              </g>
            )
          })}
        </svg>
      </Chart>
    </div>
  )
}

function at(index: number, count: number, share: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return { x: centre.x + Math.cos(angle) * radius * share, y: centre.y + Math.sin(angle) * radius * share }
}

/** Where the two lines of a name begin, beyond the rim on the side of its spoke. */
function labelAt(end: { readonly x: number; readonly y: number }): {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
} {
  const aside = end.x - centre.x
  if (Math.abs(aside) > radius * 0.7) return { x: end.x + Math.sign(aside) * 10, y: end.y, anchor: aside > 0 ? 'start' : 'end' }
  return { x: end.x, y: end.y < centre.y ? end.y - 30 : end.y + 22, anchor: 'middle' }
}

function pointsOf(shares: readonly number[]): string {
  return shares
    .map((share, index) => at(index, shares.length, share))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ')
}
