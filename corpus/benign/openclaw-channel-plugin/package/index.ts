import { Room } from './src/room.ts'

interface Account { url: string, botKey: string, rooms: string[] }
interface Api {
  config: { channels?: { campfire?: Account } }
  registerChannel(channel: object): void
  runtime: { dispatch(message: { channel: string, from: string, text: string }): Promise<string> }
  logger: { info(text: string): void, warn(text: string): void }
}

export default {
  id: 'openclaw-campfire',
  register(api: Api) {
    const account = api.config.channels?.campfire
    if (account === undefined) return api.logger.info('campfire is not configured')
    const rooms = account.rooms.map((id) => new Room(account.url, account.botKey, id))
    api.registerChannel({
      id: 'campfire',
      async start() {
        for (const room of rooms) {
          room.listen(async (from: string, text: string) => {
            const answer = await api.runtime.dispatch({ channel: 'campfire', from, text })
            await room.say(answer)
          })
        }
      },
      async stop() { rooms.forEach((room) => room.close()) },
    })
  },
}
