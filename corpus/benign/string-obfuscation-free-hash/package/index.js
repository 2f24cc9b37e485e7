function murmur3 (key, seed = 0) {
  let h = seed
  const c1 = 0xcc9e2d51, c2 = 0x1b873593
  const blocks = key.length & ~3
  let i = 0
  while (i < blocks) {
    let k = (key.charCodeAt(i) & 0xff) | ((key.charCodeAt(++i) & 0xff) << 8) | ((key.charCodeAt(++i) & 0xff) << 16) | ((key.charCodeAt(++i) & 0xff) << 24)
    ++i
    k = Math.imul(k, c1); k = (k << 15) | (k >>> 17); k = Math.imul(k, c2)
    h ^= k; h = (h << 13) | (h >>> 19); h = (Math.imul(h, 5) + 0xe6546b64) | 0
  }
  let k = 0
  switch (key.length & 3) {
    case 3: k ^= (key.charCodeAt(i + 2) & 0xff) << 16 // falls through
    case 2: k ^= (key.charCodeAt(i + 1) & 0xff) << 8 // falls through
    case 1: k ^= key.charCodeAt(i) & 0xff; k = Math.imul(k, c1); k = (k << 15) | (k >>> 17); h ^= Math.imul(k, c2)
  }
  h ^= key.length; h ^= h >>> 16; h = Math.imul(h, 0x85ebca6b); h ^= h >>> 13; h = Math.imul(h, 0xc2b2ae35); h ^= h >>> 16
  return h >>> 0
}
const ROT = 'abcdefghijklmnopqrstuvwxyz'
exports.murmur3 = murmur3
exports.rot13 = (text) => text.replace(/[a-z]/g, (char) => ROT[(ROT.indexOf(char) + 13) % 26])
exports.caesar = (text, n) => Array.from(text, (char) => String.fromCharCode(char.charCodeAt(0) ^ n)).join('')
