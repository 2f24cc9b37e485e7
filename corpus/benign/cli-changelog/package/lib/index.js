'use strict'
const { execFileSync } = require('node:child_process')

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 }).trim()

exports.commits = function commits (since) {
  const from = since || git('describe', '--tags', '--abbrev=0')
  return git('log', `${from}..HEAD`, '--pretty=format:%h%x09%s').split('\n').filter(Boolean).map((line) => {
    const [hash, subject] = line.split('\t')
    const match = /^(\w+)(?:\(([^)]*)\))?(!)?: (.+)$/.exec(subject)
    return match ? { hash, type: match[1], scope: match[2], breaking: Boolean(match[3]), text: match[4] } : { hash, type: 'other', text: subject }
  })
}

exports.render = function render (list) {
  const titles = { feat: 'Features', fix: 'Fixes', perf: 'Speed', other: 'Other' }
  return Object.entries(titles).map(([type, title]) => {
    const lines = list.filter((c) => c.type === type).map((c) => `- ${c.scope ? `**${c.scope}:** ` : ''}${c.text} (${c.hash})`)
    return lines.length ? `## ${title}\n\n${lines.join('\n')}\n` : ''
  }).filter(Boolean).join('\n')
}
