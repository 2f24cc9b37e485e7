import type { ShellCommand, ShellUpload, ShellView } from '../../src/kit/index.ts'
import { isOutsideProject } from './paths.ts'

/** What they print opens an account or holds everybody's data. */
const stores: Readonly<Record<string, RegExp>> = {
  op: /^(?:item get|read|document get)\b/, bw: /^(?:get|export|list)\b/, pass: /^(?:show\s)?\S/, gopass: /^(?:show|cat)\b/, lpass: /^(?:show|export)\b/,
  vault: /^(?:kv get|read)\b/, gh: /^auth token\b/, gcloud: /^auth print-/, aws: /^iam create-access-key\b|^sts get-session-token\b|^secretsmanager get-secret/,
  kubectl: /^get secrets?\b[^|]*-o\b|^config view\b.*--raw\b/, pg_dump: /./, pg_dumpall: /^/, mysqldump: /./, mongodump: /./, 'redis-cli': /--rdb/,
  screencapture: /^/, scrot: /^/, imagesnap: /^/, pbpaste: /^/, xclip: /-o\b/, 'wl-paste': /^/, arecord: /^/,
}
/** Programs that give out what a store of passwords, an account or a database keeps. */
export const opensStore = ({ name, args }: ShellCommand): boolean =>
  (Object.hasOwn(stores, name) && stores[name]!.test(args.map(arg => arg.skeleton).join(' '))) ||
  (name === 'security' && /^(?:find-(?:generic|internet)-password|dump-keychain|export)$/.test(args[0]?.skeleton ?? '')) || (name === 'secret-tool' && /^(?:lookup|search)$/.test(args[0]?.skeleton ?? ''))

/** `read -s name`: what was typed without being shown. */
export const readsUnseen = (script: ShellView, before: ShellCommand, name: string): boolean =>
  /^\w{1,60}$/.test(name) && script.commands.some(one => one.name === 'read' && one.start < before.start && one.args.some(arg => /^-\w*s/.test(arg.skeleton)) && one.args.some(arg => arg.skeleton === name))

export const isWalletKey = (variable: string): boolean => /^(?:SEED|MNEMONIC|(?:SEED|RECOVERY|SECRET|WALLET)?_?PHRASE|PRIVATE_?KEY|WALLET_(?:KEY|SECRET))$/i.test(variable)

export interface Read { readonly path: string; readonly by: ShellCommand }

/** `cd ~/.openclaw; zip x credentials`: names that lie in the folder which was entered before. */
export function within(script: ShellView, read: readonly Read[]): Read[] {
  return read.flatMap(({ path, by }) => {
    const folder = script.commands.findLast(one => one.name === 'cd' && one.start < by.start)?.args[0]?.skeleton
    return folder === undefined || !isOutsideProject(folder) || /^[~/$-]/.test(path) || path.startsWith('{') ? [] : [{ path: `${folder.replace(/\/$/, '')}/${path}`.replace(/\/[^/.~]+\/\.\.(?=\/)/g, ''), by }]
  })
}

/** Where words are read without following them: paths of the same script, when what is sent is not known. */
export function nearby(script: ShellView, { command, files }: ShellUpload): Read[] {
  if (script.language === 'powershell' && (files.length === 0 || files.some(file => file.includes('{}'))))
    return script.commands.filter(one => /^(?:get-childitem|gci|get-content|gc|ls|dir)$/.test(one.name) && one.start < command.start).flatMap(by => by.args.map(arg => ({ path: arg.skeleton.replace(/^\{\}/, '~'), by })))
  if (script.language !== 'applescript') return []
  return [...script.text.slice(0, 20_000).matchAll(/"([^"\n]{4,200}:[^"\n]{2,200})"/g)].map(([, path]) => ({ path: `~/${path!.replaceAll(':', '/')}`, by: command }))
}

/** `env | grep ^NODE_`: a few settings that are asked for by name, none of them a key. */
export const isNarrowed = (command: ShellCommand, all: readonly ShellCommand[]): boolean =>
  all.some(({ name, args, upstream }) => /^[ef]?grep$|^rg$/.test(name) && upstream.includes(command) && !args.some(arg => /^-\w*v|^--invert/.test(arg.skeleton) || /\*|key|token|secret|pass|auth|cred|api|^["']?\.?["']?$/i.test(arg.skeleton)))
