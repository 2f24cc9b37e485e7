exports.red = text => `\u001b[31m${text}\u001b[39m`
exports.green = text => `\u001b[32m${text}\u001b[39m`
