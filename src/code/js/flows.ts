import type { FlowView, Taint } from '../../kit/index.ts'
import type { Pointer, TraceStep } from '../../model/index.ts'
import type { Engine } from './engine.ts'
import { pointerTo, step } from './engine.ts'
import { memberOf } from './members.ts'
import { fileTaints } from './outputs.ts'
import { deepTaints } from './parts.ts'
import type { Loose } from './tree.ts'
import { callView, type RawCall } from './view.ts'
import type { SinkWord } from './vocabulary.ts'
import { constant, skeletons, unknown, type Value } from './value.ts'

export interface Flow { readonly sink: string; readonly view: FlowView }

/** The flows that end in one call: for each part of it that is tainted, one per taint. */
export function flowsInto(g: Engine, call: RawCall, word: SinkWord): readonly Flow[] {
  const views: FlowView[] = []
  let destinations: readonly string[] | undefined
  for (const part of word.parts) {
    const whole = call.args[part.arg]
    if (!whole || (part.prop !== undefined && isText(whole))) continue
    const env = call.module.env
    const value = part.prop === undefined ? whole : memberOf(g, whole, constant(part.prop), call.node, env)
    if (part.role === 'upload') views.push(...uploadFlows(g, call, word, value, views))
    const taints = part.role === 'upload' ? [] : part.prop === undefined && isOptions(word, part.arg) ? value.taints : part.role === 'path' ? [] : deepTaints(g, value, env)
    for (const taint of taints) {
      if (views.some(({ role, taint: { kind, detail } }) => role === part.role && kind === taint.kind && detail === taint.detail)) continue
      destinations ??= destinationsOf(g, call, word)
      views.push(flowView(g, call, word.sink, part.role, taint, destinations, views))
    }
  }
  return views.map(view => ({ sink: word.sink, view }))
}

/** An address that is given as a text has no parts: what taints it would seem to taint each of them. */
const isText = (v: Value): boolean => v.alts.length > 0 && v.alts.every(alt => alt.t === 'const' || alt.t === 'text')

/** A call that sends the file whose path it is given. */
function uploadFlows(g: Engine, call: RawCall, word: SinkWord, path: Value, others: readonly FlowView[]): readonly FlowView[] {
  const secret = skeletons(path).map(text => g.secretPath(text)).find(found => found !== undefined)
  if (!secret) return packed(g, call, path).map(taint => flowView(g, call, word.sink, 'upload', taint, destinationsOf(g, call, word), others))
  const taint: Taint = { kind: secret.kind, detail: secret.label, steps: [step('source', call.module, call.node, `names ${secret.label}`)] }
  return [flowView(g, call, word.sink, 'upload', taint, destinationsOf(g, call, word), others)]
}

/** What the same file put at the path: an archive of secrets is as secret. */
const packed = (g: Engine, call: RawCall, path: Value): readonly Taint[] => fileTaints(g, 'fs.readFile', [path], call.node as Loose, call.module.env).filter(({ kind }) => kind !== 'file').slice(0, 2)

/** An argument that is listed both as a whole and by property is an options object: as a whole only its own taint counts. */
const isOptions = (word: SinkWord, arg: number): boolean => word.parts.some(part => part.arg === arg && part.prop !== undefined)

function flowView(g: Engine, call: RawCall, sink: string, role: string, taint: Taint, destinations: readonly string[], others: readonly FlowView[]): FlowView {
  const where = destinations[0] ? ` to ${destinations[0].slice(0, 120)}` : ''
  const note = sink === 'network' || sink === 'dns' ? `leaves through ${call.api} in the ${role}${where}` : `reaches ${call.api}`
  const end: TraceStep<Pointer> = { role: 'sink', at: pointerTo(call.module, call.node), note }
  return { taint, sink, call: callView(g, call), role, destinations, others, trace: [...taint.steps, end] }
}

/** Where a network call goes: its own URL or host, or that of the request whose method it is. */
function destinationsOf(g: Engine, call: RawCall, word: SinkWord): readonly string[] {
  const own = addressesIn(g, call.args, word, call)
  if (own.length > 0 || !call.origin) return own
  const first = call.origin.args
  const env = call.module.env
  const candidates: Value[] = [first[0] ?? unknown, first[1] ?? unknown]
  const out: string[] = []
  for (const candidate of candidates) {
    for (const name of ['hostname', 'host', 'url', 'uri']) out.push(...skeletons(memberOf(g, candidate, constant(name), call.node, env)))
    for (const text of skeletons(candidate)) if (/[./:]/.test(text) && !/^\{[^}]*\}$/.test(text)) out.push(text)
  }
  return [...new Set(out)]
}

function addressesIn(g: Engine, args: readonly Value[], word: SinkWord, call: RawCall): readonly string[] {
  const out: string[] = []
  for (const part of word.parts) {
    if (part.role !== 'url' && part.role !== 'host') continue
    if (part.prop === 'params' || part.prop === 'qs' || part.prop === 'query' || part.prop === 'searchParams' || part.prop === 'path') continue
    const whole = args[part.arg]
    if (!whole) continue
    out.push(...skeletons(part.prop === undefined ? whole : memberOf(g, whole, constant(part.prop), call.node, call.module.env)))
  }
  return [...new Set(out)]
}
