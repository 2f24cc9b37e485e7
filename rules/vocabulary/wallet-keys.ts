import type { PythonCall, PythonView } from '../../src/kit/index.ts'

/** What makes a wallet of a key: whatever goes in is the key. */
const opensWallet = /\b(?:Account\.(?:from_key|from_mnemonic)|Keypair\.(?:from_\w+)|PrivateKey(?:\.from_\w+)?|Wallet\.from_\w+|bip39\.\w+|mnemonic_to_\w+)\(\s*([A-Za-z_][\w.]{0,40}(?:\[["']?\w{1,40}["']?\]|\.get\(["']\w{1,40}["']\))?)\s*[,)]/g
const maxKeys = 20

/** The source of a call, with whatever stands in it. */
const sourceOf = ({ text }: PythonView, { at }: PythonCall): string =>
  'span' in at && at.span ? text.split('\n').slice(at.span.line - 1, Math.min(at.span.endLine, at.span.line + 20)).join('\n') : ''

/** The expression that this file opens a wallet with, when the call sends it. */
export function sentKey(file: PythonView, call: PythonCall): string | undefined {
  const keys = [...file.text.matchAll(opensWallet).take(maxKeys)].map(([, expression]) => expression!)
  const source = keys.length > 0 ? sourceOf(file, call) : ''
  return keys.find(key => new RegExp(`(?<![\\w.])${key.replace(/[[\](){}.]/g, '\\$&')}(?![\\w.[(])`).test(source))
}
