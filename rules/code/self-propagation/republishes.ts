import { defineRule } from '../../../src/kit/index.ts'

const publish = /\b(npm|pnpm|yarn)\s+publish\b/
const hooks = new Set(['preinstall', 'install', 'postinstall', 'prepare'])

export default defineRule({
  meta: {
    id: 'republishes',
    title: 'Plants an install script and publishes',
    severity: 'critical',
    confidence: 'high',
    category: 'self-propagation',
    why: 'Code that writes an install script into a package.json and publishes the package spreads itself through the accounts of whoever runs it.',
    remedy: 'Do not install it. If it has run, revoke the registry tokens of this machine and check what was published.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *file(file) {
    const started = [...file.calls('child_process.*'), ...file.calls('{execa,cross-spawn,shelljs.exec}')]
      .find(call => [...call.arg(0).skeletons, [...call.arg(0).texts, ...call.arg(1).items.flatMap(item => item.texts)].join(' ')].some(text => publish.test(text)))
    if (!started) return
    const write = [...file.calls('fs.{writeFile,writeFileSync,outputJson,writeJson,writeJsonSync}'), ...file.calls('fs.promises.writeFile')]
      .find(call => call.arg(0).skeletons.some(text => /package\.json$/.test(text)))
    if (!write || !plantsHook(file)) return
    yield {
      at: started.at, message: 'writes an install script into a package.json and then publishes a package',
      trace: [{ role: 'source', at: write.at, note: 'writes package.json' }, { role: 'sink', at: started.at, note: 'publishes' }],
    }
  },
})

function plantsHook(file: Parameters<NonNullable<ReturnType<typeof defineRule>['file']>>[0]): boolean {
  return [...hooks].some(hook => new RegExp(`(\\.|\\b["']?)${hook}["']?\\s*[:=](?!=)`).test(file.text))
}
