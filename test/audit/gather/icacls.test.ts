import { expect, test } from 'vitest'
import { judgeAcl } from '../../../src/audit/gather/icacls.ts'

const path = 'C:\\Users\\Ann\\.openclaw'
const user = { names: ['ann', 'desk\\ann'], sid: 'S-1-5-21-1-2-3-1001' }
const printed = (...entries: readonly string[]): string =>
  [`${path} ${entries[0] ?? ''}`, ...entries.slice(1).map(entry => `${' '.repeat(path.length + 1)}${entry}`), '', 'Successfully processed 1 files; Failed processing 0 files'].join('\r\n')

const closed = { isWorldWritable: false, isGroupWritable: false, isWorldReadable: false, isGroupReadable: false }

test.each<[string, string[], object]>([
  ['the owner alone', ['NT AUTHORITY\\SYSTEM:(OI)(CI)(F)', 'BUILTIN\\Administrators:(OI)(CI)(F)', 'DESK\\Ann:(OI)(CI)(F)'], closed],
  ['by SID', ['*S-1-5-18:(F)', 'S-1-5-21-1-2-3-1001:(F)', 'S-1-5-32-544:(F)'], closed],
  ['everybody may change it', ['Everyone:(OI)(CI)(F)'], { isWorldWritable: true, isWorldReadable: true, entries: ['Everyone:(OI)(CI)(F)'] }],
  ['everybody may read it', ['BUILTIN\\Users:(I)(OI)(CI)(RX)'], { isWorldWritable: false, isWorldReadable: true }],
  ['everybody by SID', ['S-1-5-11:(M)'], { isWorldWritable: true }],
  ['another account', ['DESK\\Bob:(R,W)'], { isGroupWritable: true, isGroupReadable: true, isWorldReadable: false }],
  ['an account that is gone', ['S-1-5-21-9-9-9-1003:(R)'], { isGroupReadable: true, isGroupWritable: false }],
  ['denied entries open nothing', ['Everyone:(DENY)(W)', 'Everyone:(N)'], closed],
  ['rights for children alone are rights', ['Everyone:(OI)(CI)(IO)(M)'], { isWorldWritable: true }],
  ['a localised system', ['AUTORITE NT\\Système:(F)', 'VORDEFINIERT\\Benutzer:(R)'], { isGroupReadable: false, isWorldReadable: true }],
  ['the owner of what is created', ['CREATOR OWNER:(OI)(CI)(IO)(F)'], closed],
])('%s', (_, entries, expected) => expect(judgeAcl(printed(...entries), path, user)).toMatchObject(expected))
