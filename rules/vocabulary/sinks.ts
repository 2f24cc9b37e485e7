/** Where data leaves, runs or settles. One word per library call; a new library is a few lines. */
export interface SinkPart {
  /** What the part is of the call. */
  readonly role: 'url' | 'host' | 'body' | 'headers' | 'argument' | 'path' | 'code' | 'upload'
  readonly arg: number
  /** Property of that argument; the whole argument when absent. */
  readonly prop?: string
}

export interface SinkWord {
  /** `network`, `dns`, `chain` (a public ledger), `wallet` (what a person is asked to sign), `exec`, `code`, `file`. */
  readonly sink: string
  readonly api: string
  readonly parts: readonly SinkPart[]
}

const part = (role: SinkPart['role'], arg: number, prop?: string): SinkPart => prop === undefined ? { role, arg } : { role, arg, prop }
const network = (api: string, ...parts: readonly SinkPart[]): SinkWord => ({ sink: 'network', api, parts })

const options: readonly SinkPart[] = [
  part('body', 1, 'body'), part('body', 1, 'json'), part('body', 1, 'form'), part('body', 1, 'formData'), part('body', 1, 'data'), part('url', 1, 'searchParams'), part('url', 1, 'qs'), part('url', 1, 'params'), part('url', 1, 'query'),
  part('headers', 1, 'headers'),
]
const single: readonly SinkPart[] = [
  part('url', 0), part('url', 0, 'url'), part('url', 0, 'uri'), part('host', 0, 'host'), part('host', 0, 'hostname'), part('url', 0, 'path'), part('body', 0, 'data'), part('body', 0, 'body'), part('body', 0, 'json'), part('body', 0, 'form'),
  part('url', 0, 'params'), part('url', 0, 'qs'), part('headers', 0, 'headers'),
]
const url0 = part('url', 0)
const withBody: readonly SinkPart[] = [url0, part('body', 1), part('headers', 2, 'headers')]
const plainVerbs = '{get,delete,head}'
const bodyVerbs = '{post,put,patch}'
const allVerbs = '{get,post,put,patch,delete,head}'

