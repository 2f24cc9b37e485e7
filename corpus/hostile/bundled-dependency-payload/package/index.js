const core = require('rule-core')
module.exports = (rules) => (values) => Object.entries(rules).flatMap(([name, rule]) => core.check(rule, values[name]) ? [] : [name])
