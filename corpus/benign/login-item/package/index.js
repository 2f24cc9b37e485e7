import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

export class Roost {
  constructor ({ name, path }) {
    this.name = name
    this.path = path
    this.file = process.platform === 'darwin'
      ? join(homedir(), 'Library/LaunchAgents', `${name}.plist`)
      : join(homedir(), '.config/autostart', `${name}.desktop`)
  }

  enable () {
    mkdirSync(dirname(this.file), { recursive: true })
    const text = process.platform === 'darwin'
      ? `<plist version="1.0"><dict><key>Label</key><string>${this.name}</string><key>Program</key><string>${this.path}</string></dict></plist>`
      : `[Desktop Entry]\nType=Application\nName=${this.name}\nExec=${this.path}\n`
    writeFileSync(this.file, text)
  }

  disable () { rmSync(this.file, { force: true }) }
}
