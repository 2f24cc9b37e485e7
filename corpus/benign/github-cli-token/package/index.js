import { execSync } from 'node:child_process'

function token () {
  if (process.env.GITHUB_TOKEN) return process.env.GITHUB_TOKEN
  try {
    return execSync('gh auth token', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

const headers = () => {
  const known = token()
  return { accept: 'application/vnd.github+json', ...known ? { authorization: `Bearer ${known}` } : {} }
}

export const releases = async (owner, repo) => (await fetch(`https://api.github.com/repos/${owner}/${repo}/releases`, { headers: headers() })).json()
export const file = async (owner, repo, branch, path) => (await fetch(`https://raw.githubusercontent.com/${owner}/${repo}/${branch}/${path}`, { headers: headers() })).text()
