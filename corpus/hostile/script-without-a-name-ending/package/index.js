module.exports = (pattern, text) => text.startsWith(pattern.replace('*', ''))
