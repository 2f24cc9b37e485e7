import { defineRule, type CallView } from '../../../src/kit/index.ts'

const telling = /^(decoded|joined|reversed|cut|replaced|split) (module )?name$|^(proxy|with statement|Reflect\.construct)$/
const grave = /^(decoded|reversed|replaced|split) /

function judge(call: CallView) {
  const how = call.disguises.filter(disguise => telling.test(disguise))
  if (how.length === 0) return
  return { at: call.at, message: `${call.api} is reached through a ${how.join(' and a ')}: text is run as code where nobody should see it`, subject: call.api, ...(how.some(disguise => grave.test(disguise)) ? { severity: 'critical' as const } : { atInstall: 'critical' as const }) }
}

export default defineRule({
  meta: {
    id: 'hidden-dynamic-code',
    title: 'Runs text as code through a hidden name',
    severity: 'warn',
    confidence: 'high',
    category: 'dynamic-code',
    why: 'The name of eval, Function or vm is put together or decoded at run time, which only serves to keep it from being seen.',
    remedy: 'Do not install it unless its author can say why the name is hidden.',
    since: '0.1.0',
    status: 'stable',
    cwe: [95, 506],
  },
  calls: { '{eval,Function,AsyncFunction,execScript}': judge, 'vm.*': judge, 'module._load': judge },
})
