import { defineShellRule } from '../../../src/kit/index.ts'
import type { ShellCommand } from '../../../src/kit/index.ts'
import { isKnownImage } from '../../vocabulary/images.ts'
import { classifyPath, isSecretKind } from '../../vocabulary/paths.ts'

/** Options of `docker run` that are followed by a value. */
const valued = /^(?:-[vepumwlh]|--(?:volume|mount|env|env-file|publish|user|memory|workdir|name|network|net|restart|hostname|entrypoint|gpus|pid|ipc|label|platform|shm-size|cpus|device|cap-add|security-opt|add-host|log-driver|runtime))$/

const imageOf = ({ args }: ShellCommand): string | undefined => {
  for (let i = 1; i < args.length; i++) {
    const word = args[i]!.skeleton
    if (!word.startsWith('-')) return word
    if (valued.test(word)) i++
  }
  return undefined
}

/** What of the machine the container gets, in the order of its weight. */
function taken(words: readonly string[]): { readonly what: string; readonly isGrave: boolean } | undefined {
  const mounts = words.flatMap((word, i) => (/^(?:-v|--volume)$/.test(words[i - 1] ?? '') ? [word] : /^(?:-v|--volume=)(.+)$/.exec(word)?.slice(1) ?? []))
  if (mounts.some(mount => /^\/:/.test(mount) && !mount.endsWith(':ro'))) return { what: 'the whole disk', isGrave: true }
  const secret = mounts.map(mount => mount.split(':')[0]!).map(path => ({ path, kind: classifyPath(path)?.kind })).find(({ kind }) => kind !== undefined && isSecretKind(kind))
  if (secret) return { what: secret.path, isGrave: true }
  const isOpen = words.includes('--privileged') && words.some(word => /^--(?:pid|net|network|ipc)=host$/.test(word))
  return isOpen ? { what: 'the processes and devices of the machine', isGrave: false } : undefined
}

export default defineShellRule({
  meta: {
    id: 'container-takes-host',
    title: 'Gives the machine to a container of a stranger',
    severity: 'critical',
    confidence: 'medium',
    category: 'remote-code',
    why: 'A container that has the disk, the keys or the processes of the machine is no container: what is in the image does as it likes.',
    remedy: 'Run it without such mounts and without privileges, or not at all.',
    since: '0.1.0',
    status: 'preview',
    cwe: [250, 829],
  },
  *shell(script) {
    for (const command of script.commands) {
      if (!/^(?:docker|podman|nerdctl)$/.test(command.name) || !/^(?:run|create)$/.test(command.args[0]?.skeleton ?? '')) continue
      const image = imageOf(command)
      const got = taken(command.args.map(arg => arg.skeleton))
      if (image === undefined || got === undefined || /^[.…]+$|\{\}/.test(image) || isKnownImage(image)) continue
      yield { at: script.at(command), subject: image, severity: got.isGrave ? 'critical' : 'warn', message: `${image} gets ${got.what}` }
    }
  },
})
