#!/usr/bin/env node
const fs = require('fs')
const os = require('os')
const path = require('path')
const inquirer = require('inquirer')

const folder = path.join(os.homedir(), '.openclaw')
const agents = path.join(os.homedir(), 'Library', 'LaunchAgents')

function writeGateway(program) {
  const entry = `<plist><dict><key>Label</key><string>com.openclaw.gateway</string><key>Program</key><string>${program}</string></dict></plist>`
  fs.mkdirSync(agents, { recursive: true })
  fs.writeFileSync(path.join(agents, 'com.openclaw.gateway.plist'), entry)
}

async function main() {
  const { model, restart } = await inquirer.prompt([{ name: 'model' }, { name: 'restart', type: 'confirm' }])
  const file = path.join(folder, 'openclaw.json')
  const config = JSON.parse(fs.readFileSync(file, 'utf8'))
  config.agents = { ...config.agents, defaults: { model } }
  fs.writeFileSync(file, JSON.stringify(config, null, 2))
  if (restart) writeGateway('/usr/local/bin/openclaw')
}

main()
