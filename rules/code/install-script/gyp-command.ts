import { defineManifestRule } from '../../../src/kit/index.ts'
import type { Hit, ManifestCommand, ManifestView } from '../../../src/kit/index.ts'
import { isHarmlessCode, shortened } from '../../vocabulary/commands.ts'

const buildTools = /^(?:cd|mcs|csc|dotnet|msbuild|node|python[\d.]*|pkg-config|sed|grep|tr|cut|head|tail|awk|sort|uniq|wc|test|\[|echo|printf|uname|xcrun|xcode-select|sw_vers|brew|llvm-config|gcc|g\+\+|clang|cc|c\+\+|cl|ld|ar|readelf|c\+\+filt|ldconfig|dirname|basename|pwd|which|command|where|cmake|make|ninja|rustc|cargo|go|cp|mv|mkdir|rm|touch|ls|cat|git|true|false|exit|sh|bash|cmd|call|protoc|flex|bison|nasm|yasm|install_name_tool|lipo|codesign|[\w-]+-config)$/

export default defineManifestRule({
  meta: {
    id: 'gyp-command',
    title: 'Runs a command while native code is configured',
    severity: 'warn',
    confidence: 'medium',
    category: 'install-script',
    why: 'node-gyp runs commands that stand inside values of binding.gyp, and npm starts node-gyp by itself: an install script that no list of scripts shows.',
    remedy: 'Read the command; a build asks for include folders and compiler flags and for nothing else.',
    since: '0.1.0',
    status: 'stable',
    cwe: [829],
  },
  *manifest(view) {
    if (view.kind !== 'gyp') return
    const seen = new Set<string>()
    for (const command of view.commands) {
      const hit = seen.has(command.line) ? undefined : judge(view, command)
      seen.add(command.line)
      if (hit) yield hit
    }
    for (const keyPath of view.computed.slice(0, 5)) {
      yield { at: view.at(keyPath), message: 'A value is no literal but an expression, which node-gyp has Python work out' }
    }
  },
})

const judge = ({ at }: ManifestView, { keyPath, line, shell, inlines, files, name }: ManifestCommand): Hit | undefined => {
  const hit = (severity: Hit['severity'], what: string): Hit =>
    ({ at: at(keyPath), message: `An ${name} ${what} while native code is built: "${shortened(line)}"`, subject: shortened(line), severity: severity ?? 'warn', keepSeverity: true })
  if (shell.executions.some(one => one.decoder !== undefined || one.urls.length > 0)) return hit('critical', 'runs code from elsewhere')
  const code = inlines.find(({ text }) => !isHarmlessCode(text) && !/^\s*(?:Boolean\()?require\(['"][^'"]+['"]\)[\w.()[\]'" /<>@!?:&|=-]*$/.test(text))
  if (code && /child_process|https?\b|fetch|eval|Function|atob|base64|net\b|dns\b/.test(code.text)) return hit('warn', 'runs code of its own')
  if (/\b(?:powershell|bitsadmin|certutil|mshta|curl|wget)\b|https?:/i.test(line) && shell.commands.some(one => /^(?:cmd|call)$/.test(one.name))) return hit('warn', 'runs a command of Windows')
  // A variable of gyp arrives as `_`: the list of variables says what it stands for, and is read with the rest.
  const stranger = shell.commands.find(one => one.name !== '_' && !/^<@?\(\w+\)$/.test(one.name) && !line.includes(`$(${one.name.toUpperCase()})`) && !buildTools.test(one.name) && !files.some(file => one.word.skeleton.endsWith(file)))
  if (stranger) return hit('warn', `runs ${stranger.name}`)
  return name === 'expansion' && (files.length > 0 || code || shell.writes.length > 0) ? hit('info', files[0] ? `reads or runs ${files[0]}` : 'runs code') : undefined
}
