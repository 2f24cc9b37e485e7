module.exports = 'abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid'.split(' ')
