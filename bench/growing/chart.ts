import { allSeries } from './figures.ts'
import type { Figure, Series } from './figures.ts'

const width = 860
const panel = { width: 340, height: 280, top: 48 }
const height = 404

interface Axis { readonly low: number; readonly high: number }
interface Panel { readonly left: number; readonly title: string; readonly valueOf: (figure: Figure) => number | undefined }

const panels: readonly Panel[] = [
  { left: 64, title: 'CPU seconds', valueOf: ({ cost }) => cost.cpuSeconds },
  { left: 496, title: 'peak memory, MiB', valueOf: ({ cost }) => cost.peakMiB },
]

/** Whole decades around the values. */
function axisOf(values: readonly number[]): Axis {
  const logs = values.filter(value => value > 0).map(Math.log10)
  if (logs.length === 0) return { low: 0, high: 1 }
  const low = Math.floor(Math.min(...logs))
  return { low, high: Math.max(low + 1, Math.ceil(Math.max(...logs))) }
}

const share = (value: number, { low, high }: Axis): number => (Math.log10(value) - low) / (high - low)
const decades = ({ low, high }: Axis): readonly number[] => Array.from({ length: high - low + 1 }, (_, index) => low + index)
const label = (power: number): string => power < 0 ? (10 ** power).toFixed(-power) : String(10 ** power)
const at = (value: number): string => String(Math.round(value * 10) / 10)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Shapes differ as well as colours. */
const marks: Readonly<Record<Series, (x: number, y: number) => string>> = {
  'packages, 1 job': (x, y) => `<circle class="s0" cx="${at(x)}" cy="${at(y)}" r="4"/>`,
  'packages, 2 jobs': (x, y) => `<rect class="s1" x="${at(x - 4)}" y="${at(y - 4)}" width="8" height="8"/>`,
  'one file, 1 job': (x, y) => `<path class="s2" d="M${at(x)} ${at(y - 5)}l5 9h-10z"/>`,
}

const style = `svg{background:#fff;font:12px system-ui,sans-serif}text{fill:#24292f}.grid{stroke:#d0d7de}.axis{stroke:#57606a;fill:none}.even{stroke:#8c959f;stroke-dasharray:4 4}
.line{fill:none;stroke-width:1.5}.s0{fill:#0969da}.s1{fill:#bc4c00}.s2{fill:#1a7f37}.l0{stroke:#0969da}.l1{stroke:#bc4c00}.l2{stroke:#1a7f37}.name{font-weight:600}
@media (prefers-color-scheme:dark){svg{background:#0d1117}text{fill:#e6edf3}.grid{stroke:#30363d}.axis{stroke:#8b949e}.even{stroke:#6e7681}
.s0{fill:#58a6ff}.s1{fill:#f0883e}.s2{fill:#3fb950}.l0{stroke:#58a6ff}.l1{stroke:#f0883e}.l2{stroke:#3fb950}}`

/** Processor time and memory over the bytes that were read, on logarithmic axes: what is linear runs in parallel to the dashed line. Same figures, same text. */
export function growthChart(figures: readonly Figure[]): string {
  const across = axisOf(figures.map(({ bytes }) => bytes / 1e6))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title about">`,
    '<title id="title">How the cost of a cold scan grows</title>',
    '<desc id="about">CPU seconds and peak memory over megabytes of code, on logarithmic axes; the figures stand in docs/performance.md</desc>',
    `<style>${style}</style>`,
    ...panels.flatMap(one => drawn(one, figures, across)),
    ...allSeries.flatMap((series, index) => {
      const x = 64 + index * 170
      return [marks[series](x, height - 18), `<text x="${x + 12}" y="${height - 14}">${escaped(series)}</text>`]
    }),
    `<line class="even" x1="580" y1="${height - 18}" x2="610" y2="${height - 18}"/><text x="618" y="${height - 14}">linear</text>`,
    '</svg>',
    '',
  ].join('\n')
}

function drawn({ left, title, valueOf }: Panel, figures: readonly Figure[], across: Axis): readonly string[] {
  const values = figures.map(valueOf).filter(value => value !== undefined)
  const up = axisOf(values)
  const bottom = panel.top + panel.height
  const x = (value: number): number => left + share(value, across) * panel.width
  const y = (value: number): number => bottom - share(value, up) * panel.height
  const lines = allSeries.flatMap((series, index) => {
    const points = figures.filter(figure => figure.series === series && figure.bytes > 0).toSorted((a, b) => a.bytes - b.bytes)
      .flatMap(figure => { const value = valueOf(figure); return value === undefined || value <= 0 ? [] : [[x(figure.bytes / 1e6), y(value)] as const] })
    if (points.length === 0) return []
    return [`<polyline class="line l${index}" points="${points.map(point => point.map(at).join(',')).join(' ')}"/>`, ...points.map(point => marks[series](...point))]
  })
  return [
    `<text class="name" x="${left}" y="${panel.top - 20}">${escaped(title)}</text>`,
    ...decades(across).flatMap(power => [
      `<line class="grid" x1="${at(x(10 ** power))}" y1="${panel.top}" x2="${at(x(10 ** power))}" y2="${bottom}"/>`,
      `<text x="${at(x(10 ** power))}" y="${bottom + 16}" text-anchor="middle">${label(power)}</text>`,
    ]),
    ...decades(up).flatMap(power => [
      `<line class="grid" x1="${left}" y1="${at(y(10 ** power))}" x2="${left + panel.width}" y2="${at(y(10 ** power))}"/>`,
      `<text x="${left - 6}" y="${at(y(10 ** power) + 4)}" text-anchor="end">${label(power)}</text>`,
    ]),
    `<path class="axis" d="M${left} ${panel.top}V${bottom}H${left + panel.width}"/>`,
    `<text x="${left + panel.width / 2}" y="${bottom + 34}" text-anchor="middle">MB of code</text>`,
    even(left, bottom, across, up),
    ...lines,
  ]
}

/** From corner to edge, ten times as much for ten times the bytes. */
function even(left: number, bottom: number, across: Axis, up: Axis): string {
  const span = Math.min(across.high - across.low, up.high - up.low)
  const [dx, dy] = [span / (across.high - across.low) * panel.width, span / (up.high - up.low) * panel.height]
  return `<line class="even" x1="${left}" y1="${bottom}" x2="${at(left + dx)}" y2="${at(bottom - dy)}"/>`
}
