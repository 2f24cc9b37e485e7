'use strict';
var FunctionPrototype = Function.prototype;
var call = FunctionPrototype.call;
var uncurryThisWithBind = FunctionPrototype.bind.bind(call, call);

module.exports = function (fn) {
  return typeof fn == 'function' ? uncurryThisWithBind(fn) : fn;
};
