module.exports = (p) => p.split(/[\\/]/).filter(Boolean).length
