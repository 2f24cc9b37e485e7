module.exports = (text) => text.replace(/\b\p{L}/gu, (char) => char.toUpperCase())
