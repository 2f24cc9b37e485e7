console.log('ui-style-reset is ready')
