const encoded = 'AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABags='
const bytes = typeof Buffer === 'undefined' ? Uint8Array.from(atob(encoded), one => one.charCodeAt(0)) : Buffer.from(encoded, 'base64')
const { instance } = await WebAssembly.instantiate(bytes)

export const add = instance.exports.add
