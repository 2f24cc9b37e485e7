import { defineRule } from '../../../src/kit/index.ts'

const publish = /\b(?:npm|pnpm|yarn)\s+publish\b/
const chance = /\bMath\.random\b|\brandomBytes\b|\brandomUUID\b|\brandomInt\b|\bDate\.now\b/
/** A name that is put together; what bumps versions leaves the name as it is. */
const names = /(?:\.name|\[['"]name['"]\]|["']?\bname["']?)\s*[:=](?!=)\s*([^\n,;]{1,300})/g

export default defineRule({
  meta: {
    id: 'floods-registry',
    title: 'Publishes packages under names made up by chance',
    severity: 'critical',
    confidence: 'high',
    category: 'self-propagation',
    why: 'Code that gives itself a random name and publishes fills the registry with copies, with the account and from the machine of whoever runs it.',
    remedy: 'Do not install it. If it has run, look at what was published with your account.',
    since: '0.1.0',
    status: 'preview',
    cwe: [506],
  },
  *file(file) {
    const started = [...file.calls('child_process.*'), ...file.calls('{execa,execa.execa,execa.execaCommand,cross-spawn,shelljs.exec}')]
      .find(call => [...call.arg(0).skeletons, [...call.arg(0).texts, ...call.arg(1).items.flatMap(item => item.texts)].join(' ')].some(text => publish.test(text)))
    const write = started && [...file.calls('fs.{writeFile,writeFileSync,outputJson,writeJson,writeJsonSync}'), ...file.calls('fs.promises.writeFile')]
      .find(call => call.arg(0).skeletons.some(text => /package\.json$/.test(text)))
    if (!started || !write || !isNamedByChance(file.text)) return
    yield {
      at: started.at, message: 'gives a package a name made up by chance and publishes it',
      trace: [{ role: 'source', at: write.at, note: 'writes package.json' }, { role: 'sink', at: started.at, note: 'publishes' }],
    }
  },
})

/** The name is made of chance itself, or of a function of the file that is. */
function isNamedByChance(text: string): boolean {
  for (const [, made = ''] of text.matchAll(names)) {
    if (chance.test(made)) return true
    for (const [, called = ''] of made.matchAll(/\b([A-Za-z_$][\w$]{0,40})\s*\(/g)) {
      const at = text.search(new RegExp(`(?:function\\s+|const\\s+|let\\s+|var\\s+)${called.replaceAll('$', '\\$')}\\b`))
      if (at >= 0 && chance.test(text.slice(at, at + 400))) return true
    }
  }
  return false
}
