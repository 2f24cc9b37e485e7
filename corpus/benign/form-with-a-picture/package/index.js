const FormData = require('form-data')
const fs = require('fs')
const path = require('path')

exports.upload = token => new Promise((resolve, reject) => {
  const form = new FormData()
  form.append('file', fs.createReadStream(path.join(__dirname, 'lamp.png')))
  form.submit({ host: 'api.lamp.example', path: '/pictures', protocol: 'https:', headers: { authorization: `Bearer ${token}` } }, (error, answer) => error ? reject(error) : resolve(answer.statusCode))
})
