'use strict'
module.exports = function preflight (rules) {
  const problems = []
  for (const [name, check] of Object.entries(rules)) {
    const value = process.env[name]
    if (value === undefined) problems.push(`${name} is missing`)
    else if (!check(value)) problems.push(`${name} is not usable`)
  }
  if (problems.length === 0) return
  console.error(problems.join('\n'))
  console.error('known settings:', Object.keys(process.env).filter(name => name in rules).join(', '))
  process.exitCode = 1
}
