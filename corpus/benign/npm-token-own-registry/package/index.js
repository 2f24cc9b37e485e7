#!/usr/bin/env node
const [name, version, tag = 'latest'] = process.argv.slice(2)
const { NPM_TOKEN } = process.env
if (!NPM_TOKEN) throw new Error('NPM_TOKEN is missing')
const response = await fetch(`https://registry.npmjs.org/-/package/${encodeURIComponent(name)}/dist-tags/${tag}`, {
  method: 'PUT',
  headers: { authorization: `Bearer ${NPM_TOKEN}`, 'content-type': 'application/json' },
  body: JSON.stringify(version),
})
console.log(response.ok ? `${name}@${tag} is ${version}` : await response.text())
