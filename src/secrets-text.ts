import { visible } from './report/index.ts'
import type { SecretReport, ShownSecret } from './secret-search.ts'

const advice: Readonly<Record<ShownSecret['keeper'], string>> = {
  config: 'In the configuration: put each into the environment or a secret store, and write ${NAME} or { source: "env", provider: "default", id: "NAME" } in its place.',
  workspace: 'In workspaces, where the agent reads and quotes them: take them out, and withdraw what may have been read.',
  record: 'In transcripts and logs: whoever gets these can use them. Withdraw them, and delete the record or the lines.',
  other: 'In other files of the state folder: take them out.',
  environment: 'In environment files, where OpenClaw looks for them: keep the file for its owner alone.',
  store: 'In OpenClaw\'s own stores, which need them: `plugvet audit --fix` keeps these for their owner alone.',
}

/** Secrets by who keeps them, each with its place and never with its value. */
export function secretsText({ found, accepted, baseline, gaps, files }: SecretReport): string {
  const open = found.filter(({ severity }) => severity !== 'info').length
  const head = [
    found.length === 0 ? `No secret in plain text that is not accepted; ${files} files searched.` : `${found.length} ${found.length === 1 ? 'secret' : 'secrets'} in plain text, ${open} of them where they should not be; ${files} files searched.`,
    ...accepted > 0 ? [`${accepted}${found.length > 0 ? ' more' : ''} ${accepted === 1 ? 'is' : 'are'} accepted in ${visible(baseline)}.`] : [], '',
  ]
  const parts = (Object.keys(advice) as ShownSecret['keeper'][]).flatMap(keeper => {
    const own = found.filter(one => one.keeper === keeper)
    return own.length === 0 ? [] : [advice[keeper], ...own.map(lineOf), '']
  })
  const unread = gaps.length === 0 ? [] : ['Not searched:', ...gaps.map(({ file, reason }) => `  ${visible(file)} ${visible(reason)}`), '']
  const hint = found.length > 0 ? ['`plugvet secrets --accept` puts all of these aside; what is new is told all the same.', ''] : []
  return [...head, ...parts, ...unread, ...hint].join('\n')
}

const lineOf = ({ file, line, column, kind, times }: ShownSecret): string =>
  `  ${visible(file)}:${line}:${column}  ${visible(kind)}${times > 1 ? `, ${times} times` : ''}`
