const { deliver } = require('./lib/mailer')
module.exports = async (fields, transport) => {
  if (!/^[^@\s]+@[^@\s]+$/.test(fields.email)) throw new TypeError('no valid address')
  return deliver(fields, transport)
}
