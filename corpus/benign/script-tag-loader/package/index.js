var count = 0

function script (src, done) {
  var element = document.createElement('script')
  element.async = true
  element.src = src
  element.onload = done
  document.head.appendChild(element)
}

exports.library = function (name, version, done) { script('https://cdn.jsdelivr.net/npm/' + name + '@' + version, done) }
exports.jsonp = function (url, done) {
  var name = '__jackdaw' + count++
  window[name] = function (data) { delete window[name]; done(data) }
  script(url + (url.indexOf('?') < 0 ? '?' : '&') + 'callback=' + name)
}
