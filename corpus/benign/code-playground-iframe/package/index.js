const frame = (code) => `<script type="module">
const log = (...args) => parent.postMessage({ log: args.map(String) }, '*')
console.log = log
try { ${code.replaceAll('</', '<\\/')} } catch (error) { log(String(error)) }
</script>`

export function run (host, code, onLog) {
  const iframe = document.createElement('iframe')
  iframe.sandbox = 'allow-scripts'
  iframe.srcdoc = frame(code)
  addEventListener('message', (event) => { if (event.source === iframe.contentWindow) onLog(event.data.log) })
  host.replaceChildren(iframe)
}

export const evaluate = (code) => new Promise((resolve, reject) => {
  const source = `onmessage = ({ data }) => { try { postMessage({ value: String((0, eval)(data)) }) } catch (e) { postMessage({ error: String(e) }) } }`
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
  worker.onmessage = ({ data }) => { worker.terminate(); data.error ? reject(new Error(data.error)) : resolve(data.value) }
  worker.postMessage(code)
})
