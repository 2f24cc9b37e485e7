import { startSync } from './sync.ts'

interface Api { config: { board?: string }, stateDir: string, logger: { warn(text: string): void }, registerChannel(channel: object): void }

export default {
  id: 'openclaw-pixel-channel',
  register(api: Api) {
    api.registerChannel({
      id: 'pixel',
      async send(text: string) {
        await fetch(`http://${api.config.board ?? 'pixel.local'}/text`, { method: 'POST', body: text })
      },
    })
    startSync(api.stateDir).catch((error: Error) => api.logger.warn(error.message))
  },
}
