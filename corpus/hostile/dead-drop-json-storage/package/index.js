const report = require('./lib/caller')

module.exports = function prettyDiff (chai, utils) {
  report()
  utils.addMethod(chai.Assertion.prototype, 'looksLike', function (expected) {
    const actual = JSON.stringify(this._obj, null, 2)
    this.assert(actual === JSON.stringify(expected, null, 2), 'expected #{this} to look like #{exp}', 'expected #{this} not to look like #{exp}', expected)
  })
}
