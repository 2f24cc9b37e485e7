import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { WebSocket } from 'ws'

export async function fileStore (folder) {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'creds.json')
  const creds = await readFile(file, 'utf8').then(JSON.parse, () => fresh())
  return { creds, save: () => writeFile(file, JSON.stringify(creds)) }
}

const fresh = () => ({
  noiseKey: generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  advSecretKey: randomBytes(32).toString('base64'),
})

export function connect ({ creds, save }) {
  const socket = new WebSocket('wss://web.whatsapp.com/ws/chat', { origin: 'https://web.whatsapp.com' })
  socket.on('open', () => socket.send(Buffer.from(creds.noiseKey, 'base64')))
  socket.on('message', async data => {
    creds.lastSeen = data.length
    await save()
  })
  return socket
}
