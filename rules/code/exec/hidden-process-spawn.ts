import { defineRule, type CallView } from '../../../src/kit/index.ts'

const telling = /^(decoded|joined|reversed|cut|replaced|split|generated|listed) (module )?name$|^(proxy|with statement)$/
/** Pieces that are merely joined may be there to keep a bundler from following; decoding has no such excuse. */
const grave = /^(decoded|reversed|replaced|split) /

function judge(call: CallView) {
  const how = call.disguises.filter(disguise => telling.test(disguise))
  if (how.length === 0) return
  return { at: call.at, message: `${call.api} is reached through a ${how.join(' and a ')}; honest code has no reason to hide it`, subject: call.api, ...(how.some(disguise => grave.test(disguise)) ? { severity: 'critical' as const } : { atInstall: 'critical' as const }) }
}

/** Node's own way to start programs below child_process: nobody needs it but who wants to be overlooked. */
const below = (call: CallView) => judge(call)
  ?? { at: call.at, message: `${call.api} starts a program below child_process, where nobody looks`, subject: call.api, atInstall: 'critical' as const }

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
    'process.binding().{spawn,spawnSync}': below,
    'process.binding().Process().spawn': below,
    '{execa,cross-spawn,shelljs.exec}': judge,
  },
})
