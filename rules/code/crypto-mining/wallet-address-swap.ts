import { defineRule, type FileView, type Node } from '../../../src/kit/index.ts'

const addressPattern = /0x\[[a-fA-F0-9-]{3,10}\]\{40\}|bc1[\[(a-z]|\[13\]\)?\[|A-HJ-NP-Z.{0,12}\]\{2\d,|\{4[34](,44)?\}|T\[1-9A-HJ/g
const fixedAddress = /^(0x[0-9a-fA-F]{30,44}|bc1[a-z0-9]{20,70}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})$/
/** What masks an address, or says that there is none. */
const placeholder = /^0x(?:([0-9a-f])\1*|0+dead)$/i
const hooks = /^(fetch|XMLHttpRequest\.prototype\.(open|send)|(window\.)?ethereum\.(request|send|sendAsync))$/
const clipboardWriters = /\b(pbcopy|xclip|xsel|wl-copy|clip\.exe|Set-Clipboard)\b|^clip$/

const puts = /\bSet-Clipboard\s+(?:-Value\s+)?['"]?(?:0x[0-9a-fA-F]{30,44}|bc1[a-z0-9]{20,70}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})/
/** `printf 0x… | pbcopy`: an address among the words of a command that fills the clipboard. */
const putsAddress = (text: string): boolean => clipboardWriters.test(text) && text.split(/[\s'"]+/).some(word => fixedAddress.test(word))
const walletHooks = /^(?:window\.)?ethereum\.(?:request|send|sendAsync)$/

const looksForAddresses = (file: FileView): boolean => [...file.regularExpressions, ...file.strings].some(source => source.search(addressPattern) >= 0)

/** Validators anchor their patterns; what looks for addresses in passing text does not, and puts something in their place. */
const replacesInText = (file: FileView): boolean => /\breplace(All)?\b/.test(file.text) && file.regularExpressions.some(source => !source.startsWith('^') && source.search(addressPattern) >= 0)

export default defineRule({
  meta: {
    id: 'wallet-address-swap',
    title: 'Replaces wallet addresses with its own',
    severity: 'critical',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'Code that finds wallet addresses in what passes by and knows addresses of its own sends other people\'s money elsewhere.',
    remedy: 'Do not install it. If it has run, check every payment that was made since.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  on: {
    /** `text.replace(/0x[a-fA-F0-9]{40}/g, own)`: whatever passes by comes out with an address that stands in the code. */
    CallExpression(node, file) {
      const { callee, arguments: [pattern, own] } = node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !/^replace(?:All)?$/.test(callee.property.name) || !own) return
      if (pattern?.type !== 'RegExpLiteral' || pattern.pattern.startsWith('^') || pattern.pattern.search(addressPattern) < 0) return
      const text = file.value(own as Node).text ?? ''
      return fixedAddress.test(text) && !placeholder.test(text) ? { at: file.at(node), message: 'addresses of wallets in a text are replaced by one that is written into the code' } : undefined
    },
    /** The receiver of what a page asks of the wallet is set to an address that stands in the code. */
    AssignmentExpression(node, file) {
      if (node.left.type !== 'MemberExpression' || node.operator !== '=') return
      const { property, computed } = node.left
      const key = computed ? file.value(property as Node).text : property.type === 'Identifier' ? property.name : undefined
      if (key !== 'to' || !/^0x[0-9a-fA-F]{40}$/.test(file.value(node.right as Node).text ?? '') || file.assignments(walletHooks).length === 0) return
      return { at: file.at(node), message: 'what a page asks of the wallet is sent to a fixed address' }
    },
  },
  *file(file) {
    if (!looksForAddresses(file)) return
    const literals = file.strings.filter(text => fixedAddress.test(text) || puts.test(text) || putsAddress(text)).slice(0, 50)
    if (literals.length === 0) return
    const hook = replacesInText(file) ? file.assignments(hooks)[0] : undefined
    const write = [...file.calls('child_process.*'), ...file.calls('clipboardy.{write,writeSync}'), ...file.calls('navigator.clipboard.writeText'), ...file.calls('electron.clipboard.writeText')]
      .find(call => !call.api.startsWith('child_process') || [...call.arg(0).skeletons, ...call.arg(1).items.flatMap(item => item.skeletons)].some(text => clipboardWriters.test(text)))
    const at = hook ?? write?.at
    if (!at) return
    yield { at, message: `addresses of wallets are looked for and ${literals.length} fixed one${literals.length > 1 ? 's' : ''} put in their place ${hook ? 'in what pages send and receive' : 'on the clipboard'}` }
  },
})
