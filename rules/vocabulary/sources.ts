import { isTalk } from './openclaw.ts'

/**
 * Where data comes from that should not travel, or that should not be run. `api` patterns name values as the engine
 * writes them: `x()` is what a call of x gives, `x(cb0)` what x hands to the first parameter of a callback, `x!` what the
 * error branch of x receives; `x(hook0)` what a function receives that was put in the place of x.
 */
export interface Source { readonly taint: string; readonly api: string; readonly note: string }

const requests = '{get,post,put,patch,request,head,delete}'

/** Bytes that a stranger's server decides over. */
const responses: readonly string[] = [
  'fetch()', 'undici.{fetch,request,stream}()', 'undici.Client().request()',
  'axios()', `axios.${requests}()`, `axios.${requests}()!`, 'axios()!', 'axios.create()()', `axios.create().${requests}()`, `axios.create().${requests}()!`,
  'got()', `got.${requests}()`, 'got.stream()', 'ky()', `ky.${requests}()`, 'needle()', `needle.${requests}()`, `needle.${requests}(cb1)`, 'needle(cb1)',
  `superagent.${requests}()`, `superagent.${requests}().end(cb1)`, `request.${requests}()`, 'request()', 'request(cb1)', 'request(cb2)', `request.${requests}(cb1)`, `request.${requests}(cb2)`,
  'request-promise()', 'request-promise-native()', `request-promise.${requests}()`, 'phin()', 'bent()()', 'wretch().get()', 'ofetch()', 'ofetch.ofetch()', 'ofetch.$fetch()', 'urllib.request()', 'urllib.curl()',
  '{http,https}.{get,request}(cb0)', '{http,https}.{get,request}(cb1)', '{http,https}.{get,request}().on(cb0)', '{http,https}.{get,request}().once(cb0)', 'http2.connect().request().on(cb0)',
  '{net,tls}.{connect,createConnection}().on(cb0)', 'net.Socket().on(cb0)', 'dgram.createSocket().on(cb0)',
  'WebSocket().on(cb0)', 'WebSocket().onmessage(cb0)', 'WebSocket().addEventListener(cb0)', 'ws().on(cb0)', 'ws.WebSocket().on(cb0)', 'ws().onmessage(cb0)',
  'socket.io-client().on(cb0)', 'socket.io-client.io().on(cb0)', 'socket.io-client.connect().on(cb0)', 'EventSource().onmessage(cb0)', 'EventSource().addEventListener(cb0)',
  'XMLHttpRequest().responseText', 'XMLHttpRequest().response', 'jQuery.{get,getJSON,ajax}()', '{firebase/database,firebase-admin/database}.{onValue,onChildAdded}(cb0)', 'firebase/database.get()', '{firebase,firebase-admin}.database().ref().{on,once}(cb0)', 'mqtt.connect().on(cb1)', 'mqtt.connect().on(cb0)', 'dns.{resolveTxt,promises.resolveTxt}()', 'dns.resolveTxt(cb1)',
]

/** What arrives at a server of the program's own: whoever reaches its port decides over it. */
const router = '{express,express.Router,fastify,fastify.fastify,polka,restify.createServer,@hapi/hapi.server,hono.Hono,koa-router,@koa/router,router}'
const visitors: readonly string[] = [
  'visitor.request', 'openclaw.api.{registerHttpHandler,registerGatewayMethod}(cb0)',
  '{http,https,http2}.{createServer,createSecureServer}(cb0)', '{http,https}.{createServer,Server}().on(cb0)', '{http,https}.createServer().addListener(cb0)',
  `${router}().{get,post,put,patch,delete,all,use}(cb0)`, 'koa().use(cb0)', 'Bun.serve(cb0)', 'Deno.serve(cb0)',
  '{net,tls}.createServer(cb0)', 'net.{createServer,Server}().on(cb0)', '{ws.WebSocketServer,ws.Server}().on(cb0)', 'socket.io.Server().on(cb0)', 'socket.io().on(cb0)',
]

