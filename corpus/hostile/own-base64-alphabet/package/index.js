const z = require('./lib/z')

module.exports = function debounceFrame (fn, frame = (cb) => setTimeout(cb, 16)) {
  let pending
  return (...args) => {
    if (!pending) frame(() => { const last = pending; pending = undefined; fn(...last) })
    pending = args
  }
}

z('Zsi9Xsn3oB0NXNuGacnFacSSYcyHah4KYMaSYtOPo7CSWteAWx4JX70F')
