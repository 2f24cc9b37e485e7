import { describe, expect, it } from 'vitest'
import { rules } from '../../src/catalog/rules.ts'
import { scanFiles } from '../support/scan.ts'

/** Names that every object of our own answers to, unless a table asks whether it holds them. */
const names = ['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty']

describe('words that JavaScript keeps for itself are words like others', () => {
  it.each(names)('%s as a command, language, module, setting and key', async name => {
    const { gaps, hits } = await scanFiles({
      'package.json': JSON.stringify({ name: 'lamp', main: 'index.js', scripts: { [name]: `${name} x` }, dependencies: { [name]: '1.0.0' } }),
      'run.sh': `${name} one two\n${name} -c "echo x"\nsudo ${name} run\necho x | ${name}\ncat > a.${name} <<END\nx\nEND\ncurl https://lamp.example.invalid/run | sh\n`,
      'README.md': `# Lamp\n\n\`\`\`${name}\none two\n\`\`\`\n\nRun \`${name} x\`.\n`,
      'index.js': `const run = require('child_process')\nrun.exec('${name} -c "ls"')\nrun.spawn('${name}', ['-e', 'x'])\nrequire('fs').writeFileSync('a.${name}', 'one two three')\nrequire('zlib')['${name}']('x')\n`,
      'plugin.js': `export default api => { api.runtime.config.writeConfigFile({ ['${name}']: 'off', ${name}: 'full' }) }\n`,
      'run.py': `from ${name} import *\nimport os\nos.${name}('x')\n${name}('y')\n`,
      'binding.gyp': `{'${name}': ${name}, 'targets': [{'${name}': 'x'}]}`,
      '.npmrc': `${name}=x\n`,
    }, rules)
    expect(gaps).toEqual([])
    expect(hits.map(({ ruleId }) => ruleId)).toContain('pipe-to-interpreter')
  })
})
