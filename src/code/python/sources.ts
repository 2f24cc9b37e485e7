import type { PythonTaint } from '../../kit/index.ts'
import type { Pointer } from '../../model/index.ts'
import { mergeTaints, nothing, ofApi, ofSkeleton, skeletonOf } from './values.ts'
import type { Value } from './values.ts'

const fetchers =
  /^(?:requests(?:\.Session\(\)|\.session\(\))?\.(?:get|post|put|request|patch)|httpx(?:\.(?:Client|AsyncClient)\(\))?\.(?:get|post|request|stream)|urllib\.request\.(?:urlopen|build_opener\(\)\.open)|urllib2\.urlopen|urllib\.urlopen|urllib3\.PoolManager\(\)\.(?:request|urlopen)|urllib3\.request|aiohttp\.(?:ClientSession\(\)\.(?:get|post|request)|request)|pycurl\.Curl\(\)|wget\.download|urllib\.request\.urlretrieve|urllib\.urlretrieve|cloudscraper\.create_scraper\(\)\.get|curl_cffi\.requests\.get|http\.client\.HTTPS?Connection\(\)\.getresponse)$/
const hostFacts =
  /^(?:platform\.(?:node|system|platform|uname|machine|release|version|processor)|socket\.(?:gethostname|getfqdn|gethostbyname)|getpass\.getuser|os\.(?:uname|getlogin|getuid|cpu_count)|uuid\.getnode|psutil\.\w+)$/
const decoders =
  /^(?:base64\.\w*decode\w*|binascii\.(?:unhexlify|a2b_\w+)|bytes\.fromhex|bytearray\.fromhex|codecs\.decode|zlib\.decompress|gzip\.decompress|bz2\.decompress|lzma\.decompress|marshal\.loads|(?:cryptography\.fernet\.)?Fernet\(\)\.decrypt|cryptography\.fernet\.Fernet\(\)\.decrypt|Crypto\.Cipher\.\w+\.new\(\)\.decrypt)$/
const readers =
  /^(?:open|io\.open|codecs\.open|aiofiles\.open|sqlite3\.connect|os\.(?:listdir|scandir|walk|open)|glob\.i?glob|zipfile\.ZipFile|tarfile\.open|configparser\.ConfigParser\(\)\.read|dotenv\.(?:dotenv_values|load_dotenv)|json\.load|yaml\.safe_load|shutil\.(?:make_archive|copy2?|copyfile|copytree))$/
const pathReaders = /^pathlib\.\w*Path\(\)\.(?:read_text|read_bytes|open|iterdir|glob|rglob)$/

export const isFetch = (api: string): boolean => fetchers.test(api)

const taint = (kind: string, detail: string, at: Pointer, note: string): PythonTaint => ({
  kind,
  detail: detail.slice(0, 300),
  steps: [{ role: 'source', at, note }],
})

