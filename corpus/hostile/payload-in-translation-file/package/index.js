const { choose } = require('./lib/plural')
module.exports = (language, count, forms) => forms[choose(language, count)] || forms.other