/** What contracts and transactions hold: whoever pays writes it, and nobody can take it down. */
const chains: readonly string[] = [
  '{ethers,ethers.ethers}.Contract()', '{web3,web3.Web3}().eth.Contract()', '{web3,web3.Web3}().eth.Contract().methods', '{web3,web3.Web3}().eth.{getTransaction,getStorageAt}()',
  'viem.createPublicClient().{readContract,getTransaction,getStorageAt}()', '@solana/web3.js.Connection().{getSignaturesForAddress,getTransaction,getParsedTransaction,getAccountInfo}()',
]

const puppeteers = '{puppeteer,puppeteer-core,puppeteer-extra,rebrowser-puppeteer,patchright}.{launch,connect}()'
const playwrights = '{playwright,playwright-core,@playwright/test}.{chromium,firefox,webkit}'
/** What gives a page of a browser that the program steers; everything of it can be asked. */
const browsers: readonly string[] = [`${puppeteers}.newPage`, `${puppeteers}.createIncognitoBrowserContext().newPage`]
const steered: readonly string[] = [
  `${puppeteers}.{cookies,target().createCDPSession().send,defaultBrowserContext().cookies}()`, `${puppeteers}.pages()[].cookies()`,
  ...['launch().newContext()', 'launchPersistentContext()', 'connectOverCDP().contexts()[]', 'connectOverCDP().newContext()'].flatMap(made => [`${playwrights}.${made}.{cookies,storageState}()`, `${playwrights}.${made}.newCDPSession().send()`]),
]

/** Accounts of people, not of bots: whatever arrives is theirs. */
const messengers: readonly string[] = ['{baileys,@whiskeysockets/baileys,@adiwajshing/baileys}{,.makeWASocket,.default}().ev.on(cb0)', 'whatsapp-web.js.Client().on(cb0)']

/** Programs that ask in a terminal or in a box. */
const prompts: readonly string[] = [
  '{inquirer,enquirer}.prompt()', '{prompts,prompt,enquirer}()', '@inquirer/prompts.{input,password,editor}()', '@clack/prompts.{text,password}()', 'readline-sync.{question,prompt}()', 'prompt-sync()()',
  '{readline,readline/promises,readline.promises}.createInterface().question()', 'readline.createInterface().question(cb0)',
]

/** What holds a text that only a program sees: codes of squares, the colours of points. */
const pictures: readonly string[] = ['jsqr()', 'document.createElement().getContext().getImageData()', 'OffscreenCanvas().getContext().getImageData()', 'canvas.createCanvas().getContext().getImageData()', 'qrcode-reader().decode()']

