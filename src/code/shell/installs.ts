import type { ShellCommand, ShellWord } from '../../kit/index.ts'

/** Editors whose extensions are code of its makers, loaded at each start. */
const editors = /^(?:code(?:-insiders|-oss|-server)?|cursor|(?:vs)?codium|windsurf(?:-next)?|positron|trae|kiro|antigravity|void|openvscode-server|jupyter|jlpm|idea|pycharm|webstorm|goland)$/
const extensionOption = /^(?:--install-(?:builtin-)?extension|installPlugins|labextension)(?:=(.+))?$/s
/** Programs of which everything they are given is installed. */
const bare = /^(?:dpkg|rpm|installer|msiexec|alien|gdebi|hdiutil|java|javaw|start-process|saps|add-appxpackage|add-appxprovisionedpackage|npx|bunx|pnpx|uvx|easy_install|adb|wusa|pkgutil)$/
/** Programs that install what follows the verb. */
const verbs: Readonly<Record<string, RegExp>> = {
  pip: /^(?:install|download)$/, pip3: /^install$/, pipx: /^(?:install|run|inject)$/, uv: /^(?:install|add|run|pip|tool)$/, poetry: /^add$/, pdm: /^add$/, conda: /^install$/, mamba: /^install$/,
  npm: /^(?:i|in|install|add|exec|link)$/, pnpm: /^(?:i|install|add|dlx)$/, yarn: /^(?:add|global|dlx)$/, bun: /^(?:i|install|add|x)$/,
  gem: /^install$/, luarocks: /^install$/, composer: /^(?:install|require)$/, cargo: /^install$/, dotnet: /^(?:tool|install|add)$/, nuget: /^install$/,
  apt: /^(?:install|reinstall)$/, 'apt-get': /^install$/, dnf: /^(?:install|localinstall)$/, yum: /^(?:install|localinstall)$/, zypper: /^(?:in|install)$/, apk: /^add$/, brew: /^(?:install|reinstall)$/,
  snap: /^install$/, flatpak: /^install$/, choco: /^install$/, winget: /^install$/, scoop: /^install$/, port: /^install$/,
  docker: /^(?:load|import)$/, podman: /^(?:load|import)$/, helm: /^plugin$/,
  openclaw: /^(?:plugins?|skills?|install)$/, clawdbot: /^(?:plugins?|skills?)$/, claude: /^(?:plugin|install)$/, gemini: /^extensions?$/, codex: /^plugin$/,
}
const isPython = /^python[\d.]*$/

/** `-r requirements.txt` names packages and is none. */
const withoutLists = (args: readonly ShellWord[]): ShellWord[] => args.filter((_, i) => !/^(?:-r|-c|--requirements?|--constraint)$/.test(args[i - 1]?.skeleton ?? ''))

/** The words of a command that name what it installs; empty when it installs nothing. */
export function installed(command: ShellCommand): readonly ShellWord[] {
  const { name, args } = command
  if (bare.test(name)) return args
  if (name === 'pacman') return args.some(arg => /^-U/.test(arg.skeleton)) ? args : []
  if (isPython.test(name)) return !args.some((arg, i) => arg.skeleton === '-m' && /^(?:pip|easy_install)$/.test(args[i + 1]?.skeleton ?? '')) ? [] : withoutLists(args)
  if (editors.test(name)) return args.flatMap((arg, i) => {
    const glued = extensionOption.exec(arg.skeleton)?.[1]
    return glued === undefined ? (extensionOption.test(args[i - 1]?.skeleton ?? '') || name === 'jupyter' ? arg : []) : { ...arg, skeleton: glued, text: glued, raw: glued }
  })
  if (args.some(arg => /^--load-extension=/.test(arg.skeleton)))
    return args.flatMap(arg => /^--load-extension=(.+)$/s.exec(arg.skeleton)?.[1] ?? []).map(text => ({ ...command.word, skeleton: text, text, raw: text }))
  return Object.hasOwn(verbs, name) && args.slice(0, 4).some(arg => verbs[name]!.test(arg.skeleton)) ? withoutLists(args) : []
}

/** Programs that fetch and run by themselves what an address in their arguments names. */
const selfFetching = /^(?:mshta|regsvr32|rundll32|msiexec|wscript|cscript|deno|bun|npx|bunx|pnpx|pip3?|pipx|npm|pnpm|yarn|uv|uvx|rpm|dnf|yum|zypper|gem|add-appxpackage)$/
const packers = /^(?:np|pn|pip|yarn|bunx|uv|rpm|dnf|yum|zypper|gem)/
const packages = /\.(?:tgz|tar\.gz|whl|zip|rpm|gem)(?:$|[?#])/i

/** The address that a command fetches and runs without a file of its own in between. */
export const selfFetched = (command: ShellCommand): string | undefined =>
  selfFetching.test(command.name)
    ? command.args.map(arg => arg.skeleton.replace(/^\/i:/i, '')).find(text => /^https?:\/\//i.test(text) && (!packers.test(command.name) || packages.test(text)))
    : undefined
