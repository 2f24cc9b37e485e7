'use strict'

const cache = new Map()
const ESCAPE = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (value) => String(value ?? '').replace(/[&<>"']/g, (char) => ESCAPE[char])

function parse (text) {
  const tokens = []
  const pattern = /\{\{(#|\/|=|&)?\s*([\s\S]+?)\s*\}\}/g
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) tokens.push({ type: 'text', value: text.slice(at, match.index) })
    tokens.push({ type: match[1] || 'value', value: match[2] })
    at = match.index + match[0].length
  }
  if (at < text.length) tokens.push({ type: 'text', value: text.slice(at) })
  return tokens
}

function compile (text) {
  if (cache.has(text)) return cache.get(text)
  let body = "let out = ''\nwith (scope) {\n"
  for (const token of parse(text)) {
    if (token.type === 'text') body += `out += ${JSON.stringify(token.value)}\n`
    else if (token.type === 'value') body += `out += escape(${token.value})\n`
    else if (token.type === '&') body += `out += (${token.value})\n`
    else if (token.type === '#') body += `${token.value} {\n`
    else if (token.type === '/') body += '}\n'
  }
  body += '}\nreturn out'
  const render = new Function('scope', 'escape', body)
  const template = (scope = {}) => render(scope, escape)
  cache.set(text, template)
  return template
}

exports.compile = compile
exports.render = (text, scope) => compile(text)(scope)
