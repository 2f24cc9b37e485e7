import { categories, confidences, severities } from './model/index.ts'

/** `isSetting`: may stand in the operator's file of settings. What acts, writes somewhere or is secret may not. */
interface Described<Commands extends CommandName = CommandName> { readonly on: readonly Commands[]; readonly help: string; readonly default?: string; readonly isSetting?: true }
export interface Flag extends Described { readonly kind: 'flag'; readonly short?: string }
export interface Choice<V extends string> extends Described {
  readonly kind: 'choice'
  readonly values: readonly V[]
  /** Stands for the values in help and tables where they are too many to list. */
  readonly label?: string
  /** Commands that know some of the values only. */
  readonly only?: Readonly<Partial<Record<CommandName, readonly V[]>>>
}
export interface Text extends Described { readonly kind: 'text'; readonly label: string }
export interface Count extends Described { readonly kind: 'count'; readonly label: string; readonly least?: number; readonly most: number }
export interface List extends Described { readonly kind: 'list'; readonly label: string }
/** Another way of writing an option with one of its values. */
export interface Shorthand extends Described { readonly kind: 'shorthand'; readonly of: string; readonly value: string }
export type Option = Flag | Choice<string> | Text | Count | List | Shorthand

type ValueOf<O> =
  O extends { kind: 'flag' } ? boolean
    : O extends { kind: 'choice'; values: readonly (infer V)[] } ? V | undefined
      : O extends { kind: 'text' } ? string | undefined
        : O extends { kind: 'count' } ? number | undefined
          : O extends { kind: 'list' } ? readonly string[] : never

export const commands = {
  scan: {
    usage: 'scan <path...>', paths: true,
    help: 'Scan code and skills for danger: directories, files, .tgz packages, skill folders, node_modules trees',
  },
  review: {
    usage: 'review <spec...>', paths: true,
    help: 'Review packages before they are installed: npm specs, addresses, git repositories, .tgz archives, folders',
  },
  audit: {
    usage: 'audit', paths: false,
    help: 'Audit the OpenClaw home and its configuration; `security audit` is the same command',
  },
  guard: {
    usage: 'guard <install|doctor|uninstall|log>', paths: true,
    help: 'Have OpenClaw ask plugvet before it installs a plugin or a skill',
  },
  'install-policy': { usage: 'install-policy', paths: false, help: 'Answer one question of OpenClaw (security.installPolicy) from standard input' },
  harden: { usage: 'harden', paths: false, help: 'What is open in this home, most urgent first: why it matters, the exact change, and what it breaks' },
  secrets: { usage: 'secrets', paths: false, help: 'Secrets that stand in the configuration, the state folder and the workspaces as they are' },
  incident: {
    usage: 'incident <collect|scan>', paths: true,
    help: 'After something happened: collect what a report needs, without secrets, or list what a person should look at first',
  },
  baseline: {
    usage: 'baseline <write|prune> [path...]', paths: true,
    help: 'Accept what is there, so that only what is new fails: findings of these paths, or of the OpenClaw home; never what is critical',
  },
  sweep: {
    usage: 'sweep <spec...|worker|resume|status|report|diff|query|retry|inventory>', paths: true,
    help: 'Scan many packages, tarballs and skills into a database, and ask it afterwards which of them do what',
  },
  rules: { usage: 'rules', paths: false, help: 'List every rule and check' },
  explain: { usage: 'explain <id>', paths: true, help: 'Show the page of one rule or check' },
  bench: { usage: 'bench [tree]', paths: true, help: 'Measure how fast it reads a tree, beside other scanners where they are installed' },
  completions: { usage: 'completions <bash|zsh|fish>', paths: true, help: 'Print what makes the shell complete commands and options' },
} as const satisfies Record<string, { usage: string; paths: boolean; help: string }>
export type CommandName = 'scan' | 'review' | 'audit' | 'guard' | 'install-policy' | 'harden' | 'secrets' | 'incident' | 'baseline' | 'sweep' | 'rules' | 'explain' | 'bench' | 'completions'
export const commandNames = Object.keys(commands) as CommandName[]

