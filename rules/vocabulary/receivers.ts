import type { CallView, FileView, ValueView } from '../../src/kit/index.ts'
import { classifyHost, isPlaceholderHost } from './hosts.ts'

/** Mail boxes and chat channels whose keys are written into the code: whoever reads them is fixed, and the user is not asked. */
const chats: readonly (readonly [label: string, address: RegExp])[] = [
  ['a Discord channel', /^https?:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d+\/[\w-]{4,}/i],
  ['a Telegram chat', /^https?:\/\/api\.telegram\.org\/bot\d+:[\w-]{20,}/i],
  ['a Slack channel', /^https?:\/\/hooks\.slack\.com\/(?:services|workflows)\/T\w+\/[\w/]{8,}/],
  ['a Feishu group', /^https?:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/[\w-]{6,}/],
  ['a DingTalk group', /^https?:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=\w{8,}/],
  ['a form of Google', /^https?:\/\/docs\.google\.com\/forms\/(?:u\/\d\/)?d\/e\/[\w-]{10,}\/formResponse/],
  ['a Teams channel', /^https?:\/\/\w+\.webhook\.office\.com\/webhookb2\/[\w@-]{8,}/],
]

const telegramToken = /^\d{6,12}:[\w-]{30,}$/

/** The chat that one of the addresses leads to, when its key stands in the address; undefined when the key is given from outside. */
export const chatOf = (addresses: readonly string[]): string | undefined => chats.find(([, pattern]) => addresses.some(text => pattern.test(text)))?.[0]

/** Addresses of a request, put together from host and path where they are given apart. */
export const fullAddressesOf = (call: CallView): readonly string[] => {
  const [first, second] = [call.arg(0), call.arg(1)]
  const hosts = [first, second].flatMap(value => [...value.prop('hostname').skeletons, ...value.prop('host').skeletons])
  const paths = [first, second].flatMap(value => value.prop('path').skeletons)
  const joined = hosts.flatMap(host => paths.map(path => `https://${host}${path}`))
  return [...first.skeletons, ...first.prop('url').skeletons, ...joined].slice(0, 40)
}

const foreign = (host: string | undefined, what: string): string | undefined =>
  host !== undefined && !['loopback', 'private', 'computed'].includes(classifyHost(host)) && !isPlaceholderHost(host) ? `${what} ${host}` : undefined

/** A database elsewhere, with user and password in its address. */
const databaseOf = (call: CallView): string | undefined => {
  const address = call.arg(0).texts.map(text => /^\w+(?:\+srv)?:\/\/[^\s:@/{}]+:[^\s@/{}]{4,}@([^\s/,:?]+)/.exec(text)?.[1]).find(host => host !== undefined)
  const options = call.arg(0)
  return foreign(address ?? ((options.prop('password').text ?? '').length > 3 ? options.prop('host').text : undefined), 'the database')
}

/** The account of a mail transport whose password stands in the code. */
export const mailAccountOf = (options: ValueView | undefined): string | undefined => {
  const auth = options?.prop('auth')
  const user = auth?.prop('user').text
  return user !== undefined && /@|^\w/.test(user) && (auth?.prop('pass').text ?? '').length >= 6 ? `the mail account ${user}` : undefined
}

/** The client of a service for files and notes that logs in with a key in the code: what it stores lies with its author. */
export const storageAccountOf = (options: ValueView | undefined): string | undefined =>
  (options?.prop('auth').text ?? '').length >= 20 ? 'an account whose key stands in the code' : options?.texts.some(text => telegramToken.test(text)) ? 'a Telegram bot whose key stands in the code' : undefined

/** Clients of chats and mail servers that are made with a key of their author; the label of who reads what they send. */
export const clientOf = (call: CallView): string | undefined => {
  if (call.api.startsWith('nodemailer')) return mailAccountOf(call.arg(0))
  if (/^(?:mongo|mysql|pg|redis|ioredis)/.test(call.api)) return databaseOf(call)
  if (call.api.startsWith('ssh2')) return (call.arg(0).prop('password').text ?? '').length > 3 ? foreign(call.arg(0).prop('host').text, 'the machine') : undefined
  if (/telegra|grammy|telegram/i.test(call.api)) return call.arg(0).texts.some(text => telegramToken.test(text)) ? 'a Telegram bot' : undefined
  return chatOf([...call.arg(0).skeletons, ...call.arg(0).prop('url').skeletons])
}

/** The text of a name is what it is made of, where it is made by serialising. */
export const madeOf = (text: string, file: FileView): string => /^[A-Za-z_$][\w$]{0,40}$/.test(text)
  ? new RegExp(`\\b${text.replaceAll('$', '\\$')}\\s*=\\s*(JSON\\.stringify\\([^;]{0,400})`).exec(file.text)?.[1] ?? text : text

/** Beside the transport that the user sets up, one of the author's own: what goes through the first goes through both. */
export const sendsCopies = (file: FileView): boolean =>
  file.calls('nodemailer.createTransport').some(other => clientOf(other) === undefined && other.arg(0).text === undefined && other.arg(0).keys.length === 0) && file.calls('nodemailer.createTransport().sendMail').length > 1
