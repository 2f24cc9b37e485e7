console.log('inert')
