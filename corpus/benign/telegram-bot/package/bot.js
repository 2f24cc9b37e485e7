import 'dotenv/config'
import { Telegraf } from 'telegraf'

const { BOT_TOKEN, ADMIN_CHAT } = process.env
if (!BOT_TOKEN) throw new Error('BOT_TOKEN is missing, see .env.example')

const bot = new Telegraf(BOT_TOKEN)
const timers = new Map()

bot.command('tea', (ctx) => {
  const minutes = Number(ctx.message.text.split(' ')[1]) || 3
  clearTimeout(timers.get(ctx.chat.id))
  timers.set(ctx.chat.id, setTimeout(() => ctx.reply('🍵 ready'), minutes * 60_000))
  return ctx.reply(`I will call you in ${minutes} minutes`)
})
bot.catch(async (error) => {
  console.error(error)
  if (!ADMIN_CHAT) return
  await fetch(`https://api.telegram.org/bot${BOT_TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: ADMIN_CHAT, text: `tea-bot: ${error.message}` }),
  })
})

bot.launch()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => bot.stop(signal))
