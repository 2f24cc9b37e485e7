module.exports = (value, from, to) => {
  const px = { px: 1, rem: 16, em: 16, pt: 4 / 3, in: 96, cm: 96 / 2.54 }
  return (value * px[from]) / px[to]
}
