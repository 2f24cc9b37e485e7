import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

const size = Number(process.env.HASH_POOL_SIZE) || availableParallelism()
const workers = []
const waiting = new Map()
let turn = 0
let ids = 0

function worker () {
  const slot = turn++ % size
  if (!workers[slot]) {
    workers[slot] = new Worker(new URL('./worker.js', import.meta.url), { name: `hash-${slot}` })
    workers[slot].unref()
    workers[slot].on('message', ({ id, digest }) => { waiting.get(id)(digest); waiting.delete(id) })
  }
  return workers[slot]
}

export const hash = (data, algorithm = 'sha256') => new Promise((resolve) => {
  const id = ids++
  waiting.set(id, resolve)
  worker().postMessage({ id, data, algorithm })
})

export function ping () {
  const echo = new Worker("require('worker_threads').parentPort.once('message', (m) => require('worker_threads').parentPort.postMessage(m))", { eval: true })
  return new Promise((resolve) => { echo.once('message', resolve); echo.postMessage('ping') })
}
