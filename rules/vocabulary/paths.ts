/**
 * Paths by what stands there on a user's machine. Works on skeletons: `{}` stands for an unknown part, and a home folder
 * may be written `~`, `$HOME`, `{}`, `/home/{}`, `/Users/x`, `C:\Users\x`, `%USERPROFILE%` or as a bare relative path.
 */
export type PathKind =
  | 'ssh'
  | 'ssh-public'
  | 'authorized-keys'
  | 'aws'
  | 'cloud'
  | 'npm-token'
  | 'git-credentials'
  | 'browser-data'
  | 'wallet'
  | 'keychain'
  | 'password-store'
  | 'agent-login'
  | 'messenger-data'
  | 'shell-history'
  | 'openclaw-secret'
  | 'openclaw-sessions'
  | 'openclaw-home'
  | 'openclaw-config'
  | 'env-file'
  | 'private-key'
  | 'shell-rc'
  | 'startup'
  | 'cron'
  | 'git-hook'
  | 'editor-task'
  | 'agent-memory'
  | 'agent-config'
  | 'agent-skill'
  | 'app-code'
  | 'account-file'
  | 'etc'

export interface PathClass {
  readonly kind: PathKind
  readonly label: string
}

type Row = readonly [kind: PathKind, label: string, pattern: RegExp]

const agentMemory: PathClass = { kind: 'agent-memory', label: 'agent memory or identity file' }

const browserHomes =
  '(?:google/chrome|google-chrome|chromium|brave-browser|bravesoftware|microsoft[ /-]edge|opera|vivaldi|mozilla/firefox|\\.mozilla|firefox/profiles|arc/user data|user data/default|application support/arc)'

