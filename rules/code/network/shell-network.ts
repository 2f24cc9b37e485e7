import { defineShellRule } from '../../../src/kit/index.ts'

export default defineShellRule({
  meta: {
    id: 'shell-network',
    title: 'Reaches the network from a script',
    severity: 'info',
    confidence: 'high',
    category: 'network',
    why: 'What is sent and fetched is decided by the script and by whoever answers.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'network',
  },
  shell(script) {
    const urls = [...new Set([...script.downloads.flatMap(one => one.urls), ...script.uploads.flatMap(one => one.urls)])]
    const first = script.downloads[0] ?? script.uploads[0]
    if (first)
      return {
        at: script.at(first.command),
        subject: urls.slice(0, 5).join(' '),
        message: `reaches ${urls.slice(0, 5).join(', ') || 'another machine'}`,
      }
  },
})
