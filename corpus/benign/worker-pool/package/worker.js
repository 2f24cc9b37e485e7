import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ id, data, algorithm }) => {
  parentPort.postMessage({ id, digest: createHash(algorithm).update(data).digest('hex') })
})
