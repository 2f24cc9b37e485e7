module.exports = ['Radeon 7900', 'GeForce 4070', 'Arc A770']
