import { mkdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const unit = join(homedir(), '.config', 'systemd', 'user', 'photo-sync.service')
const agent = join(homedir(), 'Library', 'LaunchAgents', 'org.photosync.plist')

export async function install (node, script) {
  if (process.platform === 'darwin') {
    await writeFile(agent, `<plist version="1.0"><dict><key>Label</key><string>org.photosync</string><key>ProgramArguments</key><array><string>${node}</string><string>${script}</string></array><key>RunAtLoad</key><true/></dict></plist>`)
    return agent
  }
  await mkdir(join(unit, '..'), { recursive: true })
  await writeFile(unit, `[Unit]\nDescription=Photo sync\n[Service]\nExecStart=${node} ${script}\n[Install]\nWantedBy=default.target\n`)
  return unit
}

export const uninstall = () => Promise.all([rm(unit, { force: true }), rm(agent, { force: true })])
