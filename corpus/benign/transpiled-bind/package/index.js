'use strict'
var path = require('./internals/path')
var globalObject = typeof globalThis === 'object' ? globalThis : this

function methodOf (CONSTRUCTOR, METHOD) {
  var Namespace = path[CONSTRUCTOR + 'Prototype']
  var pureMethod = Namespace && Namespace[METHOD]
  if (pureMethod) return pureMethod
  var NativeConstructor = globalObject[CONSTRUCTOR]
  var NativePrototype = NativeConstructor && NativeConstructor.prototype
  return NativePrototype && NativePrototype[METHOD]
}

var bind = methodOf('Function', 'bind')
var FunctionPrototype = Function.prototype

function bindOf (it) {
  var own = it.bind
  return it === FunctionPrototype || own === FunctionPrototype.bind ? bind : own
}

function Taps (area) {
  var _context
  this.taps = 0
  area.on('tap', bindOf(_context = this._onTap).call(_context, this))
  area.on('press', bindOf(_context = this._onPress).call(_context, this))
}
Taps.prototype._onTap = function () { this.taps++ }
Taps.prototype._onPress = function () { this.taps = 0 }
module.exports = Taps
