import { definePythonRule } from '../../../src/kit/index.ts'

const reaches =
  /^(?:(?:requests|httpx|aiohttp|urllib3|websockets?)\.(?:[\w.]+\(\)\.)?(?:get|post|put|patch|delete|head|request|stream|connect|create_connection)|urllib\.request\.\w+|urllib2?\.urlopen|http\.client\.HTTPS?Connection|socket\.(?:socket|create_connection)|smtplib\.SMTP(?:_SSL)?|ftplib\.FTP|paramiko\.SSHClient)$/

export default definePythonRule({
  meta: {
    id: 'python-network',
    title: 'Reaches the network from Python',
    severity: 'info',
    confidence: 'high',
    category: 'network',
    why: 'What is sent and fetched is decided by the script and by whoever answers.',
    remedy: 'Compare it with what the skill or package says it does.',
    since: '0.1.0',
    status: 'stable',
    capability: 'network',
  },
  python(file) {
    const found = file.calls.filter(call => reaches.test(call.api))
    const first = found[0]
    if (first)
      return {
        at: first.at,
        subject: [...new Set(found.map(call => call.api))].slice(0, 5).join(','),
        message: `${first.api} reaches ${first.arg(0, 'url').skeleton ?? 'an address known only at run time'}`,
      }
  },
})
