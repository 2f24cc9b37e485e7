module.exports = ['arrow', 'check', 'cross']
