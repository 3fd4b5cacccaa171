import type { Curve } from './curves.ts'
import type { Inputs } from './inputs.ts'
import { core } from './inputs.ts'
import { mostRanks, spanAt } from './reconstruct.ts'
import type { Results } from './run-checks.ts'
import type { Panel } from './svg.ts'
import { axes, line, mark, picture, place, text } from './svg.ts'

/** The pictures of docs/method.md by file name. */
export function plots(inputs: Inputs, results: Results): ReadonlyMap<string, string> {
  return new Map([
    ['match-by-ranks.svg', matchByRanks(results.curves)],
    ['left-out.svg', leftOut(results)],
    ['invitations.svg', invitationTenths(inputs)],
    ['score-bands.svg', scoreBandPlot(results)],
  ])
}

function matchByRanks(curves: readonly Curve[]): string {
  const shown = curves.filter(({ id }) => core.includes(id))
  const parts = shown.flatMap((curve, i) => {
    const panel: Panel = {
      left: 56 + (i % 2) * 330,
      top: 70 + Math.floor(i / 2) * 220,
      width: 270,
      height: 150,
      x: [1, mostRanks],
      y: [0, 100],
    }
    const ranks = Array.from({ length: mostRanks }, (_, k) => k + 1)
    return [
      ...axes(panel, { xTicks: [1, 4, 8, 12], yTicks: [0, 50, 100], xLabel: 'ranks', name: `${curve.name} (n = ${curve.n})` }),
      ...ranks.map((k) => {
        const [low, high] = spanAt(curve.reconstructed, k).map((p) => place(panel, { x: k, y: 100 * p })) as [
          { x: number; y: number },
          { x: number; y: number },
        ]
        return `<path class="band" style="stroke:#8a5a00" d="M${low.x.toFixed(1)} ${(low.y + 1).toFixed(1)}V${(high.y - 1).toFixed(1)}"/>`
      }),
      line(
        panel,
        curve.heldOut.map((p, k) => ({ x: k + 1, y: 100 * p })),
        'other',
      ),
      line(
        panel,
        curve.model.map((p, k) => ({ x: k + 1, y: 100 * p })),
        'model',
      ),
    ]
  })
  const title = 'Each further rank adds less: matched of 100, by number of ranks'
  const source = 'Line: model. Dashed: predicted by the other specialties. Bars: what NRMP Charting Outcomes 2026 allows.'
  return picture({ width: 680, height: 530, title, source }, parts)
}

function leftOut({ checks }: Results): string {
  const rows = checks.filter(({ id }) => id.startsWith('left out rate/'))
  const panel: Panel = { left: 230, top: 50, width: 400, height: 30 * rows.length, x: [-20, 20], y: [rows.length, 0] }
  const zero = place(panel, { x: 0, y: 0 }).x
  const five = [-5, 5].map((x) => place(panel, { x, y: 0 }).x)
  const parts = rows.flatMap(({ title, value }, i) => {
    const y = i + 0.5
    return [
      text({ x: 220, y: place(panel, { x: 0, y }).y + 4 }, title.split(',')[0]!, 'text-anchor="end"'),
      mark(panel, { x: value, y }, { style: 'dot', radius: 5, label: `${title}: ${value.toFixed(1)}` }),
      text(
        { x: place(panel, { x: value, y }).x + (value < 0 ? -10 : 10), y: place(panel, { x: 0, y }).y + 4 },
        value.toFixed(1),
        value < 0 ? 'text-anchor="end"' : '',
      ),
    ]
  })
  const bottom = panel.top + panel.height
  return picture(
    {
      width: 680,
      height: bottom + 60,
      title: 'Match rate of a specialty predicted by the others: misses in points',
      source: 'Shaded: five points. Groups of at least 100 with published figures. NRMP Charting Outcomes 2026.',
    },
    [
      `<rect x="${five[0]}" y="${panel.top}" width="${five[1]! - five[0]!}" height="${panel.height}" fill="#0f6b6b" opacity=".1"/>`,
      `<path class="axis" d="M${zero} ${panel.top}V${bottom}"/>`,
      ...[-10, -5, 0, 5, 10].map((tick) =>
        text({ x: place(panel, { x: tick, y: 0 }).x, y: bottom + 18 }, String(tick), 'text-anchor="middle" class="faint"'),
      ),
      ...parts,
    ],
  )
}

function invitationTenths({ invitations }: Inputs): string {
  const all = invitations.find(({ specialty }) => specialty === 'all')!
  const panel: Panel = { left: 60, top: 60, width: 300, height: 300, x: [0, 10], y: [0, 10] }
  return picture(
    {
      width: 420,
      height: 430,
      title: 'Invitation rates of held-out programs, by tenths',
      source: `${all.programs} programs, 2024 season, five folds`,
    },
    [
      ...axes(panel, {
        xTicks: [0, 2, 4, 6, 8, 10],
        yTicks: [0, 2, 4, 6, 8, 10],
        xLabel: 'estimated, of 100',
        name: 'printed, of 100',
      }),
      line(
        panel,
        [
          { x: 0, y: 0 },
          { x: 10, y: 10 },
        ],
        'other',
      ),
      ...all.tenths.map(({ estimated, printed, programs }) =>
        mark(panel, { x: 100 * estimated, y: 100 * printed }, { style: 'dot', radius: 5, label: `${programs} programs` }),
      ),
    ],
  )
}

function scoreBandPlot({ bands }: Results): string {
  const panel: Panel = { left: 60, top: 60, width: 300, height: 300, x: [0, 100], y: [0, 100] }
  return picture(
    {
      width: 420,
      height: 430,
      title: 'Groups by specialty and Step 2 CK: predicted and seen',
      source: 'Area: applicants. Score weights from the other specialties.',
    },
    [
      ...axes(panel, {
        xTicks: [0, 25, 50, 75, 100],
        yTicks: [0, 25, 50, 75, 100],
        xLabel: 'predicted, of 100',
        name: 'matched, of 100',
      }),
      line(
        panel,
        [
          { x: 0, y: 0 },
          { x: 100, y: 100 },
        ],
        'other',
      ),
      ...bands.map(({ id, from, n, rate, predicted }) =>
        mark(
          panel,
          { x: 100 * predicted, y: 100 * rate },
          {
            style: 'ring',
            radius: Math.max(1.5, Math.sqrt(n) / 2.5),
            label: `${id} ${from} to ${from + 4}, about ${Math.round(n)} applicants`,
          },
        ),
      ),
    ],
  )
}
