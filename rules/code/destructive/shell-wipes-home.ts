import { defineShellRule } from '../../../src/kit/index.ts'

/** The root, a home folder, everything in one of them, or the folders a system stands on. */
const everything =
  /^(?:\/|~|\/\*|~\/\*?|\/(?:home|Users|etc|usr|var|bin|lib|boot|System|Library)(?:\/\*?)?|\/(?:home|Users)\/(?:\{\}|\w+)(?:\/\*?)?|~\/(?:Documents|Desktop|Pictures|Library|\.ssh|\.openclaw)(?:\/\*?)?)$/

export default defineShellRule({
  meta: {
    id: 'shell-wipes-home',
    title: 'Deletes the home folder, the root or a disk',
    severity: 'critical',
    confidence: 'high',
    category: 'destructive',
    why: 'What is deleted this way is gone, and no skill or plugin has a reason for it.',
    remedy: 'Do not run it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [73],
  },
  *shell(script) {
    for (const command of script.commands) {
      const words = command.args.map(arg => arg.skeleton)
      if (command.name === 'rm' && words.some(word => /^-[a-z]*[rR]|^--recursive/.test(word))) {
        const target = words.find(word => everything.test(word))
        if (target) yield { at: script.at(command), subject: target, message: `deletes ${target} with everything in it` }
      } else if (
        command.name === 'dd' &&
        words.some(word => /^of=\/dev\/(?:sd|nvme|disk|hd|rdisk|mmcblk)/.test(word)) &&
        words.some(word => /^if=\/dev\/(?:zero|u?random)/.test(word))
      ) {
        yield { at: script.at(command), message: 'overwrites a disk' }
      } else if (/^mkfs/.test(command.name) && words.some(word => /^\/dev\/(?:sd[a-z]\d?|nvme\S*|disk\d)$/.test(word)))
        yield { at: script.at(command), severity: 'warn', message: 'formats a disk' }
      else if (command.name.includes(':|:')) yield { at: script.at(command), message: 'starts itself until the machine stops' }
    }
  },
})