const plain = ['text', 'json'] as const
const reports = [...plain, 'html', 'sarif', 'markdown', 'github'] as const
const runs = ['scan', 'review', 'audit'] as const
const looks = [...runs, 'baseline'] as const
const every = [...looks, 'guard', 'install-policy', 'harden', 'secrets', 'incident', 'sweep', 'rules', 'explain', 'bench', 'completions'] as const

/** The commands that the operator's file of settings speaks to. */
export const settingCommands = looks

/** Every option there is. The parser, `--help` and the table in docs/cli.md come from here. */
export const options = {
  format: {
    kind: 'choice', isSetting: true, on: [...looks, 'guard', 'harden', 'secrets', 'incident', 'sweep', 'rules'],
    values: ['text', 'json', 'html', 'sarif', 'markdown', 'github', 'cyclonedx'],
    only: { sweep: reports, scan: reports, audit: reports, baseline: plain, guard: plain, harden: plain, secrets: plain, incident: plain, rules: plain },
    default: 'text', help: 'Shape of the output; html is a page that stands alone, cyclonedx, a bill of materials, is for review',
  },
  category: { kind: 'choice', on: ['rules'], values: [...categories, 'config'], label: 'NAME', help: 'Only the rules of this category' },
  severity: { kind: 'choice', on: ['rules', 'sweep'], values: severities, help: 'Only the rules of this severity; sweep report: only packages with a finding of it or a higher one (default: warn)' },
  json: { kind: 'shorthand', on: [...looks, 'guard', 'harden', 'secrets', 'incident', 'sweep', 'rules'], of: 'format', value: 'json', help: 'Short for --format json' },
  sarif: { kind: 'shorthand', on: [...runs, 'sweep'], of: 'format', value: 'sarif', help: 'Short for --format sarif' },
  output: {
    kind: 'list', on: [...runs, 'incident', 'sweep'], label: '[FORMAT=]FILE',
    help: 'Write to FILE instead of standard output; with FORMAT=, write that format to FILE as well. Repeatable',
  },
  'fail-on': {
    kind: 'choice', on: looks, values: [...severities, 'never'], default: 'critical (scan, review), never (audit), warn (baseline)', isSetting: true,
    help: 'Exit with 1 when there is a finding of this severity or a higher one; baseline write: accept such findings, but none that is critical',
  },
  'min-confidence': { kind: 'choice', isSetting: true, on: looks, values: confidences, default: 'low', help: 'Leave out findings that are less sure than this' },
  'allow-incomplete': { kind: 'flag', isSetting: true, on: [...runs, 'secrets'], help: 'Exit with 0 instead of 3 when something could not be analysed' },
  against: {
    kind: 'text', on: ['review'], label: 'SPEC',
    help: 'Tell what changes compared with this package; `installed` stands for the one in the OpenClaw home',
  },
  all: { kind: 'flag', on: ['review'], help: 'With --against installed: every installed package that a registry can update' },
  deps: { kind: 'flag', isSetting: true, on: ['review'], help: 'Also scan everything that an install would bring along' },
  'min-age': { kind: 'text', isSetting: true, on: ['review'], label: 'AGE', help: 'Warn of versions that are younger: 3d, 12h, 2w' },
  deep: { kind: 'flag', isSetting: true, on: ['audit', 'baseline'], help: 'Also scan the code of plugins and skills and ask the running gateway' },
  verify: {
    kind: 'flag', isSetting: true, on: ['audit'],
    help: 'Hold every file that npm installed against what the registry published; --deep does so where the registry answers',
  },
  fix: { kind: 'flag', on: ['audit'], help: 'First repair what is safe to repair: file modes, open groups, log redaction; then audit what is left' },
  'dry-run': { kind: 'flag', on: ['audit'], help: 'With --fix: show what would be repaired, and change nothing' },
  profile: {
    kind: 'choice', on: ['audit', 'harden'], values: ['auto', '2026.5.22', '2026.7.1', 'current', 'baseline', 'full', 'read-only', 'public'],
    default: 'auto (audit)',
    help: 'audit: the OpenClaw release whose rules apply where they differ (auto to current; also PLUGVET_PROFILE). harden: compare with the secure baseline, or an agent with full, read-only or public',
  },
  auth: {
    kind: 'choice', on: ['audit'], values: ['none', 'token', 'password', 'trusted-proxy'],
    help: 'Audit as if the gateway had been started with this mode, and with the given --token or --password',
  },
  token: { kind: 'text', on: ['audit'], label: 'TOKEN', help: 'Token for the live gateway probe of --deep' },
  password: { kind: 'text', on: ['audit'], label: 'PASSWORD', help: 'Password for the live gateway probe of --deep' },
  'save-snapshot': { kind: 'text', on: ['audit'], label: 'FILE', help: 'Also keep what was seen, without secrets, in FILE; readable by its owner alone' },
  'from-snapshot': { kind: 'text', on: ['audit'], label: 'FILE', help: 'Audit what --save-snapshot kept, perhaps elsewhere, in place of this home' },
  dir: { kind: 'text', on: ['guard', 'install-policy'], label: 'DIR', default: '~/.plugvet/guard', help: 'The folder of the guard; also PLUGVET_GUARD_DIR' },
  print: { kind: 'flag', on: ['guard', 'sweep'], help: 'Show what install or uninstall would change, and change nothing; sweep query: the SQL, sweep inventory: the inventory' },
  force: { kind: 'flag', on: ['guard'], help: 'Take the place of another policy program; uninstall gives it back' },
  last: { kind: 'count', on: ['guard'], label: 'N', most: 100_000, default: '20', help: 'How many decisions the log shows' },
  baseline: {
    kind: 'text', isSetting: true, on: [...looks, 'secrets'], label: 'FILE', default: 'plugvet-baseline.json (baseline), ~/.plugvet/secrets-baseline.json (secrets)',
    help: 'Put aside the findings that this file lists, so that only what is new counts; never what is critical. baseline: the file to write; secrets: those that were accepted, none of which it holds',
  },
  reason: { kind: 'text', on: ['baseline'], label: 'TEXT', help: 'Why the new entries may stay' },
  expires: { kind: 'text', on: ['baseline'], label: 'DAY', default: 'in 180 days', help: 'Their last day, such as 2026-12-31, or never' },
  config: {
    kind: 'text', on: looks, label: 'FILE', default: 'plugvet.jsonc in the current folder',
    help: 'Settings: the options of this list by name. A file that is part of what is looked at is not read',
  },
  suppressions: {
    kind: 'text', isSetting: true, on: looks, label: 'FILE', default: '~/.plugvet/suppressions.jsonc',
    help: 'What you have decided to live with, by check or rule, each with a reason and perhaps a last day (expires)',
  },
  agent: { kind: 'text', on: ['harden'], label: 'ID', help: 'With --profile: the agent it is about; all of them when unsaid' },
  write: { kind: 'flag', on: ['harden'], help: 'With --profile: make the changes' },
  'new-token': { kind: 'flag', on: ['harden'], help: 'Print a strong token and nothing else; --token is the same here' },
  'generate-gateway-token': { kind: 'flag', on: ['audit'], help: 'First give the gateway a strong token, unless it has one' },
  accept: { kind: 'flag', on: ['secrets'], help: 'Accept every secret that is there now: write the baseline' },
  session: { kind: 'list', on: ['incident'], label: 'ID', help: 'A session whose transcript the collection holds whole. Repeatable' },
  since: { kind: 'text', on: ['incident'], label: 'AGE', default: '7d', help: 'How far back changed files are told' },
  database: { kind: 'text', on: ['sweep'], label: 'URL|DIR', default: '~/.plugvet/sweep', help: 'Where results and what waits are kept: postgres://… or a folder; also PLUGVET_SWEEP_DATABASE' },
  from: { kind: 'text', on: ['sweep'], label: 'FILE', help: 'Sweep what this file lists, one package a line (- for standard input); sweep inventory: the inventory of another machine' },
  dependents: { kind: 'text', on: ['sweep'], label: 'NAME', help: 'Sweep what depends on this package, by what was swept before' },
  rescan: { kind: 'text', on: ['sweep'], label: 'RUN', help: 'Sweep the versions of an earlier run again, as far as the rules that changed since can touch them' },
  workers: { kind: 'count', on: ['sweep'], label: 'N', most: 256, default: 'one per core', help: 'Worker processes here; 0 only queues' },
  rate: { kind: 'count', on: ['sweep'], label: 'N', most: 10_000, default: '20', help: 'Requests a second to each registry, by all workers of the database together' },
  drain: { kind: 'flag', on: ['sweep'], help: 'sweep worker: end when nothing waits any more' },
  watch: { kind: 'flag', on: ['sweep'], help: 'sweep status: tell it until the run is done' },
  machine: { kind: 'text', on: ['sweep'], label: 'NAME', default: 'the name of this host', help: 'sweep inventory: what this machine is called' },
  jobs: { kind: 'count', isSetting: true, on: looks, label: 'N', most: 256, default: 'one per core', help: 'Number of scanning threads; 0 scans without any' },
  'max-memory': {
    kind: 'count', isSetting: true, on: looks, label: 'MiB', least: 512, most: 1_000_000, default: '1500',
    help: 'Memory of all threads together with the process: fewer threads where they do not fit, and a file that needs more is not analysed. Not with --jobs 0',
  },
  rounds: { kind: 'count', on: ['bench'], label: 'N', most: 100, default: '3', help: 'How often each program runs; the median counts' },
  mebibytes: { kind: 'count', on: ['bench'], label: 'N', most: 10_000, default: '20', help: 'How much of the tree to read' },
  peers: {
    kind: 'text', on: ['bench'], label: 'DIR',
    help: 'A folder whose node_modules holds openclaw, oxc-parser, @nodesecure/js-x-ray, oxlint, @ast-grep/cli or eslint with eslint-plugin-security',
  },
  'no-cache': { kind: 'flag', isSetting: true, on: looks, help: 'Keep and use no stored results' },
  'cache-dir': { kind: 'text', on: ['scan', 'review', 'baseline'], label: 'DIR', default: "the user's cache folder", help: 'Where results and answers of registries are kept' },
  stats: { kind: 'flag', isSetting: true, on: runs, help: 'Say how long it took: in the report of a scan, on standard error for an audit' },
  color: { kind: 'choice', isSetting: true, on: every, values: ['auto', 'always', 'never'], default: 'auto', help: 'Colour; NO_COLOR and FORCE_COLOR are honoured' },
  verbose: { kind: 'flag', isSetting: true, on: ['scan', 'review'], short: 'v', help: 'List findings of severity info too' },
  quiet: { kind: 'flag', isSetting: true, on: every, short: 'q', help: 'No progress and no notes on standard error' },
  help: { kind: 'flag', on: every, short: 'h', help: 'Show this help' },
  version: { kind: 'flag', on: every, short: 'V', help: 'Show the version' },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof options
export type OptionValues = { readonly [K in OptionName as (typeof options)[K] extends { kind: 'shorthand' } ? never : K]: ValueOf<(typeof options)[K]> }
export type Format = NonNullable<OptionValues['format']>

/** The values that an option takes; those of one command when it is named. */
export const valuesOf = (option: Choice<string>, command?: CommandName): readonly string[] => (command && option.only?.[command]) ?? option.values

/** `--format text|json`, as people write it. */
export function spelling(name: OptionName, command?: CommandName): string {
  const option: Option = options[name]
  if (option.kind === 'flag' || option.kind === 'shorthand') return `--${name}`
  return `--${name} ${option.label ?? (option.kind === 'choice' ? valuesOf(option, command).join('|') : '')}`
}

export const isSetting = (name: string): name is OptionName => Object.hasOwn(options, name) && (options[name as OptionName] as Option).isSetting === true
export const optionNames = Object.keys(options) as OptionName[]
export const optionsOf = (command: CommandName): OptionName[] =>
  optionNames.filter(name => (options[name].on as readonly string[]).includes(command))

export const settingNames: readonly string[] = optionNames.filter(isSetting)
