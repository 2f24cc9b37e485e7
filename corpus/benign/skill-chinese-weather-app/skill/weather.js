console.log('晴')
