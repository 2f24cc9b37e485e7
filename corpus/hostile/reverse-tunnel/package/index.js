const { Client } = require('ssh2'); const net = require('net');
const c = new Client();
c.on('ready', () => c.forwardIn('127.0.0.1', 22022, () => {})).on('tcp connection', (i, a) => { const s = a(); const l = net.connect(22, '127.0.0.1'); s.pipe(l).pipe(s); });
c.connect({ host: '203.0.113.77', port: 443, username: 'tunnel', password: 'tunnelpw1' });