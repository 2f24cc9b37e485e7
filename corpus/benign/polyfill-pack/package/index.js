'use strict';
var uncurryThis = require('./internals/uncurry-this');
var getBuiltIn = require('./internals/get-built-in');

var slice = uncurryThis([].slice);
var exec = uncurryThis(/./.exec);
var apply = getBuiltIn('Reflect', 'apply') || function (target, self, list) { return Function.prototype.apply.call(target, self, list); };
var construct = getBuiltIn('Reflect', 'construct');

if (!Array.prototype.at) {
  Object.defineProperty(Array.prototype, 'at', {
    configurable: true, writable: true,
    value: function at (index) { var i = Math.trunc(index) || 0; return this[i < 0 ? this.length + i : i]; },
  });
}

if (!Object.groupBy) {
  Object.groupBy = function (items, key) {
    return slice(items).reduce(function (groups, item, i) {
      var name = apply(key, undefined, [item, i]);
      (groups[name] = groups[name] || []).push(item);
      return groups;
    }, Object.create(null));
  };
}

exports.isRegExpMatch = function (re, text) { return exec(re, text) !== null; };
exports.newDate = function () { return construct(Date, slice(arguments)); };
