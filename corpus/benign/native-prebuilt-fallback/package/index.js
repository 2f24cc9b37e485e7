'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const places = [join(__dirname, 'build', 'Release', 'tarn.node'), join(__dirname, 'prebuilds', `${process.platform}-${process.arch}`, 'tarn.node')]
module.exports = require(places.find(existsSync) ?? places[0])
