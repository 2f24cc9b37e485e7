module.exports = (details, state) => ({ details, state, timestamps: { start: Date.now() } })
