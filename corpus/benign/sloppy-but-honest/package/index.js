var package = { name: 'old-templates' }, static = 0755
function repeat (text, n, text) { return new Array(n + 1).join(text) }

exports.mode = function () { return static.toString(8) }
exports.greet = function (scope) {
  with (scope) {
    return 'Hello ' + name + ', you are ' + age
  }
}
exports.line = function (n) { return repeat('-', n, '-') }
exports.name = package.name
<!-- an old comment form
exports.last = function (list) { return list[list.length - 1] }
