import { toolKinds } from '../../model/index.ts'
import type { Audience, Exposure, ExposureRow, ToolKind, ToolReach } from '../../model/index.ts'
import { shown } from './code-views.ts'
import { h } from './tree.ts'
import type { Tree } from './tree.ts'

const kindName: Readonly<Record<ToolKind, string>> = {
  commands: 'Run commands', write: 'Write files', read: 'Read files', browser: 'Browser', web: 'Web', messages: 'Send messages',
  sessions: 'Other sessions', devices: 'Devices', gateway: 'Gateway, plugins',
}

const reachName: Readonly<Record<ToolReach, string>> = {
  none: '–', sandbox: 'sandbox', workspace: 'workspace', asks: 'asks first', listed: 'listed only', yes: 'yes', host: 'this machine',
}

const audienceName: Readonly<Record<Audience, string>> = { anyone: 'anyone', some: 'a circle', named: 'named people', nobody: 'nobody yet' }

const power: Readonly<Record<ToolReach, number>> = { none: 0, sandbox: 1, workspace: 1, asks: 1, listed: 2, yes: 2, host: 3 }
const weak: readonly ToolKind[] = ['web', 'messages', 'sessions', 'read']
// Whoever commands these commands the machine.
const masters: readonly ToolKind[] = ['gateway', 'devices']

/** 0 to 3: how much it matters that these people reach this. */
function heat(audience: Audience, kind: ToolKind, reach: ToolReach): number {
  const strength = Math.min(reach === 'yes' && masters.includes(kind) ? 3 : power[reach], weak.includes(kind) ? 2 : 3)
  if (strength === 0 || audience === 'nobody') return 0
  if (audience === 'anyone') return strength
  return audience === 'some' ? Math.max(1, strength - 1) : strength >= 2 ? 1 : 0
}

/** Who reaches which tools, as a picture that is a table: read aloud, it says the same. */
export function exposureSection({ rows, problem }: Exposure): Tree {
  const doors = [...Map.groupBy(rows, ({ door, way }) => `${door} ${way}`).values()]
  return h('section', { id: 'exposure', 'aria-labelledby': 'exposure-title' },
    h('h2', { id: 'exposure-title' }, 'Who reaches what'),
    problem !== undefined ? h('p', { class: 'nothing' }, `This could not be worked out: ${shown(problem)}`) : [matrix(doors), legend])
}

const matrix = (doors: readonly (readonly ExposureRow[])[]): Tree =>
  h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'exposure-title' },
    h('table', { class: 'matrix' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Who, by which way'), h('th', { scope: 'col' }, 'Agent'), toolKinds.map(kind => h('th', { scope: 'col' }, kindName[kind])))),
      doors.map(door => h('tbody', {}, door.map((row, index) => h('tr', {}, index === 0 && doorCell(row, door.length), agentCells(row)))))))

const doorCell = ({ door, way, audience, who }: ExposureRow, agents: number): Tree =>
  h('th', { scope: 'rowgroup', rowspan: agents > 1 && agents }, h('b', {}, `${shown(door, 80)} · ${way}`),
    h('small', {}, h('span', { class: `audience ${audience}` }, audienceName[audience]), ` ${shown(who, 120)}`))

const agentCells = ({ agent, audience, tools }: ExposureRow): readonly Tree[] => [
  h('th', { scope: 'row', class: 'agent' }, shown(agent, 60)),
  ...toolKinds.map(kind => h('td', { class: `heat${heat(audience, kind, tools[kind])}` }, reachName[tools[kind]])),
]

const legend = h('p', { class: 'legend' },
  ([[3, 'anyone, with full power'], [2, 'wide'], [1, 'limited'], [0, 'no way, or nobody there']] as const).map(([level, text]) => h('span', {}, h('i', { class: `heat${level}` }), text)),
  h('span', {}, 'Rules that a channel has for one group or one sender are not drawn.'))
