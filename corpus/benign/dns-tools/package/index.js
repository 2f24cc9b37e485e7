const { promises: dns } = require('dns')

const ZONES = ['zen.spamhaus.org', 'bl.spamcop.net', 'dnsbl.sorbs.net']
const reverse = (ip) => ip.split('.').reverse().join('.')

exports.check = async (ip) => {
  const results = await Promise.all(ZONES.map(async (zone) => {
    const listed = await dns.resolve4(`${reverse(ip)}.${zone}`).catch(() => [])
    return { zone, listed: listed.length > 0 }
  }))
  return results.filter(({ listed }) => listed)
}

exports.mx = async (domain) => (await dns.resolveMx(domain)).sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange)
