console.log('which cells hold a bridge?')
