import { definePythonRule } from '../../../src/kit/index.ts'
import type { PythonCall, PythonTaint, PythonView } from '../../../src/kit/index.ts'
import { classifyHost, isHostileClass, isPlainHttp } from '../../vocabulary/hosts.ts'
import { classifyPath, isOutsideProject, isSecretKind } from '../../vocabulary/paths.ts'
import { sentKey } from '../../vocabulary/wallet-keys.ts'

const sender =
  /^(?:requests|httpx|aiohttp|urllib3)\.(?:[\w.]+\(\)\.)?(?:get|post|put|patch|request|urlopen)$|^urllib\.request\.(?:urlopen|Request)$|^urllib2?\.urlopen$|^http\.client\.HTTPS?Connection\(\)\.request$|^socket\.(?:socket|create_connection)\(\)\.(?:send|sendall|sendto|connect)$|^socket\.(?:getaddrinfo|gethostbyname)$|^smtplib\.SMTP(?:_SSL)?\(\)\.(?:sendmail|send_message)$|^ftplib\.FTP\(\)\.stor\w+$|^paramiko\.[\w.()]+\.put$|^websockets?\.[\w.()]+\.send$/

const urlLike = /^[a-z]+:\/\/|^(?:[\w{}-]+\.)+[a-z]{2,}|^\d+\.\d+\.\d+\.\d+$/i

function destinationOf(file: PythonView, call: PythonCall): string {
  const candidates = [call.keywords['url'], ...call.args, ...call.args.flatMap(arg => arg.items)]
  const own = candidates.find(value => value?.skeleton !== undefined && urlLike.test(value.skeleton))?.skeleton
  if (own !== undefined) return own
  const opening = file.calls.find(one =>
    /^(?:socket\.(?:socket\(\)\.connect|create_connection)|http\.client\.HTTPS?Connection|urllib\.request\.Request)$/.test(one.api),
  )
  return opening === undefined ? '' : (opening.arg(0).items[0]?.skeleton ?? opening.arg(0).skeleton ?? '')
}

function isGrave(taint: PythonTaint, url: string): boolean {
  if (taint.kind === 'env-all' || taint.kind === 'credential' || taint.kind === 'spying') return true
  if (taint.kind === 'env')
    return /TOKEN|SECRET|KEY|PASSW|CREDENTIAL/i.test(taint.detail) && url !== '' && (isHostileClass(classifyHost(url)) || isPlainHttp(url))
  const path = taint.kind === 'file' ? classifyPath(taint.detail) : undefined
  return (
    path !== undefined &&
    ((isSecretKind(path.kind) && path.kind !== 'private-key') ||
      path.kind === 'openclaw-config' ||
      (isOutsideProject(taint.detail) && /env-file|private-key/.test(path.kind)))
  )
}

export default definePythonRule({
  meta: {
    id: 'python-secret-upload',
    title: 'Python sends secrets away',
    severity: 'critical',
    confidence: 'high',
    category: 'exfiltration',
    why: 'Keys, tokens and private files that leave the machine give their finder everything the user can reach.',
    remedy: 'Do not run it; if it has run, revoke what it could read.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 522],
  },
  *python(file) {
    for (const call of file.calls) {
      if (!sender.test(call.api)) continue
      const url = destinationOf(file, call)
      const kind = classifyHost(url)
      if (kind === 'loopback' || kind === 'private') continue
      const key = kind === 'well-known' ? undefined : sentKey(file, call)
      if (key !== undefined) {
        yield { at: call.at, subject: key, message: `sends ${key}, with which it opens a wallet, to ${url === '' ? 'another machine' : url}` }
        continue
      }
      const values = [
        ...call.args,
        ...Object.entries(call.keywords)
          .filter(([name]) => !/^(?:headers|auth|cookies|timeout|cert|verify)$/.test(name))
          .map(([, value]) => value),
      ]
      const taint = values.flatMap(value => value.taints).find(one => isGrave(one, url))
      if (taint === undefined) continue
      const what = taint.kind === 'env-all' ? 'the whole environment' : taint.detail
      yield {
        at: call.at,
        subject: what,
        message: `sends ${what} to ${url === '' ? 'another machine' : url}`,
        trace: [...taint.steps, { role: 'sink' as const, at: call.at, note: `sent by ${call.api}` }],
      }
    }
  },
})
