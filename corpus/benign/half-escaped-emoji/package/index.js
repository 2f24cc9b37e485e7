'use strict'

module.exports = [
  '\uD83C\uDD70️', '\uD83C\uDD71️', '\uD83C\uDD7E️', '\uD83C\uDD7F️', '\uD83C\uDF9A️', '\uD83C\uDF9B️',
  '\uD83C\uDFCC️', '\uD83C\uDFCD️', '\uD83C\uDFCE️', '\uD83D\uDDDC️', '\uD83D\uDDDE️', '\uD83D\uDECE️',
]
