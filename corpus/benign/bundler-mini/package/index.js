const fs = require('fs')
const path = require('path')

const REQUIRE = /\brequire\(\s*(['"])([^'"]+)\1\s*\)/g

function collect (entry, modules = new Map()) {
  const file = require.resolve(path.resolve(entry))
  if (modules.has(file)) return modules
  const source = fs.readFileSync(file, 'utf8')
  const deps = {}
  modules.set(file, { id: modules.size, source, deps })
  for (const [, , name] of source.matchAll(REQUIRE)) {
    if (!name.startsWith('.')) continue
    const target = require.resolve(path.resolve(path.dirname(file), name))
    collect(target, modules)
    deps[name] = modules.get(target).id
  }
  return modules
}

exports.bundle = function bundle (entry, outDir = 'dist') {
  const modules = [...collect(entry).values()]
  const body = modules.map((m) => `${m.id}: [function (require, module, exports) {\n${m.source}\n}, ${JSON.stringify(m.deps)}]`).join(',\n')
  const code = `(function (modules) {
  var cache = {};
  function load(id) {
    if (cache[id]) return cache[id].exports;
    var module = cache[id] = { exports: {} };
    modules[id][0].call(module.exports, function (name) { var at = modules[id][1][name]; return at === undefined ? require(name) : load(at); }, module, module.exports);
    return module.exports;
  }
  load(0);
})({${body}});\n`
  fs.rmSync(outDir, { recursive: true, force: true })
  fs.mkdirSync(outDir, { recursive: true })
  fs.writeFileSync(path.join(outDir, 'bundle.js'), code)
  return code.length
}
