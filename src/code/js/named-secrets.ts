import { step, type Engine } from './engine.ts'
import type { Node, Taint } from '../../kit/index.ts'
import { evaluate } from './evaluate.ts'
import { nameOf } from './returns.ts'
import { parentOf, type Loose, type PatternStep } from './tree.ts'
import { tainted, unknown, withTaints, type Env, type Value } from './value.ts'

const keyNames = /^(mnemonic|mnemonicPhrase|seedPhrase|seed_phrase|secretPhrase|recoveryPhrase|privateKey|private_key|privKey|walletPrivateKey|privateKeyHex)$/

/** Public methods keep their names in bundles: `fromSecretKey(t)` takes a key whatever t is called. */
const keyTakers = /(from|import|add|recover|restore)\w{0,12}(Mnemonic|PrivateKey|SecretKey|SeedPhrase)\(\)$/i

/** The constructor of a wallet that is built on a known one: its first argument is the key, whatever it is called. */
function makesWallet(g: Engine, fn: Loose, env: Env): boolean {
  const parent = fn.kind === 'constructor' ? (parentOf(parentOf(fn)!) as Loose).superClass as Node | undefined : undefined
  return parent ? evaluate(g, parent, env).alts.some(alt => alt.t === 'api' && /^ethers\.(?:ethers\.)?(?:Wallet|SigningKey)$/.test(alt.v)) : false
}

/** A parameter that is called a private key or seed phrase holds one, whoever passes it. */
export function keyMaterial(g: Engine, fn: Loose, index: number, env: Env): Value {
  const parameter = fn.params[index] as Loose | undefined
  const name = parameter?.type === 'Identifier' ? parameter.name as string : ''
  const isKey = keyNames.test(name) || (name === 'secretKey' && /keypair|wallet|mnemonic|secp256k1/i.test(env.module.index.text))
  const isTaker = index === 0 && (keyTakers.test(nameOf(fn)) || makesWallet(g, fn, env))
  return isKey || isTaker ? tainted([{ kind: 'key-material', detail: isKey ? name : `what ${nameOf(fn)} is given`, steps: [step('source', env.module, parameter ?? fn, `${isKey ? name : 'key'} of the caller`)] }]) : unknown
}

/** Libraries whose keys are keys of wallets. */
const walletLibrary = /^(?:@solana\/|@ethersproject\/|@mysten\/|@noble\/|@polkadot\/|@cosmjs\/|(?:ethers|web3|viem|bip39|bip32|tweetnacl|hardhat|tronweb|bitcoinjs-lib|near-api-js|xrpl)(?:$|\/))/
const users = new WeakMap<object, boolean>()

/** The file names such a library, however the name is written. */
function usesWallets({ module: { index } }: Env): boolean {
  const known = users.get(index)
  if (known !== undefined) return known
  const found = (index.byType.get('StringLiteral') ?? []).some(node => walletLibrary.test((node as Loose).value as string))
  users.set(index, found)
  return found
}

/** `payer.secretKey`, `accounts.mnemonic`: what a wallet that came from elsewhere keeps to itself. */
export function keyMember(name: string | undefined, node: Node, env: Env): readonly Taint[] {
  if (name === undefined || !/^(?:secretKey|privateKey|mnemonic|seedPhrase|_?signingKey)$/.test(name) || !usesWallets(env)) return []
  return [{ kind: 'key-material', detail: name, steps: [step('source', env.module, node, `${name} of a wallet`)] }]
}

const passwordNames = /^(?:password|passwd|passphrase|userPassword|plainPassword|masterPassword|secretOr(?:Private|Public)Key|(?:jwt|signing|hmac|session|token|cookie)_?Secret|secret)$/i

/** A parameter that is called a password, or one that is taken out of an object under that name, is what somebody typed. */
export function typedPassword(given: Value, fn: Loose, index: number, path: readonly PatternStep[], env: Env): Value {
  const last = path.findLast(({ kind }) => kind !== 'default')
  const parameter = fn.params[index] as Loose | undefined
  const name = last ? (last.kind === 'prop' ? last.key : '') : parameter?.type === 'Identifier' ? parameter.name as string : parameter?.left?.name as string | undefined ?? ''
  if (!passwordNames.test(name)) return given
  return withTaints(given, [{ kind: 'typed-password', detail: name, steps: [step('source', env.module, parameter ?? fn, `${name} that the caller passes`)] }])
}
