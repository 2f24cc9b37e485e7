import { loadToken } from './accounts.js'

const base = 'https://ilinkai.weixin.qq.com'

export async function send (to, text) {
  const url = new URL('ilink/bot/sendmessage', base)
  const answer = await fetch(url.toString(), {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: loadToken(), to, text }),
  })
  if (!answer.ok) throw new Error(`not sent: ${answer.status}`)
}
