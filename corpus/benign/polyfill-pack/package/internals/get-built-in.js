'use strict';
var global = globalThis;
var aFunction = function (argument) { return typeof argument == 'function' ? argument : undefined; };

module.exports = function (namespace, method) {
  return arguments.length < 2 ? aFunction(global[namespace]) : global[namespace] && global[namespace][method];
};
