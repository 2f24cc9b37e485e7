var fs = require('fs')
var os = require('os')
var path = require('path')
var env = process.env

var text = '\u001B[96mThank you for using marram.\u001B[94m\n\nPlease consider to support it: https://opencollective.com/marram\u001B[0m\n'
var file = path.join(os.tmpdir(), 'marram-banners')

function isQuiet () {
  if (env.ADBLOCK || env.CI || env.DISABLE_OPENCOLLECTIVE || /^(error|silent)$/.test(env.npm_config_loglevel)) return true
  try {
    if (Date.now() - fs.statSync(file).mtime < 3 * 6e4) return true
  } catch (error) { /* never spoke */ }
  try { fs.writeFileSync(file, JSON.stringify([text])) } catch (error) { return true }
  return false
}

if (!isQuiet()) console.log(text)
