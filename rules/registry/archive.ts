import { defineRegistryRules } from '../../src/kit/index.ts'

// npm adds this to the registry's copy of a manifest by itself when there is a binding.gyp.
const isAdded = (name: string, line: string): boolean => name === 'install' && line === 'node-gyp rebuild'

export default defineRegistryRules({
  id: 'archive', title: 'What is delivered, and its proofs',
  checks: [{
    id: 'package-unavailable', title: 'The package could not be had', severity: 'warn', confidence: 'high', category: 'coverage',
    why: 'What could not be fetched was not looked at, so nothing is known about it.',
    remedy: 'Check the name, the version and the way to the registry, and review it again.',
    onFault: ({ kind, message }) => kind === 'altered' || kind === 'partial' ? undefined : { message },
  }, {
    id: 'archive-altered', title: 'The archive is not the one that was announced', severity: 'critical', confidence: 'high', cwe: [353, 494],
    why: 'Somebody between its publisher and you changed the package, or the registry was changed.',
    remedy: 'Do not install it, from nowhere, until it is clear what happened.',
    onFault: ({ kind, message }) => kind === 'altered' ? { message } : undefined,
  }, {
    id: 'archive-partly-unread', title: 'Parts of the archive were refused', severity: 'warn', confidence: 'high', category: 'coverage', cwe: [22, 409],
    why: 'Links, paths that leave the folder, namesakes and sizes beyond all limits have no place in a package; they fool programs that unpack or scan it.',
    remedy: 'Do not install it until you know why its archive is made like that.',
    onFault: ({ kind, message }) => kind === 'partial' ? { message } : undefined,
  }, {
    id: 'version-replaced', title: 'The same version is another package now', severity: 'critical', confidence: 'high', cwe: [494],
    why: 'A published version never changes; a registry that serves other bytes under the same version was tampered with, or is not the same registry.',
    remedy: 'Do not install it. Compare both archives, and ask who runs the registry.',
    run({ current, replaced }) {
      if (!replaced) return
      const when = replaced.by === 'record' ? 'the install record holds' : 'an earlier review saw'
      return { message: `${current.version} is ${replaced.now.slice(0, 24)}… now; ${when} ${replaced.before.slice(0, 24)}…` }
    },
  }, {
    id: 'signature-invalid', title: 'The signature of the registry does not hold', severity: 'critical', confidence: 'high', cwe: [347],
    why: 'The registry signs name, version and hash of what it publishes; this is not what was signed.',
    remedy: 'Do not install it, and ask who runs the registry.',
    run: ({ signature }) => signature.state === 'invalid' ? { message: signature.note ?? 'the signature does not fit name, version and hash' } : undefined,
  }, {
    id: 'provenance-invalid', title: 'The proof of where it was built does not hold', severity: 'critical', confidence: 'high', cwe: [347],
    why: 'The package carries a statement about its origin that is not about this package or not signed by whom it says.',
    remedy: 'Do not install it, and tell the makers.',
    run: ({ provenance }) => provenance.state === 'invalid' ? { message: provenance.note ?? 'the attestation does not fit the package' } : undefined,
  }, {
    id: 'manifest-mismatch', title: 'The archive holds another manifest than the registry shows', severity: 'warn', confidence: 'high', cwe: [345],
    why: 'Scripts or dependencies that the registry does not show are not seen by whoever looks there before installing.',
    remedy: 'Believe the archive: read its package.json.',
    *run({ name, current, packed }) {
      if (!packed) return
      if (packed.name !== undefined && packed.name !== name) yield { message: `the archive calls itself ${packed.name}, the registry ${name}`, subject: 'name' }
      if (packed.version !== current.version) yield { message: `the archive says ${packed.version}, the registry ${current.version}`, subject: 'version' }
      for (const [script, line] of Object.entries(packed.installScripts)) {
        if (current.installScripts[script] === line || isAdded(script, line)) continue
        yield { message: `${script} runs "${line.slice(0, 120)}", which the registry does not show`, subject: script }
      }
      const hidden = Object.keys(packed.dependencies).filter(dependency => !(dependency in current.dependencies))
      if (hidden.length > 0) yield { message: `depends on ${hidden.slice(0, 5).join(', ')}, which the registry does not show`, subject: 'dependencies' }
    },
  }],
})