/** First match wins, so the narrow stands before the wide. Tested on lower case with forward slashes. */
const rows: readonly Row[] = [
  ['app-code', 'code of another program', /(?:^|\/)(?:core|app)\.asar$/],
  ['authorized-keys', 'SSH authorized_keys', /(?:^|\/)authorized_keys2?$/],
  ['ssh-public', 'public part of SSH', /\.ssh\/[^/]*\.pub$|\.ssh\/(?:known_hosts|config)/],
  ['ssh', 'SSH keys', /(?:^|\/)\.ssh(?:\/|$)|(?:^|\/)id_(?:rsa|ed25519|ecdsa|dsa)$/],
  ['aws', 'AWS credentials', /(?:^|\/)\.aws(?:\/(?:credentials|config|sso|cli)|\/?$|\/[{*])/],
  [
    'cloud',
    'cloud credentials',
    /\.config\/gcloud|application_default_credentials|(?:^|\/)\.azure(?:\/|$)|(?:^|\/)\.kube(?:\/|$)|(?:^|\/)\.docker\/config\.json|(?:^|\/)\.(?:oci|aliyun|tccli)\/|\.config\/(?:doctl|hcloud|flyctl|netlify|vercel|wrangler)|(?:^|\/)\.(?:vault-token|terraformrc|terraform\.d\/credentials)|\.wrangler\/config|service[-_]?account[^/]{0,40}\.json$|(?:^|\/)\.(?:boto|s3cfg|pgpass|my\.cnf|kaggle\/kaggle\.json|m2\/settings\.xml|composer\/auth\.json)$|(?:\.cache\/huggingface|\.huggingface)\/token$|filezilla\/(?:sitemanager|recentservers)\.xml$|\/var\/run\/secrets\//,
  ],
  ['npm-token', 'package registry token', /(?:^|\/)\.(?:npmrc|yarnrc(?:\.yml)?|pypirc|gem\/credentials|cargo\/credentials(?:\.toml)?)$/],
  [
    'git-credentials',
    'Git credentials',
    /(?:^|\/)(?:\.git-credentials|\.netrc|_netrc)$|\.config\/(?:gh\/hosts\.yml|hub|glab-cli)|\.config\/git\/credentials/,
  ],
  [
    'wallet',
    'crypto wallet',
    /(?:^|\/)(?:\.?(?:electrum|exodus|atomic|bitcoin|ethereum|monero|ledger live|solana|dogecoin|litecoin|zcash|metamask|phantom|coinomi|wasabi|guarda|jaxx|multibit|trezor suite))(?:\/|$)|wallet\.dat$|(?:^|\/)keystore\/utc--|(?:^|\/)\.config\/solana|nkbihfbeogaeaoehlefnkodbefgpgknn|bfnaelmomeimhlpmgjnjophhpkkoljpa|(?:^|\/)(?:wallets|seed\.txt|mnemonic\.txt)(?:\/|$)/,
  ],
  [
    'keychain',
    'system keychain',
    /library\/keychains|login\.keychain|(?:^|\/)\.local\/share\/keyrings|microsoft\/(?:credentials|protect|vault)(?:\/|$)|system32\/config\/(?:sam|system|security)$/,
  ],
  [
    'browser-data',
    'browser data',
    new RegExp(
      `${browserHomes}.{0,80}(?:login data|cookies|web data|local state|local storage|leveldb|key4\\.db|logins\\.json|history|indexeddb|extension)|(?:^|/)(?:login data|key4\\.db|logins\\.json|cookies\\.sqlite)(?:$|[^a-z])|(?:application support|appdata/(?:local|roaming)|\\.config)/${browserHomes}|\\.mozilla/firefox`,
    ),
  ],
  [
    'password-store',
    'password store',
    /(?:^|\/)\.password-store|\.kdbx$|(?:^|\/)(?:1password|bitwarden|lastpass|dashlane)\/|\.config\/op\/config|(?:^|\/)\.gnupg(?:\/|$)/,
  ],
  [
    'messenger-data',
    'messenger sessions',
    /telegram desktop\/tdata|(?:^|\/)tdata(?:\/|$)|(?:^|\/)(?:discord|discordcanary|discordptb|slack|signal)\/(?:local storage|leveldb|storage|cookies)|whatsapp\/(?:session|auth)|messages\/chat\.db$/,
  ],
  [
    'shell-history',
    'shell history',
    /(?:^|\/)\.(?:bash|zsh|python|node_repl|psql|mysql|sh)_history$|(?:^|\/)\.\*_?history$|consolehost_history\.txt|fish_history$/,
  ],
  [
    'openclaw-secret',
    'OpenClaw credentials',
    /\.(?:openclaw|clawdbot|moltbot|clawdis)\/(?:credentials|agents\/[^/]+\/agent\/auth|state\/|identity|devices|oauth|\.env|secrets)|auth-profiles\.json|(?:openclaw|clawdbot|moltbot)\.sqlite/,
  ],
  ['openclaw-sessions', 'conversations of OpenClaw', /\.(?:openclaw|clawdbot|moltbot|clawdis)\/agents\/[^/]+\/sessions/],
  // Harmless to list, grave to give away.
  ['openclaw-home', 'the whole folder of OpenClaw', /(?:^|\/)\.(?:openclaw|clawdbot|moltbot)\/?(?:\*+(?:\/\*[\w.*]*)?)?$/],
  [
    'openclaw-config',
    'OpenClaw configuration',
    /(?:^|\/)(?:openclaw|clawdbot|moltbot)\.json5?$|\.(?:openclaw|clawdbot|moltbot)\/(?:exec-approvals|config|hooks)/,
  ],
  [
    agentMemory.kind,
    agentMemory.label,
    /\.(?:openclaw|clawdbot)\/(?:[^/]+\/)?workspace\/[^/]+\.md$|\/memory\/[^/]+\.md$|(?:^|\/)(?:\.cursorrules|\.windsurfrules|\.clinerules|copilot-instructions\.md)$|\.cursor\/rules\//,
  ],
  [
    'agent-login',
    'login of a coding agent',
    /(?:^|\/)\.claude\/\.credentials\.json$|(?:^|\/)\.codex\/auth\.json$|(?:^|\/)\.gemini\/(?:oauth_creds|google_accounts)\.json$|opencode\/auth\.json$|github-copilot\/(?:hosts|apps)\.json$|(?:^|\/)\.qwen\/oauth_creds\.json$/,
  ],
  [
    'agent-config',
    'agent configuration',
    /(?:^|\/)\.(?:claude\/(?:settings(?:\.local)?\.json|hooks|commands|agents)|codex\/(?:config\.toml|hooks|auth\.json)|gemini\/settings\.json|cursor\/(?:mcp|hooks)\.json|vscode\/mcp\.json|continue\/config\.|windsurf\/mcp|codeium\/windsurf\/mcp_config)|(?:^|\/)\.claude(?:\.json)?$|(?:^|\/)\.?mcp\.json$|claude_desktop_config\.json|mcp_settings\.json/,
  ],
  [
    'agent-skill',
    'skill or plugin folder of an agent',
    /\.(?:openclaw|clawdbot|claude|codex|agents)\/(?:[^/]+\/)?(?:skills|extensions|plugins)(?:\/|$)/,
  ],
  [
    'startup',
    'start-up entry',
    /library\/launch(?:agents|daemons)|systemd\/(?:user|system)(?:\/|$)|(?:^|\/)etc\/(?:init\.d|rc\.local|rc\d?\.d|xdg\/autostart)|\.config\/autostart|start menu\/programs\/startup|currentversion\/run(?:once)?(?:\/|$)|(?:^|\/)\.(?:xinitrc|xprofile|xsession)$|launchd\.conf$|login hook/,
  ],
  ['cron', 'cron table', /(?:^|\/)etc\/(?:cron|anacron)|(?:^|\/)var\/spool\/cron/],
  [
    'shell-rc',
    'shell start-up file',
    /(?:^|\/)\.(?:bashrc|bash_profile|bash_login|bash_logout|zshrc|zshenv|zprofile|zlogin|profile|kshrc|cshrc|tcshrc)$|(?:^|\/)config\.fish$|fish\/conf\.d\/|(?:^|\/)etc\/(?:profile(?:\.d\/|$)|bash\.bashrc|zshrc|environment$)|(?:powershell|windowspowershell)\/.{0,40}profile\.ps1$|^\$profile$/,
  ],
  ['git-hook', 'Git hook', /(?:^|\/)\.git\/hooks(?:\/|$)|(?:^|\/)\.husky\/|git\/templates?\/hooks/],
  ['editor-task', 'editor task', /(?:^|\/)\.vscode\/(?:tasks|launch|settings)\.json$|(?:^|\/)\.idea\/runconfigurations/],
  ['app-code', 'code of another program', /core\.asar$|app\.asar$|discord_desktop_core|resources\/app\/|(?:exodus|atomic)[^/]*\/resources/],
  ['env-file', 'file with secrets (.env)', /(?:^|\/)\.env(?:\.(?:local|production|development|prod|dev|staging|test))?$/],
  ['private-key', 'private key', /\.(?:pem|p12|pfx|ppk|jks|keystore)$|(?:^|\/)(?:private|server|client)[-_]?key(?:\.key)?$/],
  ['account-file', 'account database', /(?:^|\/)etc\/(?:shadow|sudoers|gshadow|master\.passwd|security\/passwd)/],
  ['etc', 'system configuration', /^\/(?:private\/)?etc\/|system32\/drivers\/etc\/hosts/],
]

/** Examples and templates are shipped to be read: `.env.example`, `config.sample.json`. */
const isTemplate = (path: string): boolean => /\.(?:example|sample|template|dist|tmpl)(?:\.|$)/.test(path)

export function classifyPath(pathSkeleton: string): PathClass | undefined {
  if (pathSkeleton.length > 1024) return undefined
  const path = pathSkeleton
    .trim()
    .replace(/^['"]|['"]$/g, '')
    .replace(/^file:\/\//i, '')
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .toLowerCase()
  if (path === '' || isTemplate(path)) return undefined
  // Lower case `user.md` or `tools.md` is anybody's document.
  if (/(?:^|[\\/])(?:SOUL|AGENTS|USER|MEMORY|IDENTITY|HEARTBEAT|BOOTSTRAP|CLAUDE|GEMINI|TOOLS|BOOT)\.md['"]?$/.test(pathSkeleton.trim()))
    return agentMemory
  const row = rows.find(([, , pattern]) => pattern.test(path))
  return row && { kind: row[0], label: row[1] }
}

const kinds = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const secrets = kinds(
  'ssh aws cloud npm-token git-credentials browser-data wallet keychain password-store agent-login messenger-data shell-history openclaw-secret openclaw-sessions openclaw-home private-key account-file',
)
const persistent = kinds(
  'authorized-keys shell-rc startup cron git-hook editor-task agent-memory agent-config agent-skill openclaw-config app-code',
)

/** Reading it gives somebody else's credentials or private life away. `.env` and openclaw.json depend on whose they are: ask by kind. */
export const isSecretKind = (kind: PathKind): boolean => secrets.has(kind)
/** A file that OpenClaw keeps for one plugin, and that carries the name of the plugin at hand. */
export const isOwnCredential = (path: string, ownNames: readonly string[]): boolean => {
  const file = path.toLowerCase().replaceAll('\\', '/').split(/\/(?:credentials|state)\//)[1]
  return file !== undefined && ownNames.some(name => name.length > 2 && file.startsWith(name) && /^$|^[^a-z0-9]/.test(file.slice(name.length)))
}
/** Writing it makes code or instructions run again later, or in another program. */
export const isPersistentKind = (kind: PathKind): boolean => persistent.has(kind)

/** The path starts at a home folder or at the root, rather than inside the project or skill at hand. */
export const isOutsideProject = (pathSkeleton: string): boolean =>
  /^['"]?(?:~|\$\{?HOME\b|%(?:USERPROFILE|APPDATA|LOCALAPPDATA)%|\/|[A-Za-z]:[\\/])/i.test(pathSkeleton.trim())

/** A path as the engine writes it, with `~` where the code asks for the home folder. */
export const fromHome = (skeleton: string): string => skeleton.replaceAll(/\{(?:os\.homedir\(\)|process\.env\.(?:HOME|USERPROFILE))\}/g, '~')

/** A folder in which people keep what is theirs, as a whole. */
export const isPersonalFolder = (skeleton: string): boolean => /^(?:~|\/(?:home|Users)\/[^/]+|C:\/Users\/[^/]+)\/(?:Documents|Desktop|Downloads|Pictures|Photos|DCIM)\/?$/i.test(fromHome(skeleton).replaceAll('\\', '/'))

/** A file that came with the package. */
export const isOwnFile = (skeleton: string): boolean => /^\{(?:__dirname|__filename|import\.meta[.\w]*)\}/.test(skeleton)

/** Starts at a folder that was made to try something out and is gone afterwards. */
export const isTemporary = (skeleton: string): boolean => /^\{(?:os\.tmpdir\(\)|fs\.(?:promises\.)?mkdtemp(?:Sync)?\(\))\}/.test(skeleton)

/** Starts at a folder that the caller names: an argument, or an option that a reader of command lines hands over. */
export const isCallersChoice = (skeleton: string): boolean =>
  /^\{(?:(?:process\.argv|cac|commander|yargs|minimist|mri|meow|sade|citty|arg|clipanion|@oclif\/core)\b[^}]*)?\}/.test(skeleton)

/** Folders that are emptied by themselves, and files right at the root, where a folder was left out: no agent reads these. */
const nowhere = /^(\/(private\/)?(var\/)?tmp\/|\/var\/folders\/|[A-Z]:\/(windows\/)?temp\/|\/(\.\w+\/|[A-Z]+\.md$))/i
/** Below the folder that the program works in, its own, or one made to try something out. */
const near = /^\{(process\.cwd\(\)|process\.env\.(TMPDIR|TEMP|TMP)\}|__dirname|import\.meta|os\.tmpdir|fs\.(promises\.)?mkdtemp)/
/** Written there, a file counts for more than the project or package at hand. */
export const leavesProject = (skeleton: string): boolean => /^(~|\/|[A-Z]:|\{)/i.test(skeleton) && !nowhere.test(skeleton) && !near.test(skeleton)

interface Spelled { readonly skeletons: readonly string[] }
/** Two values name the same file when they are put together alike, or share a fixed tail that tells more than what kind of file it is. */
export const samePath = (path: Spelled, run: Spelled): boolean => path.skeletons.some(text => {
  if (/[\\/]/.test(text) && run.skeletons.includes(text)) return true
  const tail = text.slice(text.lastIndexOf('}') + 1)
  const isTelling = tail.length > 4 && !/^\.(m?js|cjs|json|node|wasm|md|html?|txt|zip|tgz|gz)$/i.test(tail)
  return tail.length > 2 && run.skeletons.some(other => other === text || (isTelling && other.includes(tail)))
})
