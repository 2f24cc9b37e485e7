import { defineRule, type CallView, type FileView, type Node, type Pointer, type ValueView } from '../../../src/kit/index.ts'
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
  if ((!to.isHostile && !['unknown', 'shortener', 'webhook'].includes(to.kind)) || isPlaceholderHost(address) || isVendorHost(address)) return undefined
  // Pages that try something out, and that nobody is led to.
  if (file.isEmbedded && /(?:^|\/)(?:tests?|examples?|demos?|fixtures?)\//.test(file.path)) return undefined
  const message = `${how} code from ${to.host}${isHidden ? ', an address that is stored encoded' : ''}`
  if (isHidden || to.isHostile) return { at, subject: to.host, message, severity: 'critical' as const }
  return isOwn(address, file) ? { at, subject: to.host, message: `${message}; not worse, because the host carries the package's own name`, severity: 'info' as const } : { at, subject: to.host, message }
}

const judge = (value: ValueView, call: CallView, how: string, file: FileView) => value.text === undefined ? undefined : weigh(value.text, value.disguises.includes('decoded'), call.at, how, file)

const isScript = (call: CallView): boolean => call.madeWith[0]?.text?.toLowerCase() === 'script'

function fromMarkup(call: CallView, file: FileView) {
  const addresses = call.args.flatMap(({ skeletons }) => skeletons).flatMap(text => /<script[^>]{0,200}\ssrc=["']?([^"'\s>]{4,400})/i.exec(text)?.[1] ?? [])
  const isHidden = call.args.some(one => one.disguises.includes('decoded'))
  return addresses.map(address => weigh(address, isHidden, call.at, 'writes a script element that loads', file)).find(found => found !== undefined)
}

/** Puts a script element, or a module from elsewhere, into what a build or a server gives out: `html.replace('</head>', …)`. */
function intoPages(node: Node, text: string, file: FileView) {
  const call = file.parent(node)
  const method = call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.callee.property.type === 'Identifier' ? call.callee.property.name : ''
  const place = /^replace(?:All)?$/.test(method) && call?.type === 'CallExpression' ? call.arguments[0] : undefined
  const where = place?.type === 'StringLiteral' ? place.value : place?.type === 'RegExpLiteral' ? place.pattern : ''
  const address = /<\\?\/?(?:head|body|html)/i.test(where) ? /<script[^>]{0,200}\ssrc=["']?(https?:[^"'\s>]{4,400})/i.exec(text)?.[1] : undefined
  return address === undefined ? undefined : weigh(address, false, file.at(node), 'puts a script element into pages that loads', file)
}

/** Writes files that already stood there, with a module from elsewhere added to them. */
function intoPrograms(call: CallView, file: FileView) {
  const address = call.arg(1).skeletons.map(text => /(?:^|[;\n}])[\t ]{0,8}import\(?[\t ]{0,4}["'](https?:[^"'\s]{4,400})/.exec(text)?.[1]).find(one => one !== undefined)
  const isChange = call.arg(1).taints.some(({ kind }) => kind === 'file')
  const found = address !== undefined && isChange && weigh(address, false, call.at, 'adds to programs what loads', file)
  return found ? { ...found, severity: 'critical' as const } : undefined
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
    'fs.{writeFile,writeFileSync,appendFile,appendFileSync}': intoPrograms,
    'fs.promises.{writeFile,appendFile}': intoPrograms,
    'document.{body,head,documentElement}.insertAdjacentHTML': fromMarkup,
  },
  on: {
    StringLiteral: (node, file) => node.value.includes('<script') ? intoPages(node, node.value, file) : undefined,
    TemplateLiteral: (node, file) => node.quasis.some(one => one.value.raw.includes('<script')) ? intoPages(node, file.value(node).skeletons[0] ?? '', file) : undefined,
    ImportDeclaration(node, file) {
      return weigh(node.source.value, false, file.at(node), 'import loads', file)
    },
  },
})
