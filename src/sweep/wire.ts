import type { Socket } from 'node:net'
import { deserialize, serialize } from 'node:v8'

// PGlite's own server for sockets hands over single messages of PostgreSQL's protocol, so that two clients disturb each other's
// prepared statements. Whole statements cannot.

export type Order =
  | { readonly id: number; readonly act: 'query'; readonly text: string; readonly values: readonly unknown[] }
  | { readonly id: number; readonly act: 'begin' | 'commit' | 'rollback' }
export type Reply =
  | { readonly id: number; readonly rows: readonly unknown[] }
  | { readonly id: number; readonly fault: { readonly message: string; readonly code?: string; readonly detail?: string; readonly constraint?: string } }

const mostBytes = 512 * 2 ** 20

/** Writes one message: its length in four bytes, then the data as V8 serializes it, which keeps dates and bytes. */
export const send = (socket: Socket, message: Order | Reply): void => {
  const body = serialize(message)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  socket.write(Buffer.concat([head, body]))
}

/** Calls back for each whole message. Ends the connection when a message is too large to be one of ours. */
export const receive = <T extends Order | Reply>(socket: Socket, take: (message: T) => void): void => {
  let chunks: Buffer[] = []
  let held = 0
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    held += chunk.length
    for (;;) {
      if (held < 4) return
      if (chunks[0]!.length < 4) chunks = [Buffer.concat(chunks)]
      const wanted = 4 + chunks[0]!.readUInt32BE(0)
      if (wanted > mostBytes) return void socket.destroy(new Error('a message is too large'))
      if (held < wanted) return
      const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      chunks = all.length > wanted ? [all.subarray(wanted)] : []
      held -= wanted
      take(deserialize(all.subarray(4, wanted)) as T)
    }
  })
}
