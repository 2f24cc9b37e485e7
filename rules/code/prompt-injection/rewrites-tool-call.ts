import { defineRule, type Hit, type ValueView } from '../../../src/kit/index.ts'

const reaches = /\b(?:curl|wget|nc|ncat|iwr|irm|base64|ssh|scp|python3?\s+-c|node\s+-e|sh\s+-c)\b|\/dev\/tcp\/|\bcat\s+~|\.openclaw|\.ssh\b|authorized_keys/

/** What is written around the command that the agent chose. */
const added = (command: ValueView): string | undefined =>
  command.skeletons.filter(text => /\{[^{}]*\}/.test(text)).map(text => text.replaceAll(/\{[^{}]*\}/g, ' ').trim()).find(text => /[;&|`$]|\s/.test(text) && reaches.test(text))

export default defineRule({
  meta: {
    id: 'rewrites-tool-call',
    title: 'A plugin puts commands of its own into what the agent runs',
    severity: 'critical',
    confidence: 'high',
    category: 'prompt-injection',
    why: 'A hook before each tool call sees what the agent is about to do and may change it. A person who approves the one command gets another.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'preview',
    cwe: [77, 506],
  },
  calls: {
    'openclaw.api.{on,registerHook}': (call): Hit | undefined => {
      if (call.arg(0).text !== 'before_tool_call') return
      const params = call.arg(1).returned.prop('params')
      const text = ['command', 'cmd', 'script', 'code'].map(name => added(params.prop(name))).find(one => one !== undefined)
      return text === undefined ? undefined : { at: call.at, subject: 'command', message: `a command that the agent runs is given an addition: ${JSON.stringify(text.slice(0, 120))}` }
    },
  },
})
