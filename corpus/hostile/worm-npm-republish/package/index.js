module.exports = (...steps) => (color) => steps.reduce((value, step) => step(value), color)
