import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { addressesOf, judgeDestination } from '../../vocabulary/destinations.ts'

function judge(call: CallView, addresses: readonly string[]) {
  const to = judgeDestination(addresses)
  if (to.kind !== 'request-bin' && to.kind !== 'raw-ip' && to.kind !== 'tunnel') return
  const what = to.kind === 'raw-ip' ? 'a bare public IP address' : 'a service that collects requests for anonymous receivers'
  return { at: call.at, subject: to.host, message: `${call.api} talks to ${to.host}, ${what}`, atInstall: 'critical' as const, ...(to.kind === 'raw-ip' ? { confidence: 'medium' as const } : {}) }
}

const first = (call: CallView) => judge(call, addressesOf(call))

export default defineRule({
  meta: {
    id: 'request-bin',
    title: 'Talks to an anonymous receiver',
    severity: 'warn',
    confidence: 'high',
    category: 'exfiltration',
    why: 'Request bins, tunnels and bare addresses are disposable: nobody answers for what is sent there. Published packages have no use for them.',
    remedy: 'Find out what is sent and to whom before you install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200],
  },
  calls: {
    '{fetch,axios,got,ky,needle,request,ofetch,phin,bent,WebSocket,ws,undici.fetch,undici.request,navigator.sendBeacon,EventSource}': first,
    '{axios,got,ky,needle,superagent,request}.{get,post,put,patch,head,delete}': first,
    '{http,https}.{get,request}': first,
    '{net,tls}.{connect,createConnection}': call => judge(call, [...call.arg(1).skeletons, ...call.arg(0).prop('host').skeletons]),
    'XMLHttpRequest().open': call => judge(call, call.arg(1).skeletons),
    'dns.{lookup,resolve,resolve4}': call => judge(call, call.arg(0).skeletons),
  },
})
