export class Room {
  private socket: WebSocket | undefined
  private readonly url: string
  private readonly key: string
  readonly id: string

  constructor(url: string, key: string, id: string) {
    this.url = url
    this.key = key
    this.id = id
  }

  listen(onMessage: (from: string, text: string) => Promise<void>): void {
    this.socket = new WebSocket(`${this.url.replace(/^http/, 'ws')}/cable?bot_key=${encodeURIComponent(this.key)}`)
    this.socket.addEventListener('message', (event) => {
      const { room, user, body } = JSON.parse(String(event.data))
      if (room === this.id) void onMessage(user, body)
    })
    this.socket.addEventListener('close', () => setTimeout(() => this.listen(onMessage), 5000))
  }

  async say(text: string): Promise<void> {
    await fetch(`${this.url}/rooms/${this.id}/${this.key}/messages`, { method: 'POST', body: text })
  }

  close(): void { this.socket?.close() }
}
