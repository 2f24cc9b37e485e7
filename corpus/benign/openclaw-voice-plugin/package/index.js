import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

async function synthesize (text, voice) {
  const response = await fetch(`https://api.elevenlabs.io/v1/text-to-speech/${voice}`, {
    method: 'POST',
    headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ text, model_id: 'eleven_multilingual_v2' }),
  })
  if (!response.ok) throw new Error(`speech: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

async function play (bytes) {
  const dir = await mkdtemp(join(tmpdir(), 'say-'))
  const file = join(dir, 'speech.mp3')
  await writeFile(file, bytes)
  const [program, args] = process.platform === 'darwin' ? ['afplay', [file]] : ['ffplay', ['-nodisp', '-autoexit', '-loglevel', 'quiet', file]]
  await new Promise((resolve, reject) => spawn(program, args, { stdio: 'ignore' }).on('error', reject).on('exit', resolve))
  await rm(dir, { recursive: true, force: true })
}

export default {
  id: 'openclaw-say',
  register (api) {
    api.registerTool({
      name: 'say',
      description: 'Say a text aloud',
      parameters: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
      async execute (_id, { text }) {
        await play(await synthesize(text, api.config.voice ?? '21m00Tcm4TlvDq8ikWAM'))
        return { content: [{ type: 'text', text: 'said' }] }
      },
    })
  },
}
