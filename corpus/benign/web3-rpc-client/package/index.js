import { createSign, randomUUID } from 'node:crypto'

export class Rpc {
  constructor (url = process.env.ETH_RPC_URL ?? 'http://127.0.0.1:8545') { this.url = url }

  async call (method, params = []) {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: randomUUID(), method, params }),
    })
    const { result, error } = await response.json()
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }

  balance (address) { return this.call('eth_getBalance', [address, 'latest']).then(BigInt) }
  send (signed) { return this.call('eth_sendRawTransaction', [signed]) }
}

export class LocalWallet {
  #privateKey
  constructor (privateKey) { this.#privateKey = privateKey }
  sign (payload) { return createSign('SHA256').update(payload).sign(this.#privateKey, 'hex') }
  async transfer (rpc, to, value) {
    const nonce = await rpc.call('eth_getTransactionCount', [to, 'pending'])
    const payload = JSON.stringify({ to, value: value.toString(), nonce })
    return rpc.send('0x' + Buffer.from(payload).toString('hex') + this.sign(payload))
  }
}
