const fs = require('fs')

const input = (name) => (process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '').trim()
const token = input('token') || process.env.GITHUB_TOKEN
const api = process.env.GITHUB_API_URL || 'https://api.github.com'
const event = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))

async function call (path, options = {}) {
  const response = await fetch(`${api}/repos/${process.env.GITHUB_REPOSITORY}${path}`, {
    ...options,
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

async function main () {
  const { number } = event.pull_request
  const { additions, deletions } = await call(`/pulls/${number}`)
  const size = additions + deletions
  const label = size < 30 ? 'S' : size < 200 ? 'M' : 'L'
  await call(`/issues/${number}/labels`, { method: 'POST', body: JSON.stringify({ labels: [`size/${label}`] }) })
  fs.appendFileSync(process.env.GITHUB_OUTPUT, `label=${label}\n`)
}

main().catch((error) => { console.log(`::error::${error.message}`); process.exitCode = 1 })
