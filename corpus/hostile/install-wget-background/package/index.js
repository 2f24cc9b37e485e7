const glyphs = ['*', '+', '.', 'o']
module.exports = (width) => Array.from({ length: width }, () => glyphs[Math.floor(Math.random() * glyphs.length)]).join('')