export const sources: readonly Source[] = [
  { taint: 'env-all', api: 'process.env', note: 'the whole environment' },
  { taint: 'env-all', api: 'Bun.env', note: 'the whole environment' },
  { taint: 'env-all', api: 'Deno.env.toObject()', note: 'the whole environment' },
  { taint: 'host', api: 'os.{hostname,userInfo,networkInterfaces}()', note: 'names the machine or its user' },
  { taint: 'host', api: 'dns.getServers()', note: 'name servers of the network' },
  { taint: 'place', api: '{os.homedir,process.cwd}()', note: 'where on this machine' },
  { taint: 'place', api: '{__dirname,__filename}', note: 'where on this machine' },
  { taint: 'place', api: 'process.env.{INIT_CWD,PWD,HOME,USERPROFILE,OLDPWD}', note: 'where on this machine' },
  { taint: 'screen', api: 'screenshot-desktop()', note: 'a picture of the screen' },
  { taint: 'screen', api: 'node-global-key-listener.GlobalKeyboardListener().{addListener,on}(cb0)', note: 'every key that is pressed' },
  { taint: 'screen', api: '{iohook,iohook.default,uiohook-napi.uIOhook}.on(cb0)', note: 'every key that is pressed' },
  { taint: 'decrypted', api: 'crypto.{createDecipher,createDecipheriv}().{update,final}()', note: 'comes out of a cipher' },
  { taint: 'decrypted', api: '{crypto.subtle,crypto.webcrypto.subtle,subtle}.decrypt()', note: 'comes out of a cipher' },
  { taint: 'decrypted', api: 'crypto.{privateDecrypt,publicDecrypt}()', note: 'comes out of a cipher' },
  { taint: 'decrypted', api: 'crypto-js.{AES,DES,TripleDES,RC4,Rabbit,Blowfish}.decrypt()', note: 'comes out of a cipher' },
  { taint: 'key-material', api: '@solana/web3.js.Keypair.{fromSecretKey,fromSeed,generate}().secretKey', note: 'the secret key of a wallet' },
  { taint: 'key-material', api: '{ethers,ethers.ethers}.Wallet().{privateKey,mnemonic}', note: 'the secret key of a wallet' },
  { taint: 'key-material', api: '{ethers,ethers.ethers}.Wallet.{fromPhrase,fromMnemonic,fromEncryptedJson,createRandom}().{privateKey,mnemonic}', note: 'the secret key of a wallet' },
  { taint: 'browser-secret', api: 'document.cookie', note: 'cookies of the page' },
  { taint: 'browser-secret', api: '{localStorage,sessionStorage}.getItem()', note: 'stored by the page' },
  { taint: 'browser-secret', api: '{localStorage,sessionStorage}', note: 'all that the page stored' },
  { taint: 'page-input', api: '{addEventListener,document.addEventListener,document.body.addEventListener,document.documentElement.addEventListener}(cb0)', note: 'every key that is pressed in the page' },
  { taint: 'page-form', api: '{addEventListener,document.addEventListener,document.body.addEventListener,document.documentElement.addEventListener}(cb0)', note: 'what is typed into any field of the page' },
  { taint: 'page-input', api: '{onkeydown,onkeyup,onkeypress,document.onkeydown,document.onkeyup,document.onkeypress}(cb0)', note: 'every key that is pressed in the page' },
  { taint: 'page-input', api: '{document.querySelector,document.querySelectorAll}()', note: 'what is typed into a password field' },
  { taint: 'page-input', api: '{document.querySelectorAll,document.getElementsByTagName}()', note: 'what is typed into every form of the page' },
  { taint: 'page-input', api: 'document.forms', note: 'what is typed into every form of the page' },
  { taint: 'browser-secret', api: '{@react-native-async-storage/async-storage,@react-native-community/async-storage}.{multiGet,getItem}()', note: 'stored by the app' },
  { taint: 'browser-secret', api: '{expo-secure-store.getItemAsync,react-native-keychain.getGenericPassword,react-native-keychain.getInternetCredentials}()', note: 'kept in the safe of the app' },
  { taint: 'browser-secret', api: 'electron.session.defaultSession.cookies.get()', note: 'all cookies of the program' },
  { taint: 'browser-secret', api: 'electron.session.fromPartition().cookies.get()', note: 'all cookies of the program' },
  ...browsers.flatMap(page => [`${page}().cookies()`, `${page}().target().createCDPSession().send()`, `${page}().createCDPSession().send()`])
    .map(api => ({ taint: 'browser-secret', api, note: 'cookies of a browser that the program steers' })),
  ...steered.map(api => ({ taint: 'browser-secret', api, note: 'cookies of a browser that the program steers' })),
  { taint: 'intercepted', api: 'module.prototype._compile(hook0)', note: 'the source of every module that is loaded' },
  { taint: 'clipboard', api: 'navigator.clipboard.{readText,read}()', note: 'the clipboard' },
  { taint: 'clipboard', api: 'clipboardy.{read,readSync}()', note: 'the clipboard' },
  { taint: 'clipboard', api: 'electron.clipboard.readText()', note: 'the clipboard' },
  { taint: 'intercepted', api: 'XMLHttpRequest.prototype.{send,open,setRequestHeader}(hook{0,1})', note: 'what other code sends with XMLHttpRequest' },
  { taint: 'intercepted', api: '{fetch,WebSocket.prototype.send,navigator.sendBeacon}(hook{0,1})', note: 'what other code sends' },
  { taint: 'intercepted', api: '{window.ethereum,ethereum}.{request,send,sendAsync}(hook0)', note: 'what a page asks of the wallet' },
  { taint: 'intercepted', api: '{http,https}.request(hook0)', note: 'what other code requests' },
  { taint: 'intercepted', api: '{http,https}.{request,get}().{getHeaders,getHeader,_header}()', note: 'the headers of a request that other code made' },
  { taint: 'openclaw-config', api: 'openclaw.api.config', note: 'the configuration of OpenClaw, with the keys in it' },
  { taint: 'openclaw-config', api: 'openclaw.api.runtime.config.{loadConfig,current,get}()', note: 'the configuration of OpenClaw, with the keys in it' },
  { taint: 'talk', api: 'openclaw.api.{on,registerHook}(cb0)', note: 'what is said to the agent and by it' },
  ...messengers.map(api => ({ taint: 'talk', api, note: 'what is said over the account of a messenger' })),
  { taint: 'key-material', api: '{baileys,@whiskeysockets/baileys,@adiwajshing/baileys}.{useMultiFileAuthState,initAuthCreds}().state.creds', note: 'the login of a messenger' },
  ...prompts.map(api => ({ taint: 'typed-answer', api, note: 'what somebody types when asked' })),
  ...pictures.map(api => ({ taint: 'image', api, note: 'read out of a picture' })),
  ...visitors.map(api => ({ taint: 'visitor', api, note: 'comes in from whoever reaches the server' })),
  ...chains.map(api => ({ taint: 'chain', api, note: 'read from a block chain' })),
  ...responses.map(api => ({ taint: 'response', api, note: 'answer of a server' })),
]

