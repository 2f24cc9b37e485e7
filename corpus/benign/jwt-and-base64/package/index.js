const part = (text) => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))

exports.decode = (token) => {
  const [header, payload, signature] = token.split('.')
  return { header: part(header), payload: part(payload), signature }
}

exports.basic = (header) => {
  const [user, ...rest] = atob(header.replace(/^Basic /, '')).split(':')
  return { user, password: rest.join(':') }
}

exports.dataUrl = (url) => {
  const [, type, body] = /^data:([^;]+);base64,(.*)$/.exec(url)
  return { type, bytes: Buffer.from(body, 'base64') }
}

exports.pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
exports.logo = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
