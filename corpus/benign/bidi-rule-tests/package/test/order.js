'use strict'
module.exports = [
  'var isAdmin = false; /*‮ } ⁦if (isAdmin)⁩ ⁦ begin admins only */',
  'const level = "user‮ ⁦// only for admins⁩ ⁦"',
]
