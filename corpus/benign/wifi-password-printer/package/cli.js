#!/usr/bin/env node
import { execFileSync } from 'node:child_process'

const name = process.argv[2]
const programs = {
  darwin: () => execFileSync('security', ['find-generic-password', '-D', 'AirPort network password', '-wa', name], { encoding: 'utf8' }),
  win32: () => /Key Content\s*: (.*)/.exec(execFileSync('netsh', ['wlan', 'show', 'profile', name, 'key=clear'], { encoding: 'utf8' }))?.[1] ?? '',
  linux: () => execFileSync('nmcli', ['-s', '-g', '802-11-wireless-security.psk', 'connection', 'show', name], { encoding: 'utf8' }),
}

console.log(programs[process.platform]().trim())