/** What a call of the named thing brings in, besides what its arguments carry. */
export function sourceTaints(
  api: string,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  receiver: Value | undefined,
  at: Pointer,
): PythonTaint[] {
  if (fetchers.test(api)) {
    const url = skeletonOf(keywords.get('url') ?? (/\.request$/.test(api) ? args[1] : args[0]) ?? nothing)
    return [taint('response', url, at, 'fetched here')]
  }
  if (/^os\.getenv$|^os\.environ(?:b)?\.(?:get|pop|setdefault|__getitem__)$/.test(api)) {
    const name = skeletonOf(args[0] ?? nothing)
    return name === 'HOME' || name === 'USERPROFILE' ? [] : [taint('env', name, at, `reads the environment variable ${name}`)]
  }
  if (readers.test(api)) {
    const path = skeletonOf(keywords.get('file') ?? args[0] ?? nothing)
    return isWriteMode(api, args, keywords) ? [] : [taint('file', path, at, `reads ${path}`)]
  }
  if (pathReaders.test(api)) return [taint('file', skeletonOf(receiver ?? nothing), at, `reads ${skeletonOf(receiver ?? nothing)}`)]
  if (hostFacts.test(api)) return [taint('host-info', api, at, `asks ${api}`)]
  if (decoders.test(api)) return [taint('decoded', api, at, `decoded by ${api}`)]
  if (/^subprocess\.(?:check_output|getoutput|getstatusoutput|run|Popen)$|^os\.popen$/.test(api))
    return [taint('subprocess', skeletonOf(args[0]?.items[0] ?? args[0] ?? nothing), at, 'output of a command')]
  if (/^(?:keyring\.get_password|browser_cookie3\.\w+|win32crypt\.CryptUnprotectData)$/.test(api))
    return [taint('credential', api, at, `reads credentials by ${api}`)]
  if (
    /^(?:ImageGrab\.grab|PIL\.ImageGrab\.grab|pyautogui\.screenshot|mss\.mss\(\)\.\w+|pyperclip\.paste|pynput\.keyboard\.Listener)$/.test(
      api,
    )
  )
    return [taint('spying', api, at, `captures by ${api}`)]
  return []
}

const isWriteMode = (api: string, args: readonly Value[], keywords: ReadonlyMap<string, Value>): boolean =>
  /open$/.test(api) && /[wax]/.test((keywords.get('mode') ?? args[1])?.text ?? '')

/** Values of names that need no call. */
export function sourceName(api: string, at: Pointer): Value | undefined {
  if (/^os\.environb?$/.test(api)) return ofApi(api, { taints: [taint('env-all', 'os.environ', at, 'the whole environment')] })
  if (api === 'sys.argv' || api === 'sys.stdin') return ofApi(api, { taints: [taint('input', api, at, 'what the caller gave')] })
  return undefined
}

/** Calls whose result is a path that can be worked out. */
export function pathCall(api: string, args: readonly Value[], receiver: Value | undefined): Value | undefined {
  const path = (skeleton: string): Value =>
    ofSkeleton(skeleton, { api: 'pathlib.Path()', taints: mergeTaints([...args, ...(receiver ? [receiver] : [])]) })
  const segments = (values: readonly Value[]): string =>
    values
      .map(skeletonOf)
      .join('/')
      .replace(/\/{2,}/g, '/')
  if (api === 'os.path.join' || api === 'posixpath.join') return { ...path(segments(args)), api: undefined }
  if (/^os\.path\.(?:expanduser|expandvars|abspath|realpath|normpath)$/.test(api))
    return { ...path(skeletonOf(args[0] ?? nothing).replace(/^\$(?:HOME|\{HOME\})/, '~')), api: undefined }
  if (/^pathlib\.(?:Path|PurePath|PosixPath|WindowsPath)$/.test(api)) return path(args.length === 0 ? '.' : segments(args))
  if (/^pathlib\.Path\.home$/.test(api)) return path('~')
  if (/^pathlib\.Path\.cwd$|^os\.getcwd$/.test(api)) return path('.')
  if (/^pathlib\.\w*Path\(\)\.(?:expanduser|resolve|absolute|as_posix)$/.test(api)) return path(skeletonOf(receiver ?? nothing))
  if (/^pathlib\.\w*Path\(\)\.joinpath$/.test(api)) return path(segments([receiver ?? nothing, ...args]))
  if (/^(?:os\.getenv|os\.environ\.get)$/.test(api) && /^(?:HOME|USERPROFILE)$/.test(args[0]?.text ?? '')) return ofSkeleton('~')
  if (/^(?:os\.getenv|os\.environ\.get)$/.test(api) && /^(?:APPDATA|LOCALAPPDATA)$/.test(args[0]?.text ?? ''))
    return ofSkeleton(`~/AppData/${args[0]!.text === 'APPDATA' ? 'Roaming' : 'Local'}`)
  return undefined
}
