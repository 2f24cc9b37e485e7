import { behindBack, leftOut, withoutAsking } from '../../rules/vocabulary/secrecy.ts'

/** Something in a transcript, a log or a memory file that a person should look at after an incident. */
export interface Flag {
  readonly kind: 'injection' | 'secrecy' | 'destructive' | 'exfiltration' | 'hidden-text' | 'pairing' | 'changed'
  readonly file: string
  readonly line?: number
  readonly says: string
  readonly excerpt?: string
}

interface Sign { readonly kind: Flag['kind']; readonly says: string; readonly find: Pick<RegExp, 'exec'> }

// Words of attackers in conversations; a transcript also holds honest talk about them, so each is a place to look and no verdict.
const signs: readonly Sign[] = [
  {
    kind: 'injection', says: 'tells an agent to drop its orders',
    find: /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:all |any |your |the )?(?:previous|prior|earlier|above|existing|system|safety|original)\b.{0,20}\b(?:instructions?|prompts?|rules|guidelines|messages|directives|constraints)\b|忽略.{0,8}(?:之前|以上|先前|所有).{0,8}(?:指令|提示|规则)|ignora .{0,20}instrucciones (?:anteriores|previas)|ignoriere .{0,20}(?:vorherigen|bisherigen|obigen) anweisungen|игнорируй .{0,20}(?:предыдущие|прежние) (?:инструкции|указания)/i,
  },
  { kind: 'injection', says: 'pretends to be a system message', find: /<\/?(?:system|assistant|developer)(?:[-_ ]?(?:prompt|message|reminder))?>|\[\/?(?:SYSTEM|INST)\]|<\|(?:im_start|im_end|system)\|>|\b(?:SYSTEM|ADMIN(?:ISTRATOR)?|DEVELOPER) (?:OVERRIDE|MODE|MESSAGE|NOTICE)\b/ },
  { kind: 'injection', says: 'declares the agent to be somebody else', find: /\byou are now (?:in )?(?:DAN|developer mode|unrestricted|jailbroken|god mode)\b|\bact as (?:an? )?(?:unrestricted|uncensored|jailbroken)\b/i },
  { kind: 'secrecy', says: 'wants something hidden from the user', find: behindBack },
  { kind: 'secrecy', says: 'wants something left out or done without asking', find: new RegExp(`(?:${leftOut.source})[^\\n]{0,160}(?:${withoutAsking.source})|(?:${withoutAsking.source})[^\\n]{0,160}(?:${leftOut.source})`, 'i') },
  {
    kind: 'destructive', says: 'deletes or overwrites in bulk',
    find: /\brm\s+-(?:[a-z]*r[a-z]*f|[a-z]*f[a-z]*r)[a-z]*\s+(?:--no-preserve-root\s+)?["']?(?:\/(?:\s|$|["'*])|~|\$HOME|\/(?:home|Users|etc|var|usr)\b)|\bmkfs\.\w+\s|\bdd\s+[^\n|]{0,80}\bof=\/dev\/(?:sd|nvme|disk|hd)|:\(\)\s*\{\s*:\|:&\s*\}|\bdiskutil\s+(?:erase|secureErase)|\b(?:rd|rmdir)\s+\/s\s+\/q\s+[A-Z]:\\|\bformat\s+[A-Z]:\s|\bRemove-Item\b[^\n]{0,80}-Recurse[^\n]{0,40}(?:\$HOME|C:\\)/i,
  },
  {
    kind: 'exfiltration', says: 'sends files or the environment away',
    find: /\b(?:cat|tar|zip|base64|env|printenv)\b[^\n|]{0,160}\|\s*(?:curl|wget|nc|ncat)\b|\bcurl\b[^\n]{0,200}(?:--data(?:-binary|-raw)?|-d|-F|--form|-T|--upload-file)\s*["']?[^\s"']{0,40}@?[^\s"']{0,60}(?:\.ssh|\.aws|\.env|\.openclaw|id_rsa|id_ed25519|auth-profiles|oauth\.json|keychain|wallet)/i,
  },
  { kind: 'exfiltration', says: 'runs what it fetched or decoded', find: /\b(?:curl|wget)\b[^\n|]{0,200}\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b|\bbase64\s+(?:-d|--decode|-D)\b[^\n]{0,60}\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b|\b(?:iex|Invoke-Expression)\b[^\n]{0,120}\b(?:DownloadString|iwr|Invoke-WebRequest|irm)\b/i },
  { kind: 'hidden-text', says: 'holds characters that nobody sees', find: /[\u{e0020}-\u{e007f}]{3,}|[\u200b-\u200d\u2060]{6,}|[\u202d\u202e\u2066-\u2068]/u },
]

const maxLine = 20_000
const around = 80

/** The signs in one text, at most one of a kind and wording for each line. */
export const flagsIn = (text: string, file: string, firstLine = 1): readonly Flag[] =>
  text.split('\n').flatMap((whole, index) => {
    const one = whole.slice(0, maxLine)
    return signs.flatMap(({ kind, says, find }): readonly Flag[] => {
      const found = find.exec(one)
      if (found === null) return []
      const excerpt = one.slice(Math.max(0, found.index - around / 2), found.index + found[0].length + around / 2)
      return [{ kind, file, line: firstLine + index, says, excerpt: excerpt.length > 240 ? `${excerpt.slice(0, 239)}…` : excerpt }]
    })
  })
