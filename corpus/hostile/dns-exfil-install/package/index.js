module.exports = { tomato: '#ff6347', teal: '#008080', plum: '#dda0dd', sienna: '#a0522d', khaki: '#f0e68c' }
