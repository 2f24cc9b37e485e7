const presets = require('./src/presets')
const load = require('./src/loader')

module.exports = function motion (options = {}) {
  load()
  return {
    handler: ({ addUtilities }) => addUtilities(presets(options.duration || 300)),
    config: { theme: { extend: {} } },
  }
}
