setInterval(() => console.log('inert'), 60000)
