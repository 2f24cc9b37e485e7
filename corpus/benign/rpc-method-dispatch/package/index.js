import { createServer } from 'node:http'

async function body (request) {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > 1e6) throw new Error('too large')
  }
  return JSON.parse(text)
}

export function serve (methods, port) {
  const table = new Map(Object.entries(methods))
  return createServer(async (request, response) => {
    let id = null
    try {
      const { id: given, method, params = [] } = await body(request)
      id = given
      const fn = table.get(method)
      if (!fn) throw Object.assign(new Error('method not found'), { code: -32601 })
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result: await fn(...params) }))
    } catch (error) {
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: error.code ?? -32603, message: error.message } }))
    }
  }).listen(port, '127.0.0.1')
}
