import { defineRule, type CallView, type FileView, type Pointer, type ValueView } from '../../../src/kit/index.ts'
import { judgeDestination } from '../../vocabulary/destinations.ts'
import { isPlaceholderHost, isVendorHost, registrableDomain } from '../../vocabulary/hosts.ts'

/** The vendor of a widget loads the rest of it from a host that carries the name of the package. */
const isOwn = (address: string, file: FileView): boolean => {
  const name = registrableDomain(address)?.replace(/\..*$/s, '') ?? ''
  return name.length > 3 && file.ownNames.some(own => own.toLowerCase().includes(name))
}

function weigh(address: string, isHidden: boolean, at: Pointer, how: string, file: FileView) {
  if (!/^(?:https?:)?\/\//i.test(address)) return undefined
  const to = judgeDestination([address.startsWith('//') ? `https:${address}` : address])
  if (!to.isHostile && !['unknown', 'shortener', 'webhook'].includes(to.kind)) return undefined
  if (isPlaceholderHost(address) || isVendorHost(address)) return undefined
  const message = `${how} code from ${to.host}${isHidden ? ', an address that is stored encoded' : ''}`
  if (isHidden || to.isHostile) return { at, subject: to.host, message, severity: 'critical' as const }
  return isOwn(address, file) ? { at, subject: to.host, message: `${message}; not worse, because the host carries the package's own name`, severity: 'info' as const } : { at, subject: to.host, message }
}

const judge = (value: ValueView, call: CallView, how: string, file: FileView) =>
  value.text === undefined ? undefined : weigh(value.text, value.disguises.includes('decoded'), call.at, how, file)

const isScript = (call: CallView): boolean => call.madeWith[0]?.text?.toLowerCase() === 'script'

function fromMarkup(call: CallView, file: FileView) {
  for (const text of call.args.flatMap(({ skeletons }) => skeletons)) {
    const address = /<script[^>]{0,200}\ssrc=["']?([^"'\s>]{4,400})/i.exec(text)?.[1]
    const found = address === undefined ? undefined : weigh(address, call.args.some(one => one.disguises.includes('decoded')), call.at, 'writes a script element that loads', file)
    if (found) return found
  }
  return undefined
}

export default defineRule({
  meta: {
    id: 'script-from-address',
    title: 'Loads code from a fixed address at run time',
    severity: 'warn',
    confidence: 'medium',
    category: 'remote-code',
    why: 'What the address serves can change any day, after every review of the package, and can differ from visitor to visitor.',
    remedy: 'Ship the code with the package, or check that the host belongs to its author.',
    since: '0.1.0',
    status: 'preview',
    cwe: [829, 494],
  },
  calls: {
    '{import,importScripts}': (call, file) => judge(call.arg(0), call, `${call.api} loads`, file),
    'document.createElement().src': (call, file) => isScript(call) ? judge(call.arg(0), call, 'a script element loads', file) : undefined,
    'document.createElement().setAttribute': (call, file) => isScript(call) && call.arg(0).text === 'src' ? judge(call.arg(1), call, 'a script element loads', file) : undefined,
    'document.{write,writeln}': fromMarkup,
    'document.{body,head,documentElement}.insertAdjacentHTML': fromMarkup,
  },
  on: {
    ImportDeclaration(node, file) {
      return weigh(node.source.value, false, file.at(node), 'import loads', file)
    },
  },
})
