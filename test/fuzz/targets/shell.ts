import { readerTarget } from '../scanned.ts'
import { corpusTexts, pageTexts } from '../seeds.ts'

export const target = readerTarget(['run.sh', 'run.bat', 'run.ps1', 'run.applescript', 'run.fish'], { seeds: [...corpusTexts(/\.(?:sh|bash|bat|cmd|ps1|applescript)$/, 60), ...pageTexts(/^(?:sh|bash|powershell|batch|applescript)$/, 100)], words: ['$(', '<<EOF\n', '${x:-', '`', '| sh', '&& ', ';;', 'esac', '$(( ', '<( ', '$\'\\x', '%~dp0', '[char]', '-join', '-enc ', 'iex '] })
