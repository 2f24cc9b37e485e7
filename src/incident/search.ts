import { flagsIn } from './flags.ts'
import type { Flag } from './flags.ts'
import { memoryFile, textIn, transcript } from './evidence.ts'
import type { Root } from './evidence.ts'
import { wordsOf } from './texts.ts'

export interface SearchInput {
  readonly roots: readonly Root[]
  readonly logs: readonly { readonly path: string; readonly text: string }[]
  /** Senders that were paired, by channel, and those that the configuration names. */
  readonly pairing: Readonly<Record<string, readonly string[]>>
  readonly named: readonly string[]
  /** When files were last changed, in milliseconds since the epoch, by `root/path`. */
  readonly changed: Readonly<Record<string, number>>
  /** Changes after this moment are told. */
  readonly since: number
}

const maxTranscript = 32 * 2 ** 20
const watched = /(?:^|\/)(?:openclaw\.json|exec-approvals\.json|cron\/.+|hooks\/.+|extensions\/[^/]+\/(?:package\.json|openclaw\.plugin\.json)|skills\/[^/]+\/SKILL\.md|.*\.service|.*\.plist)$/i

/** What a person should look at first after an incident, file by file. None of it is a verdict. */
export const search = ({ roots, logs, pairing, named, changed, since }: SearchInput): readonly Flag[] => [
  ...roots.flatMap(root => root.entries.filter(({ kind }) => kind === 'file').flatMap(({ path }) => flagsOf(root, path))),
  ...logs.flatMap(({ path, text }) => flagsIn(text, path)),
  ...pairings(pairing, named),
  ...Object.entries(changed).filter(([file, time]) => time >= since && (watched.test(file) || memoryFile.test(file))).sort(([, a], [, b]) => b - a)
    .map(([file, time]): Flag => ({ kind: 'changed', file, says: `was changed on ${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC` })),
]

const flagsOf = ({ name, tree }: Root, path: string): readonly Flag[] => {
  const file = `${name}/${path}`
  if (memoryFile.test(path)) return flagsIn(textIn(tree, path) ?? '', file)
  if (!transcript.test(path)) return []
  return flagsIn((textIn(tree, path, maxTranscript) ?? '').split('\n').map(wordsOf).join('\n'), file)
}

const pairings = (pairing: SearchInput['pairing'], named: readonly string[]): readonly Flag[] =>
  Object.entries(pairing).flatMap(([channel, senders]) => senders.filter(sender => !named.includes(sender))
    .map((sender): Flag => ({ kind: 'pairing', file: `credentials/${channel}-allowFrom.json`, says: `${sender} was paired with ${channel} and stands in no allow list of the configuration` })))
