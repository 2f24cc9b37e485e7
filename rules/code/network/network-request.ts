import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'
import { addressesOf, isOwnProject, judgeDestination } from '../../vocabulary/destinations.ts'

const answer = (call: CallView, file: FileView, addresses: readonly string[]) => {
  const { host, kind } = judgeDestination(addresses)
  // An install script has few honest reasons to talk to a server that nobody knows; to fetch from its own project is one.
  const isStrange = kind === 'unknown' && !addresses.some(one => isOwnProject(one, file.ownNames))
  return { at: call.at, ...(isStrange ? { atInstall: 'warn' as const } : {}), subject: host, message: `${call.api} talks to ${host}` }
}
const first = (call: CallView, file: FileView) => answer(call, file, addressesOf(call))
const second = (call: CallView, file: FileView) => answer(call, file, [...call.arg(1).skeletons, ...call.arg(0).prop('host').skeletons])

export default defineRule({
  meta: {
    id: 'network-request',
    title: 'Talks over the network',
    severity: 'info',
    confidence: 'high',
    category: 'network',
    why: 'Listed so that a person can compare the hosts with what the package is for.',
    remedy: 'Check that the hosts are the ones you expect.',
    since: '0.1.0',
    status: 'stable',
    capability: 'network',
  },
  calls: {
    '{fetch,axios,got,ky,needle,request,request-promise,ofetch,phin,bent,wretch,undici.fetch,undici.request,undici.stream,navigator.sendBeacon,ofetch.ofetch,ofetch.$fetch,urllib.request}': first,
    '{axios,got,ky,needle,superagent,request,request-promise}.{get,post,put,patch,head,delete,request}': first,
    'axios.create().{get,post,put,patch,head,delete,request}': first,
    '{http,https}.{get,request}': first,
    '{WebSocket,ws,ws.WebSocket,EventSource,http2.connect,socket.io-client,socket.io-client.io}': first,
    '{net,tls}.{connect,createConnection}': second,
    'net.Socket().connect': second,
    'dgram.createSocket().send': (call, file) => answer(call, file, call.arg(2).skeletons),
    'XMLHttpRequest().open': second,
    'dns.{resolve,resolve4,resolve6,resolveTxt,resolveMx,resolveAny}': first,
    'nodemailer.createTransport': (call, file) => answer(call, file, call.arg(0).prop('host').skeletons),
    'ssh2.Client().connect': (call, file) => answer(call, file, call.arg(0).prop('host').skeletons),
  },
})
