'use strict';

var root = require('./');

exports.hasGenerators = (function () {
  try { Function('return function* () {}'); return true; } catch (error) { return false; }
})();

exports.hasAsync = (function () {
  try { new Function('return async function () {}')(); return true; } catch (error) { return false; }
})();

exports.isBrowser = typeof root.document !== 'undefined';
