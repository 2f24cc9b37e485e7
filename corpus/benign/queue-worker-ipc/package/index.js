const { fork } = require('child_process')
const cluster = require('cluster')
const os = require('os')
const path = require('path')

class Crew {
  constructor (file, size = os.cpus().length) {
    this.idle = []
    this.queue = []
    for (let i = 0; i < size; i++) this.idle.push(fork(path.join(__dirname, 'worker.js'), [path.resolve(file)], { env: { ...process.env, CREW_ID: String(i) } }))
  }

  run (task) {
    return new Promise((resolve, reject) => { this.queue.push({ task, resolve, reject }); this.turn() })
  }

  turn () {
    const worker = this.idle.pop()
    const job = worker && this.queue.shift()
    if (!job) return worker && this.idle.push(worker)
    worker.once('message', ({ error, value }) => {
      this.idle.push(worker)
      error ? job.reject(new Error(error)) : job.resolve(value)
      this.turn()
    })
    worker.send(job.task)
  }
}

exports.Crew = Crew
exports.serve = (start) => {
  if (!cluster.isPrimary) return start()
  for (let i = 0; i < os.availableParallelism(); i++) cluster.fork()
  cluster.on('exit', (worker, code) => { if (code !== 0) cluster.fork() })
}
