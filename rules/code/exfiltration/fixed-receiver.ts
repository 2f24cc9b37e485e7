import { defineRule, type CallView, type FileView } from '../../../src/kit/index.ts'
import { chatOf, clientOf, fullAddressesOf, madeOf, sendsCopies } from '../../vocabulary/receivers.ts'

const readers = ['fs.{readFile,readFileSync,createReadStream,readdir,readdirSync}', 'fs.promises.{readFile,readdir}']
/** What a chat can have done here: the bot of a stranger is then a way in. */
const commands = 'child_process.{exec,execSync,spawn,spawnSync}'
const facts = ['os.{hostname,userInfo,networkInterfaces}', 'screenshot-desktop', 'clipboardy.{read,readSync}']

/** What the same file gathers: files it did not bring along, or facts about the machine. */
function gathered(file: FileView): CallView | undefined {
  const reads = readers.flatMap(pattern => file.calls(pattern))
    .filter(call => call.arg(0).skeletons.length > 0 && !call.arg(0).skeletons.every(text => /^\{(__dirname|import\.meta)|^\.{1,2}\/|^[\w-]+\.\w+$/.test(text)))
  return reads[0] ?? facts.flatMap(pattern => file.calls(pattern))[0]
}

const secretNames = /\b\w{0,20}(?:token|passw|secret|mnemonic|seedphrase|seed_phrase|private_?key|priv_?key|cookies?)\w{0,10}\b/i
const literals = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g

/** What is sent beside the address is called like a secret. */
function secretIn(call: CallView, file: FileView): string | undefined {
  const given = (one: CallView) => (one.node as unknown as { arguments?: { start?: number; end?: number }[] }).arguments ?? []
  const rest = [...given(call).slice(1), ...(/^https?\.request$/.test(call.api) ? file.calls('{http,https}.request().{write,end}').flatMap(given) : [])]
  const texts = rest.map(({ start = 0, end = 0 }) => madeOf(file.text.slice(start, Math.min(end, start + 2_000)), file).replace(literals, ''))
  const name = texts.map(text => secretNames.exec(text)?.[0]).find(one => one !== undefined)
  if (name !== undefined) return `is called ${name}`
  return texts.some(text => isUsedToLogIn(text, file)) ? 'is what this file logs in with' : undefined
}

const logins = /\.(?:login|signIn|fromMnemonic|importMnemonic)\(\s*([A-Za-z_$][\w$]{0,40})\s*[,)]/g

/** Whatever it is called, what the same file logs in with is a secret. */
function isUsedToLogIn(text: string, file: FileView): boolean {
  const names = new Set(text.match(/(?<![\w$.])[A-Za-z_$][\w$]{0,40}(?!\s*:)(?![\w$])/g)?.slice(0, 20))
  return names.size > 0 && [...file.text.matchAll(logins)].slice(0, 20).some(([, name]) => names.has(name!))
}

const atHand = (call: CallView, file: FileView, who: string | undefined) => {
  if (who === undefined) return
  const taken = gathered(file)
  const secret = secretIn(call, file)
  const message = `${call.api} sends to ${who} whose key stands in the code`
  if (secret !== undefined) return { at: call.at, subject: who, severity: 'critical' as const, message: `${message}, and what it sends ${secret}` }
  if (!taken) return { at: call.at, subject: who, atInstall: 'critical' as const, message }
  return {
    at: call.at, subject: who, severity: 'critical' as const, message: `${message}; the same file calls ${taken.api}`,
    trace: [{ role: 'source' as const, at: taken.at, note: `${taken.api} gathers` }, { role: 'sink' as const, at: call.at, note: `sent to ${who}` }],
  }
}

const request = (call: CallView, file: FileView) => atHand(call, file, chatOf(fullAddressesOf(call)))

const client = (call: CallView, file: FileView) => {
  const who = clientOf(call)
  const run = who?.endsWith(' bot') ? file.calls(commands).find(one => one.arg(0).text === undefined) : undefined
  if (who?.startsWith('the mail account') && sendsCopies(file)) return { at: call.at, subject: who, severity: 'critical' as const, message: `mails of the caller go out a second time, through ${who} whose key stands in the code` }
  return run ? { at: run.at, subject: who!, severity: 'critical' as const, message: `${run.api} runs what is written to ${who} whose key stands in the code` } : atHand(call, file, who)
}

export default defineRule({
  meta: {
    id: 'fixed-receiver',
    title: 'Sends to a private chat or mailbox of its author',
    severity: 'warn',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'A webhook, bot token or mail password in a published package belongs to its author, who reads what every user of it sends. Honest programs are told by their user where to report.',
    remedy: 'Find out what is sent there; leave the package if it is anything about you.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 798],
  },
  calls: {
    '{fetch,axios,got,ky,needle,request,undici.fetch,undici.request,ofetch,phin,bent,navigator.sendBeacon}': request,
    '{axios,got,ky,needle,superagent,request}.{get,post,put,patch,request}': request,
    '{http,https}.{get,request}': request,
    'XMLHttpRequest().open': (call, file) => atHand(call, file, chatOf(call.arg(1).skeletons)),
    '{discord.js.WebhookClient,discord-webhook-node.Webhook,@slack/webhook.IncomingWebhook,nodemailer.createTransport,node-telegram-bot-api,telegraf.Telegraf,telegraf,grammy.Bot}': client,
    '{mongodb.MongoClient,mongodb.MongoClient.connect,mongoose.connect,mongoose.createConnection,mysql.createConnection,mysql2.createConnection,pg.Client,pg.Pool,redis.createClient,ioredis,ssh2.Client().connect}': client,
  },
})
