const fs = require('fs')
const path = require('path')

let instance

function bytes () {
  const file = path.join(__dirname, 'add.wasm')
  if (fs.existsSync(file)) return fs.readFileSync(file)
  return Buffer.from('AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABags=', 'base64')
}

exports.add = function add (a, b) {
  instance ??= new WebAssembly.Instance(new WebAssembly.Module(bytes()), {})
  return instance.exports.add(a, b)
}

exports.ready = WebAssembly.instantiate(bytes(), { env: {} }).then((result) => result.instance.exports)
