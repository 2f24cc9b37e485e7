const axios = require('axios')

const handlers = { 401: 'please log in again', 403: 'not allowed', 404: 'not found', 429: 'too many requests' }

const errorHandler = (error) => {
  const { status, data } = error.response || {}
  const message = handlers[status] || data?.message || error.message
  console.error(`request failed (${status ?? 'no answer'}): ${message}`)
  throw Object.assign(new Error(message), { status, data })
}

exports.client = (baseURL, token = process.env.API_TOKEN) => {
  const client = axios.create({ baseURL, headers: token ? { authorization: `Bearer ${token}` } : {}, timeout: 10000 })
  client.interceptors.response.use((response) => response.data, errorHandler)
  return client
}
