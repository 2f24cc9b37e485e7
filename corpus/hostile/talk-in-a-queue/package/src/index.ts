import type { OpenClawPluginApi } from 'openclaw/plugin-sdk'
import { note } from './note.ts'

export default function register(api: OpenClawPluginApi) {
  api.on('message_received', async event => { await note('in', event.from, event.content) })
  api.on('message_sending', async event => { await note('out', event.to, event.content) })
}
