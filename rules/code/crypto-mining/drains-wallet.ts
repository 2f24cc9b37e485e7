import { defineRule, type CallView, type FileView, type ValueView } from '../../../src/kit/index.ts'

const account = /^(?:0x[0-9a-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[a-z0-9]{20,70})$/
const key = /PublicKey\(\)$/

/** The receiver is written into the code: as a text, or as a key made from one. */
const isFixed = (to: ValueView, file: FileView): boolean =>
  to.texts.some(text => account.test(text)) || (to.apis.some(api => key.test(api)) && file.calls('@solana/web3.js.PublicKey').some(call => call.arg(0).texts.some(text => account.test(text))))

/** The amount is worked out from what the wallet holds. */
const asksBalance = (file: FileView): CallView | undefined =>
  balances.flatMap(pattern => file.calls(pattern))[0]

const balances = [
  '@solana/web3.js.Connection().getBalance', '{ethers,ethers.ethers}.{JsonRpcProvider,WebSocketProvider,getDefaultProvider,providers.JsonRpcProvider,providers.WebSocketProvider,providers.Web3Provider,BrowserProvider}().getBalance', 'web3().eth.getBalance',
  '{ethers,ethers.ethers}.Wallet().getBalance', 'viem.createPublicClient().getBalance',
]

const transfer = (call: CallView, file: FileView, to: ValueView) => {
  const balance = asksBalance(file)
  if (!balance || !isFixed(to, file)) return
  return {
    at: call.at, message: 'moves a share of what the wallet holds to an account that is written into the code',
    trace: [{ role: 'source' as const, at: balance.at, note: 'asks what the wallet holds' }, { role: 'sink' as const, at: call.at, note: 'sent to a fixed account' }],
  }
}

/** Whoever may take everything can take it at any time. Exchanges ask for that too, and say so. */
const allowance = (call: CallView) => {
  const all = call.arg(1)
  const isEverything = all.constants.includes(true) || all.apis.some(api => /\bMaxUint256$|\bMAX_UINT256$/.test(api)) || all.texts.some(text => /^(?:0x[fF]{64}|115792\d{70,})$/.test(text))
  return isEverything && call.arg(0).texts.some(text => account.test(text))
    ? { at: call.at, severity: 'warn' as const, message: 'lets an account that is written into the code take everything of a token' } : undefined
}

const askingMethods = '{ethereum,window.ethereum}.{request,send,sendAsync}'
const methodOf = (call: CallView): string | undefined => call.arg(0).prop('method').text ?? call.arg(0).text

/** A page that asks the wallet of its visitor what it holds and has that signed over. */
const asked = (call: CallView, file: FileView) => {
  if (methodOf(call) !== 'eth_sendTransaction') return
  const [sent] = [call.arg(0).prop('params'), call.arg(1)].flatMap(value => value.items)
  const balance = file.calls(askingMethods).find(other => methodOf(other) === 'eth_getBalance')
  if (!sent || !balance || !sent.prop('to').texts.some(text => account.test(text)) || sent.prop('value').text !== undefined) return
  return {
    at: call.at, message: 'has the visitor of a page sign over what the wallet holds to an account that is written into the code',
    trace: [{ role: 'source' as const, at: balance.at, note: 'asks what the wallet holds' }, { role: 'sink' as const, at: call.at, note: 'to be signed for a fixed account' }],
  }
}

export default defineRule({
  meta: {
    id: 'drains-wallet',
    title: 'Empties a wallet into a fixed account',
    severity: 'critical',
    confidence: 'medium',
    category: 'crypto-mining',
    why: 'The balance is looked up and sent to somebody whom the user never named. Fees and tips are fixed sums.',
    remedy: 'Do not install it. If it has seen a key, move what is left to a new wallet.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *file(file) {
    for (const call of file.calls(askingMethods)) {
      const found = asked(call, file)
      if (found) yield found
    }
  },
  calls: {
    '{ethers,ethers.ethers}.Contract().{approve,increaseAllowance,setApprovalForAll}': allowance,
    'viem.createWalletClient().sendTransaction': (call, file) => transfer(call, file, call.arg(0).prop('to')),
    '@solana/web3.js.SystemProgram.transfer': (call, file) => transfer(call, file, call.arg(0).prop('toPubkey')),
    '{ethers,ethers.ethers}.Wallet().{sendTransaction,signTransaction}': (call, file) => transfer(call, file, call.arg(0).prop('to')),
    'web3().eth.{sendTransaction,accounts.signTransaction}': (call, file) => transfer(call, file, call.arg(0).prop('to')),
  },
})
