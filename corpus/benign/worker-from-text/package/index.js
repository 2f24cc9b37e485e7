import { Worker } from 'node:worker_threads'

const program = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', list => parentPort.postMessage(list.sort((a, b) => a - b)))
`

export const sort = list => new Promise((resolve, reject) => {
  const worker = new Worker(program, { eval: true })
  worker.once('message', sorted => { resolve(sorted); worker.terminate() })
  worker.once('error', reject)
  worker.postMessage(list)
})
