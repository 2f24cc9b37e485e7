const RETRY = new Set([408, 425, 429, 500, 502, 503, 504])
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export class HttpError extends Error {
  constructor (response, body) {
    super(`${response.status} ${response.statusText}`)
    this.name = 'HttpError'
    this.status = response.status
    this.body = body
  }
}

export async function request (url, { retries = 2, timeout = 10_000, json, headers, ...rest } = {}) {
  for (let turn = 0; ; turn++) {
    const response = await fetch(url, {
      ...rest,
      headers: { accept: 'application/json', ...(json && { 'content-type': 'application/json' }), ...headers },
      body: json === undefined ? rest.body : JSON.stringify(json),
      signal: AbortSignal.timeout(timeout),
    })
    if (response.ok) return response.headers.get('content-type')?.includes('json') ? response.json() : response.text()
    if (turn >= retries || !RETRY.has(response.status)) throw new HttpError(response, await response.text())
    await pause(Number(response.headers.get('retry-after')) * 1000 || 2 ** turn * 200)
  }
}

export const get = (url, options) => request(url, options)
export const post = (url, json, options) => request(url, { method: 'POST', json, ...options })
