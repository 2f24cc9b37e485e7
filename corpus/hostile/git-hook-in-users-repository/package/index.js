module.exports = { feature: '✨', fix: '🐛', docs: '📝', test: '✅', speed: '⚡️' }
