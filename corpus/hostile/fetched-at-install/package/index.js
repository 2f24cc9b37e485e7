exports.dark = { background: '#000' }
