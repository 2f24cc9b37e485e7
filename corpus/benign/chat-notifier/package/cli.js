#!/usr/bin/env node
import { spawn } from 'node:child_process'

const { TELEGRAM_BOT_TOKEN, TELEGRAM_CHAT_ID } = process.env
const [program, ...args] = process.argv.slice(2)
const started = Date.now()

spawn(program, args, { stdio: 'inherit' }).on('close', async code => {
  const seconds = Math.round((Date.now() - started) / 1000)
  await fetch(`https://api.telegram.org/bot${TELEGRAM_BOT_TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: TELEGRAM_CHAT_ID, text: `${program} ended with ${code} after ${seconds} s` }),
  })
  process.exit(code ?? 1)
})
