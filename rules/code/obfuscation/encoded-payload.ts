import { defineRule, type FileView, type Node, type NodeOf } from '../../../src/kit/index.ts'

const minLength = 200
const maxLength = 2_000_000

/** Program text that reaches for the machine. A worker or style sheet that a bundler put inline does not. */
const program = /\b(?:require|import)\s*\(\s*['"](?:node:)?(?:child_process|fs|os|net|dgram|https?)['"]|\bchild_process\b|\bprocess\.(?:env|binding|mainModule)\b|\bos\.(?:homedir|userInfo)\b/
/** Program text that takes what people type or keep in a page to an address. */
const theft = /(?:['"]submit['"]|document\.cookie|\bFormData\b|localStorage)[\s\S]{0,2000}(?:sendBeacon|fetch|XMLHttpRequest|\.src)[\s\S]{0,40}['"`]https?:\/\//
const syntax = /[;{}]|=>|\(/
/** What an inline worker asks the environment to go through a proxy or to say more. */
const settings = /\{[^{}]{0,200}\b(?:no|https?)_proxy\b[^{}]{0,200}\}\s*=\s*process\.env\b|\bprocess\.env\.(?:no_proxy|https?_proxy|NODE_ENV|DEBUG)\b/gi

const base64 = /^[A-Za-z0-9+/_-]{200,}={0,2}$/
const hex = /^(?:0x)?(?:[0-9a-fA-F]{2}){100,}$/

/** The bytes that variation selectors stand for, one each. */
function selected(text: string): string {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    if (code >= 0xfe00 && code <= 0xfe0f) bytes.push(code - 0xfe00)
    else if (code >= 0xe0100 && code <= 0xe01ef) bytes.push(code - 0xe0100 + 16)
  }
  return bytes.length < minLength / 4 ? '' : new TextDecoder().decode(Uint8Array.from(bytes))
}

function plainOf(text: string): string {
  const tight = text.replace(/\s+/g, '')
  if (base64.test(tight) && !hex.test(tight)) return Buffer.from(tight, 'base64').toString('latin1')
  if (hex.test(tight)) return Buffer.from(tight.replace(/^0x/, ''), 'hex').toString('latin1')
  return selected(text)
}

const isProgram = (text: string): boolean => text.length > 40 && (theft.test(text) || program.test(text.replace(settings, ' '))) && syntax.test(text) && !text.startsWith('{"version"')

/** What the decoder around the constant makes of it, for ciphers of the package's own. */
function decodedAround(node: Node, file: FileView): string | undefined {
  let at: Node | undefined = file.parent(node)
  for (let climbed = 0; at && climbed < 6 && /Expression$/.test(at.type); climbed++, at = file.parent(at)) {
    if (at.type !== 'CallExpression') continue
    const value = file.value(at)
    if (value.text !== undefined && value.disguises.some(how => how === 'decoded' || how === 'reversed') && isProgram(value.text)) return value.text
  }
  return undefined
}

function judge(node: Node, text: string, file: FileView, isCodes = false) {
  const plain = isCodes ? text : plainOf(text)
  const found = isProgram(plain) ? plain : decodedAround(node, file)
  if (found === undefined) return
  const head = found.slice(Math.max(0, found.search(theft.test(found) ? theft : program) - 20)).replace(/\s+/g, ' ').slice(0, 80)
  return { at: file.at(node), message: `a constant of ${text.length} characters is encoded program text: ${JSON.stringify(head)}`, atInstall: 'critical' as const, ...(theft.test(found) ? { severity: 'critical' as const } : {}) }
}

function judgeCodes(node: NodeOf<'ArrayExpression'>, file: FileView) {
  const codes = node.elements.map(one => one?.type === 'NumericLiteral' && one.value < 0x10000 ? one.value : undefined)
  if (codes.includes(undefined)) return
  return judge(node, codes.map(code => String.fromCharCode(code!)).join(''), file, true)
}

export default defineRule({
  meta: {
    id: 'encoded-payload',
    title: 'Program text stored encoded',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'A program that reaches for processes, files or the environment is stored as an encoded constant, where neither people nor scanners read it.',
    remedy: 'Decode the constant without running it and read it. Do not install the package if its author cannot say why it is hidden.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  on: {
    StringLiteral: (node, file) => node.value.length >= minLength && node.value.length <= maxLength ? judge(node, node.value, file) : undefined,
    TemplateElement: (node, file) => (node.value.cooked?.length ?? 0) >= minLength && node.value.raw.length <= maxLength ? judge(node, node.value.cooked!, file) : undefined,
    ArrayExpression: (node, file) => node.elements.length >= minLength / 4 && node.elements.length <= 200_000 ? judgeCodes(node, file) : undefined,
  },
})
