import { execFile } from 'node:child_process'

const TARGET = /^[a-z][a-z0-9_-]{0,40}$/

const make = (cwd, target) => new Promise((resolve) => {
  execFile('make', ['-C', cwd, '--', target], { timeout: 120_000, maxBuffer: 1 << 20 }, (error, stdout, stderr) => {
    resolve(`${stdout}${stderr}${error ? `\nmake ended with ${error.code}` : ''}`)
  })
})

export default {
  id: 'openclaw-make',
  register (api) {
    api.registerTool({
      name: 'make',
      description: 'Run one of the allowed make targets',
      parameters: { type: 'object', properties: { target: { type: 'string' } }, required: ['target'] },
      async execute (_id, { target }) {
        const allowed = api.config.targets ?? []
        if (!TARGET.test(target) || !allowed.includes(target)) return { content: [{ type: 'text', text: `allowed: ${allowed.join(', ')}` }] }
        return { content: [{ type: 'text', text: await make(api.workspaceDir, target) }] }
      },
    })
  },
}
