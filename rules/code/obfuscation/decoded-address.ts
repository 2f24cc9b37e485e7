import { defineRule, type CallView } from '../../../src/kit/index.ts'
import { hostOf, isVendorHost } from '../../vocabulary/hosts.ts'

function judge(call: CallView, position = 0) {
  for (const value of [call.arg(position), call.arg(position).prop('url'), call.arg(position).prop('hostname'), call.arg(position).prop('host')]) {
    const text = value.text
    if (text === undefined || !value.disguises.includes('decoded')) continue
    if (!/^(https?|wss?|tcp):\/\/|^[\w-]+(\.[\w-]+)+/.test(text)) continue
    const message = `the address ${JSON.stringify(text.slice(0, 120))} is stored encoded and decoded only here`
    const base = { at: call.at, subject: text.slice(0, 120) }
    return isVendorHost(text) ? { ...base, severity: 'info' as const, message: `${message}; not worse, because ${hostOf(text)} is a vendor's own` } : { ...base, message, atInstall: 'critical' as const }
  }
  return undefined
}

/** A page that sends its reader to a place it hides is a lure. */
const jump = (call: CallView) => {
  const found = judge(call)
  if (!found || 'severity' in found) return found
  return { ...found, severity: 'critical' as const, confidence: 'medium' as const, message: `${found.message}, and the page goes there by itself` }
}

export default defineRule({
  meta: {
    id: 'decoded-address',
    title: 'Hides where it connects to',
    severity: 'warn',
    confidence: 'high',
    category: 'obfuscation',
    why: 'An address that is stored encoded is kept from readers and scanners; nearly half of all malicious packages do it.',
    remedy: 'Do not install it unless its author can say why the address is hidden.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  calls: {
    '{fetch,axios,got,ky,needle,request,WebSocket,ws,undici.fetch,undici.request,navigator.sendBeacon,socket.io-client,socket.io-client.io}': call => judge(call),
    '{axios,got,ky,needle,superagent,request}.{get,post,put,patch,request}': call => judge(call),
    '{http,https}.{get,request}': call => judge(call),
    '{net,tls}.{connect,createConnection}': call => judge(call, 1) ?? judge(call),
    'XMLHttpRequest().open': call => judge(call, 1),
    '{location,location.href,location.assign,location.replace,document.location.href,document.location.replace}': jump,
  },
})
