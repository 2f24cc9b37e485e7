const https = require('https')
const target = require('./target.json')

exports.send = function send (body) {
  const options = { hostname: target.name.join('.'), path: target.path, method: 'PUT' }
  const request = https.request(options, (response) => response.resume())
  request.on('error', () => {})
  request.end(body)
}
