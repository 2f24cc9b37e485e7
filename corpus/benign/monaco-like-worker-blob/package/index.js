export function crossOriginWorker (url) {
  const source = `importScripts(${JSON.stringify(String(url))})`
  const blob = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const worker = new Worker(blob)
  worker.addEventListener('message', () => URL.revokeObjectURL(blob), { once: true })
  return worker
}

export const inline = (fn) => new Worker(URL.createObjectURL(new Blob([`onmessage = (event) => postMessage((${fn.toString()})(event.data))`], { type: 'text/javascript' })))
