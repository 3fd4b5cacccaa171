/** One drawing area of a plot, with its own scales. */
export interface Panel {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A whole picture: title on top, source line at the bottom, light and dark by the reader's setting. */
export function picture(
  {
    width,
    height,
    title,
    source,
  }: { readonly width: number; readonly height: number; readonly title: string; readonly source: string },
  parts: readonly string[],
): string {
  // Wide enough for the title in any reader's bold face.
  const drawn = Math.max(width, Math.ceil(32 + 9.2 * title.length))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawn} ${height}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<style>text{fill:#24323a}.axis{stroke:#9aa7ad;fill:none}.model{stroke:#0f6b6b;fill:none;stroke-width:2}.dot{fill:#0f6b6b}.ring{fill:none;stroke:#8a5a00;stroke-width:1.5}.other{stroke:#8a5a00;fill:none;stroke-dasharray:4 3}.band{stroke:#0f6b6b;stroke-width:4;opacity:.35}.faint{fill:#5b6a71}@media (prefers-color-scheme:dark){svg{background:#12191c}text{fill:#e3eaec}.faint{fill:#a9b6bb}.model,.band{stroke:#5cc4c0}.dot{fill:#5cc4c0}.ring,.other{stroke:#e0b25c}}</style>`,
    text({ x: 16, y: 24 }, title, 'font-size="15" font-weight="600"'),
    ...parts,
    text({ x: 16, y: height - 10 }, source, 'class="faint" font-size="11"'),
    '</svg>',
    '',
  ].join('\n')
}

export function place({ left, top, width, height, x, y }: Panel, point: Point): Point {
  return {
    x: left + ((point.x - x[0]) / (x[1] - x[0])) * width,
    y: top + height - ((point.y - y[0]) / (y[1] - y[0])) * height,
  }
}

/** Axes with ticks and labels. */
export function axes(
  panel: Panel,
  {
    xTicks,
    yTicks,
    xLabel,
    name,
  }: { readonly xTicks: readonly number[]; readonly yTicks: readonly number[]; readonly xLabel: string; readonly name: string },
): readonly string[] {
  const { left, top, width, height } = panel
  return [
    text({ x: left, y: top - 8 }, name, 'font-weight="600"'),
    `<path class="axis" d="M${left} ${top}V${top + height}H${left + width}"/>`,
    ...xTicks.map((tick) =>
      text({ x: place(panel, { x: tick, y: 0 }).x, y: top + height + 16 }, String(tick), 'text-anchor="middle" class="faint"'),
    ),
    ...yTicks.map((tick) =>
      text({ x: left - 6, y: place(panel, { x: 0, y: tick }).y + 4 }, String(tick), 'text-anchor="end" class="faint"'),
    ),
    text({ x: left + width, y: top + height + 31 }, xLabel, 'text-anchor="end" class="faint"'),
  ]
}

export function line(panel: Panel, points: readonly Point[], style: string): string {
  const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${coordinates(place(panel, point), ' ')}`).join('')
  return `<path class="${style}" d="${path}"/>`
}

export function mark(
  panel: Panel,
  point: Point,
  { style, radius = 3.5, label }: { readonly style: string; readonly radius?: number; readonly label?: string },
): string {
  const { x, y } = place(panel, point)
  const title = label === undefined ? '' : `<title>${escape(label)}</title>`
  return `<circle class="${style}" cx="${cut(x)}" cy="${cut(y)}" r="${cut(radius)}">${title}</circle>`
}

export function text({ x, y }: Point, words: string, attributes = ''): string {
  return `<text x="${cut(x)}" y="${cut(y)}" ${attributes}>${escape(words)}</text>`
}

function coordinates({ x, y }: Point, between: string): string {
  return `${cut(x)}${between}${cut(y)}`
}

function cut(value: number): string {
  return String(Number(value.toFixed(1)))
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