/** Sources of which the first argument decides whether they are any: the event that is waited for, the field that is looked up. */
const telling: Readonly<Record<string, (first: string | undefined, api: string) => boolean>> = {
  'page-input': (first, api) => api === 'document.forms' || api.includes('.on') || api.startsWith('on') || (/All|ByTag/.test(api) && /^(?:input|form|textarea|input,\s*(?:select|textarea)[\w,\s]*|form input)$/i.test(first ?? '')) || /^key(?:down|up|press)$|\bpassword\b|cc-number|cvc|card[-_]?number/i.test(first ?? ''),
  'page-form': first => /^(?:input|change|submit|paste)$/.test(first ?? ''),
  talk: first => isTalk(first),
}

/** Whether the named source is one, given the first argument of the call it comes from, where that is a known text. */
export const isSource = (taint: string, first: string | undefined, api: string): boolean => telling[taint]?.(first, api) ?? true

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
const hostVariables = words('USER USERNAME LOGNAME COMPUTERNAME HOSTNAME USERDOMAIN SSH_CONNECTION SSH_CLIENT')
/** Hold public or harmless settings although their names look like secrets. */
const publicVariables = words('PUBLIC_KEY NEXT_PUBLIC_KEY TOKEN_TYPE KEYBOARD KEYMAP SSH_AUTH_SOCK TOKENIZERS_PARALLELISM')
const secretName = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|APIKEY|PRIVATE|MNEMONIC|SEED|PAT|AUTH)(?:_|$|\d)|(?:API|ACCESS|SECRET|PRIVATE|AUTH|ENCRYPTION|SIGNING|SERVICE|ROLE|ACCOUNT|LICENSE)_?KEY|^(DATABASE|MONGO|MONGODB|REDIS|POSTGRES|MYSQL)_(URL|URI|DSN)$|_KEY$|_PASS$|_PWD$|TOKEN$|SECRET$|PASSWORD$/

