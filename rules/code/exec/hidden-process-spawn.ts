import { defineRule, type CallView } from '../../../src/kit/index.ts'

const telling = new Set(['decoded name', 'joined name', 'reversed name', 'cut name', 'replaced name', 'decoded module name', 'joined module name', 'reversed module name', 'cut module name',
  'replaced module name', 'proxy', 'with statement'])

function judge(call: CallView) {
  const how = call.disguises.filter(disguise => telling.has(disguise))
  if (how.length === 0) return
  return { at: call.at, message: `${call.api} is reached through a ${how.join(' and a ')}; honest code has no reason to hide it`, subject: call.api }
}

export default defineRule({
  meta: {
    id: 'hidden-process-spawn',
    title: 'Starts programs through a hidden name',
    severity: 'warn',
    confidence: 'high',
    category: 'exec',
    why: 'The name of the function or module that starts programs is put together or decoded at run time, which only serves to keep it from being seen.',
    remedy: 'Do not install it unless its author can say why the name is hidden.',
    since: '0.1.0',
    status: 'stable',
    cwe: [78, 506],
  },
  calls: {
    'child_process.*': judge,
    'process.binding().{spawn,spawnSync}': judge,
    '{execa,cross-spawn,shelljs.exec}': judge,
  },
})
