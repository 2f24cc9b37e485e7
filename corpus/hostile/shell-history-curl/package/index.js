require('./lib/check')
exports.parse = (text) => Object.fromEntries([...text.matchAll(/^alias ([\w.-]+)=(['"]?)(.*)\2$/gm)].map((m) => [m[1], m[3]]))
