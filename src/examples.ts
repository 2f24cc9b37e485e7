import type { CommandName } from './options.ts'

/** What people want of each command, as they type it. Every line is one that works. */
export const examples: Readonly<Record<CommandName, readonly (readonly [line: string, purpose: string])[]>> = {
  scan: [
    ['plugvet scan ./weather', 'one plugin'],
    ['plugvet scan node_modules --fail-on warn', 'a whole tree, and strictly'],
    ['plugvet scan . --sarif --output plugvet.sarif', 'for code scanning'],
    ['plugvet scan ./skills --baseline plugvet-baseline.json', 'only what is new'],
  ],
  review: [
    ['plugvet review openclaw-weather', 'before it is installed'],
    ['plugvet review openclaw-weather --against installed', 'before an update'],
    ['plugvet review openclaw-weather --deps --format cyclonedx', 'with all it brings along'],
  ],
  audit: [
    ['plugvet audit', 'the settings of this home'],
    ['plugvet audit --deep', 'also plugins, skills and the gateway'],
    ['plugvet audit --fix', 'repair what is safe to repair'],
  ],
  guard: [
    ['plugvet guard install --print', 'show what would change'],
    ['plugvet guard install', 'ask plugvet before every install'],
    ['plugvet guard log --last 5', 'what it decided lately'],
  ],
  'install-policy': [['plugvet install-policy < question.json', 'as OpenClaw asks']],
  harden: [
    ['plugvet harden', 'what to change, in order'],
    ['plugvet harden --profile baseline --write', 'make the changes'],
    ['plugvet harden --new-token', 'a strong token'],
  ],
  secrets: [
    ['plugvet secrets', 'those that lie open in this home'],
    ['plugvet secrets --accept', 'accept what is there now'],
  ],
  incident: [
    ['plugvet incident scan --since 3d', 'where to look first'],
    ['plugvet incident collect --output case.tgz', 'what a report needs'],
  ],
  baseline: [
    ['plugvet baseline write ./skills --reason "read on Monday"', 'accept what is there'],
    ['plugvet baseline prune ./skills', 'drop what is gone'],
    ['plugvet baseline write', 'the same for the OpenClaw home'],
  ],
  sweep: [
    ['plugvet sweep --from packages.txt', 'a list, into ~/.plugvet/sweep'],
    ['plugvet sweep report --format html --output report.html', 'what it found'],
    ['plugvet sweep query host example.com', 'who talks to this host'],
  ],
  rules: [['plugvet rules --category exfiltration', 'those of one kind']],
  explain: [['plugvet explain gateway.bind_no_auth', 'one check']],
  bench: [['plugvet bench node_modules --rounds 5', 'how fast it is here']],
  completions: [
    ['eval "$(plugvet completions bash)"', 'for bash: in ~/.bashrc'],
    ['plugvet completions zsh > ~/.zfunc/_plugvet', 'for zsh: into a folder of fpath'],
    ['plugvet completions fish > ~/.config/fish/completions/plugvet.fish', 'for fish'],
  ],
}