/** What one environment variable gives away, judged by its name; undefined for settings such as PORT or NODE_ENV. */
export function classifyVariable(name: string): 'env-secret' | 'host' | undefined {
  const upper = name.toUpperCase()
  if (hostVariables.has(upper)) return 'host'
  if (publicVariables.has(upper) || /PUBLIC/.test(upper)) return undefined
  return secretName.test(upper) ? 'env-secret' : undefined
}

const commands: readonly (readonly [taint: string, label: string, command: RegExp])[] = [
  ['credential-file', 'the system keychain', /\bsecurity\s+(?:dump-keychain|find-(?:generic|internet)-password|export)\b|\bsecret-tool\s+(?:search|lookup)\b|\bcmdkey\s+\/list\b|\bvaultcmd\b/i],
  ['credential-file', 'a password that the user types', /display dialog[^\n]{0,400}hidden answer|Get-Credential\b|zenity[^\n]{0,80}--password|kdialog[^\n]{0,80}--password/i],
  ['credential-file', 'a GitHub token of another program', /\bgh\s+auth\s+token\b/i],
  ['credential-file', 'a token of another program', /\bglab\s+auth\s+token\b|\bgcloud\s+auth\s+(?:application-default\s+)?print-access-token\b|\baws\s+configure\s+(?:get|export-credentials)|\bnpm\s+(?:config\s+get\s+[^\s]*_authToken|token\s+list)|\bnetsh\s+wlan\s+show\s+profile[^\n]{0,80}key=clear/i],
  ['credential-file', 'a credential file', /\b(?:cat|type|base64|tar|zip|cp)\b[^|;&\n]{0,200}(?:\.ssh\/|\.aws\/|\.npmrc|\.netrc|\.git-credentials|\.gnupg|login data|key4\.db|wallet\.dat|\.openclaw\/credentials)/i],
  ['credential-file', 'logins that programs keep in the registry', /\b(?:reg(?:\.exe)?\s+query|Get-ItemProperty(?:Value)?|Get-ChildItem)\b[^|;&\n]{0,120}(?:\\Software\\(?:Roblox|SimonTatham\\PuTTY|Martin Prikryl|Valve\\Steam|OpenSSH|Microsoft\\Internet Explorer\\IntelliForms)|\.ROBLOSECURITY)/i],
  ['response', 'answer of a server', /^\s*(?:curl|wget\s[^|;&]*(?:-qO-|-O\s?-)|(?:powershell(?:\.exe)?\s[^|;&]{0,60})?(?:iwr|irm|Invoke-WebRequest|Invoke-RestMethod))\s[^|;&]*https?:[^|;&]*$/i],
  ['env-all', 'the whole environment', /^\s*(?:printenv|env|set|export -p)\s*(?:$|[|;&>])/],
  ['clipboard', 'the clipboard', /\bpbpaste\b|\bxclip\b[^|;&\n]{0,60}-o\b|\bxsel\b[^|;&\n]{0,40}(?:-o|--output)\b|\bwl-paste\b|\bGet-Clipboard\b/i],
  ['host', 'facts about the machine', /^\s*(?:whoami|hostname|ifconfig|ipconfig|uname -a|id|systeminfo|net user)\b/i],
  ['screen', 'a picture of the screen', /\bscreencapture\b|\bgnome-screenshot\b|\bimport -window root\b|\bscrot\b|CopyFromScreen/],
]

/** What a command line prints that should not travel; undefined for ordinary commands. */
export function commandOutput(line: string): { readonly taint: string; readonly label: string } | undefined {
  if (line.length > 8_000) return undefined
  const found = commands.find(([, , command]) => command.test(line))
  // An answer is told by the address it came from.
  return found && { taint: found[0], label: found[0] === 'response' ? /https?:[^\s'"]+/.exec(line)?.[0] ?? '' : found[1] }
}
