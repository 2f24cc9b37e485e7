'use strict'
const controls = /[\u202A-\u202E\u2066-\u2069]/

module.exports = { create: context => ({ Program: node => { if (controls.test(context.sourceCode.text)) context.report({ node, message: 'hidden direction control' }) } }) }
