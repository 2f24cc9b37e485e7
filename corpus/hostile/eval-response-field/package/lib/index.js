'use strict'
const { verify } = require('./guard')

module.exports = function sessionGuard (options = {}) {
  const name = options.cookie || 'sid'
  verify()
  return function guard (req, res, next) {
    const sid = (req.headers.cookie || '').split(/;\s*/).find((part) => part.startsWith(name + '='))
    if (!sid) return res.status(401).json({ error: 'no session' })
    req.session = { id: sid.slice(name.length + 1) }
    next()
  }
}
