import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const hmac = (key, text) => createHmac('sha256', key).update(text).digest()
const sha = (data) => createHash('sha256').update(data).digest('hex')

async function credentials (profile = process.env.AWS_PROFILE ?? 'default') {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = process.env
  if (id && secret) return { id, secret, session }
  const text = await readFile(process.env.AWS_SHARED_CREDENTIALS_FILE ?? join(homedir(), '.aws', 'credentials'), 'utf8')
  const block = text.split(/^\[/m).find((part) => part.startsWith(`${profile}]`)) ?? ''
  const field = (name) => new RegExp(`^${name}\\s*=\\s*(.+)$`, 'm').exec(block)?.[1].trim()
  return { id: field('aws_access_key_id'), secret: field('aws_secret_access_key'), session: field('aws_session_token') }
}

export async function put (bucket, key, body, { region = process.env.AWS_REGION ?? 'us-east-1' } = {}) {
  const { id, secret, session } = await credentials()
  const host = `${bucket}.s3.${region}.amazonaws.com`
  const now = new Date().toISOString().replace(/[:-]|\.\d{3}/g, '')
  const headers = { host, 'x-amz-content-sha256': sha(body), 'x-amz-date': now, ...(session && { 'x-amz-security-token': session }) }
  const names = Object.keys(headers).sort()
  const canonical = ['PUT', `/${encodeURI(key)}`, '', ...names.map((n) => `${n}:${headers[n]}`), '', names.join(';'), headers['x-amz-content-sha256']].join('\n')
  const scope = `${now.slice(0, 8)}/${region}/s3/aws4_request`
  const derived = [now.slice(0, 8), region, 's3', 'aws4_request'].reduce(hmac, `AWS4${secret}`)
  const signature = createHmac('sha256', derived).update(['AWS4-HMAC-SHA256', now, scope, sha(canonical)].join('\n')).digest('hex')
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  const response = await fetch(`https://${host}/${encodeURI(key)}`, { method: 'PUT', headers, body })
  if (!response.ok) throw new Error(await response.text())
}