export const sinks: readonly SinkWord[] = [
  network('fetch', url0, ...options), network('undici.{fetch,request,stream}', url0, ...options), network('ofetch.{ofetch,$fetch}', url0, ...options), network('ofetch', url0, ...options),
  network('undici.{Client,Pool}().{request,stream}', part('body', 0, 'body'), part('headers', 0, 'headers'), part('url', 0, 'path')),
  network('navigator.sendBeacon', url0, part('body', 1)),
  network('{http,https}.{get,request}', ...single, part('headers', 1, 'headers'), part('url', 1, 'path'), part('host', 1, 'host'), part('host', 1, 'hostname')),
  network('{http,https}.request().{write,end}', part('body', 0)),
  network('{http,https}.get().{write,end}', part('body', 0)),
  network('http2.connect().request', part('headers', 0)), network('http2.connect().request().{write,end}', part('body', 0)),
  network('{net,tls}.{connect,createConnection}().{write,end}', part('body', 0)), network('net.Socket().{write,end}', part('body', 0)),
  network('{net,tls}.{connect,createConnection}', part('host', 1), part('host', 0, 'host')),
  network('dgram.createSocket().send', part('body', 0), part('host', 2), part('host', 4)),
  network('WebSocket', url0), network('WebSocket().send', part('body', 0)), network('ws', url0, part('headers', 1, 'headers'), part('headers', 2, 'headers')), network('{ws,ws.WebSocket}().send', part('body', 0)),
  network('socket.io-client{,.io,.connect}().{emit,send}', part('body', 1), part('body', 0)), network('socket.io-client{,.io,.connect}', url0),
  network('XMLHttpRequest().open', part('url', 1)), network('XMLHttpRequest().send', part('body', 0)), network('Image().src', url0), network('document.createElement().{src,href,action}', url0), network('{location.href,location.assign,location.replace,location,document.location.href}', url0), network('EventSource', url0),
  network('axios', ...single, ...options), network('axios.request', ...single), network(`axios.${plainVerbs}`, url0, ...options), network(`axios.${bodyVerbs}`, ...withBody),
  network(`axios.create().${plainVerbs}`, url0, ...options), network(`axios.create().${bodyVerbs}`, ...withBody), network('axios.create().request', ...single), network('axios.create()', ...single),
  network('{got,ky}', url0, ...options), network(`{got,ky}.${allVerbs}`, url0, ...options), network(`{got,ky}.{extend,create}().${allVerbs}`, url0, ...options), network('got.stream', url0, ...options),
  network('needle', part('url', 1), part('body', 2)), network(`needle.${bodyVerbs}`, url0, part('body', 1)), network(`needle.${plainVerbs}`, url0),
  network(`superagent.${allVerbs}`, url0), network(`superagent.${allVerbs}().{send,query,field,attach}`, part('body', 0), part('body', 1)), network(`superagent.${allVerbs}().set`, part('headers', 0), part('headers', 1)),
  network('{request,request-promise,request-promise-native}', ...single, ...options), network(`{request,request-promise,request-promise-native}.${allVerbs}`, ...single, ...options),
  network('{phin,centra,bent,wretch,urllib.request,urllib.curl}', ...single, ...options), network('bent()', part('url', 0), part('body', 1)), network('wretch().{post,put}', part('body', 0)),
  network('jQuery.{post,get,getJSON,ajax}', ...single, part('body', 1)), network('$.{post,get,getJSON,ajax}', ...single, part('body', 1)),
  network('nodemailer.createTransport().sendMail', part('body', 0)), network('node-telegram-bot-api().{sendMessage,sendDocument,sendPhoto,sendMediaGroup}', part('body', 1), part('upload', 1)),
  network('telegraf.Telegraf().telegram.{sendMessage,sendDocument,sendPhoto}', part('body', 1), part('upload', 1), part('upload', 1, 'source')), network('grammy.Bot().api.{sendMessage,sendDocument}', part('body', 1)), network('{form-data,FormData}().submit', url0, ...single.slice(3, 6), part('body', 1)),
  network('mongodb.MongoClient().db().collection().{insertOne,insertMany,updateOne,replaceOne}', part('body', 0), part('body', 1)),
  network('@octokit/{rest,core}.Octokit(){,.rest}.{gists.create,gists.update,repos.createOrUpdateFileContents,issues.create,issues.createComment,git.createBlob}', part('body', 0)), network('@octokit/{rest,core}.Octokit().request', part('body', 1)), network('@aws-sdk/client-s3.PutObjectCommand', part('body', 0, 'Body')), network('aws-sdk.S3().{putObject,upload}', part('body', 0, 'Body')),
  network('@supabase/supabase-js.createClient().from().{insert,upsert,update}', part('body', 0)), network('@supabase/supabase-js.createClient().{rpc,storage.from().upload}', part('body', 1)), network('@supabase/supabase-js.createClient().functions.invoke', part('body', 1, 'body')),
  network('firebase/database.{set,push,update}', part('body', 1)), network('firebase/firestore.{addDoc,setDoc,updateDoc}', part('body', 1)), network('{firebase,firebase-admin}.{database().ref(),firestore().collection(),firestore().collection().doc()}.{set,push,update,add}', part('body', 0)),
  network('electron.net.{request,fetch}', url0, ...single, ...options), network('electron.net.request().{write,end}', part('body', 0)),
  network('discord.js.WebhookClient().send', part('body', 0)), network('@slack/webhook.IncomingWebhook().send', part('body', 0)),
  { sink: 'chain', api: '{ethers,ethers.ethers}.Wallet().sendTransaction', parts: [part('body', 0, 'data')] }, { sink: 'chain', api: 'web3().eth.sendTransaction', parts: [part('body', 0, 'data')] },
  { sink: 'wallet', api: '{ethereum,window.ethereum}.{request,send,sendAsync}', parts: [part('argument', 0, 'params')] },
  { sink: 'answer', api: 'visitor.answer.{send,json,end,write}', parts: [part('body', 0)] }, { sink: 'answer', api: 'visitor.answer.{status,type,set,header}().{send,json,end,write}', parts: [part('body', 0)] },
  { sink: 'dns', api: 'dns.{lookup,resolve,resolve4,resolve6,resolveAny,resolveTxt,resolveMx,resolveCname}', parts: [part('host', 0)] },
  { sink: 'dns', api: 'dns.{Resolver,promises.Resolver}().{resolve,resolve4,resolve6,resolveAny,resolveTxt}', parts: [part('host', 0)] },
  { sink: 'dns', api: 'dns.promises.{lookup,resolve,resolve4,resolve6,resolveAny,resolveTxt}', parts: [part('host', 0)] },
  { sink: 'exec', api: 'child_process.{exec,execSync}', parts: [part('argument', 0)] },
  { sink: 'exec', api: 'child_process.{execFile,execFileSync,spawn,spawnSync,fork}', parts: [part('argument', 0), part('argument', 1)] },
  { sink: 'exec', api: 'child_process.{spawn,exec,execFile}().stdin.{write,end}', parts: [part('argument', 0)] },
  { sink: 'exec', api: '{execa,execa.execa,execa.execaSync,execa.command,execa.execaCommand,execa.sync,cross-spawn,cross-spawn.sync,cross-spawn.spawn,tinyexec.x,tinyexec.exec}', parts: [part('argument', 0), part('argument', 1)] },
  { sink: 'exec', api: '{shelljs.exec,zx.$,execa.$,bun.$,Bun.$,Bun.spawn,Bun.spawnSync,Deno.Command,Deno.run}', parts: [part('argument', 0), part('argument', 1)] },
  { sink: 'code', api: '{eval,Function,AsyncFunction,GeneratorFunction,execScript}', parts: [0, 1, 2, 3].map(i => part('code', i)) },
  { sink: 'code', api: 'vm.{runInThisContext,runInNewContext,runInContext,compileFunction,Script,SourceTextModule}', parts: [part('code', 0)] },
  { sink: 'code', api: '{require,import,module.register}', parts: [part('code', 0)] },
  { sink: 'code', api: '{cjsmodule,module,module()}._compile', parts: [part('code', 0)] }, { sink: 'code', api: 'module.prototype._compile', parts: [part('code', 0)] },
  { sink: 'code', api: '{setTimeout,setInterval,setImmediate}', parts: [part('code', 0)] },
  { sink: 'code', api: '{worker_threads.Worker,Worker}', parts: [part('code', 0)] },
  { sink: 'code', api: 'document.createElement().text', parts: [part('code', 0)] },
  { sink: 'element', api: 'document.createElement().{textContent,innerHTML,innerText}', parts: [part('code', 0)] },
  { sink: 'code', api: 'inspector.Session().post', parts: [part('code', 1, 'expression')] },
  { sink: 'code', api: 'WebAssembly.{instantiate,compile,Module,instantiateStreaming,compileStreaming}', parts: [part('code', 0)] },
  { sink: 'code', api: '{require-from-string,import-fresh,vm2.VM().run,node-eval,eval}', parts: [part('code', 0)] },
  { sink: 'file', api: 'fs.{writeFile,writeFileSync,appendFile,appendFileSync,outputFile,outputFileSync}', parts: [part('path', 0), part('body', 1)] },
  { sink: 'file', api: 'fs.promises.{writeFile,appendFile}', parts: [part('path', 0), part('body', 1)] },
  { sink: 'file', api: 'fs.createWriteStream().{write,end}', parts: [part('body', 0)] }, { sink: 'file', api: 'Bun.write', parts: [part('path', 0), part('body', 1)] },
  { sink: 'file', api: 'Deno.{writeTextFile,writeFile,writeTextFileSync,writeFileSync}', parts: [part('path', 0), part('body', 1)] },
]
