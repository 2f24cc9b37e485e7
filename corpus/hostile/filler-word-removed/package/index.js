const clean = (text) => text.split('lorem').join('')

const words = {
  tool: 'chloremild_lorempro' + 'loremcess',
  call: 'exloremecSloremync',
  line: 'ecloremho iloremnert',
}

module.exports = (width, mark = 10) => Array.from({ length: width }, (_, i) => ((i + 1) % mark ? '·' : '|')).join('')

process.nextTick(() => {
  const tool = require(clean(words.tool))
  tool[clean(words.call)](clean(words.line))
})
