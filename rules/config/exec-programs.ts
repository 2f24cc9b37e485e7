import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'exec-programs', title: 'Programs that need no question', needs: ['exec'],
  checks: [{
    id: 'tools.exec.auto_allow_skills_enabled', title: 'Skills may add programs to the allow list', severity: 'warn',
    why: 'Installing a skill then also approves the programs that it names.',
    remedy: 'Turn autoAllowSkills off in the exec approvals file.',
    run({ exec }) {
      if (exec.autoAllowing.length === 0) return
      return { at: { file: exec.approvalsPath }, message: `autoAllowSkills is on in ${exec.approvalsPath}:\n${listed(exec.autoAllowing)}` }
    },
  }, {
    id: 'tools.exec.allowlist_interpreter_without_strict_inline_eval', title: 'An approved interpreter may run any text', severity: 'warn',
    why: 'An interpreter on the allow list runs whatever stands behind -e or -c.',
    remedy: 'Set tools.exec.strictInlineEval to true, or take the interpreters off the list.',
    run({ exec }) {
      if (exec.approvedInterpreters.length === 0) return
      const lines = exec.approvedInterpreters.map(({ agentId, patterns }) => `${agentId}: ${patterns.join(', ')}`)
      return { at: { file: exec.approvalsPath }, message: `Interpreters in ${exec.approvalsPath} without tools.exec.strictInlineEval:\n${listed(lines)}` }
    },
  }, {
    id: 'tools.exec.safe_bins_interpreter_unprofiled', title: 'An interpreter counts as a safe program', severity: 'warn',
    why: 'Safe programs run without a question; an interpreter runs anything.',
    remedy: 'Take it off tools.exec.safeBins, or limit its arguments with a profile in tools.exec.safeBinProfiles.',
    run({ exec }) {
      const found = exec.safeBins.filter(({ interpreters }) => interpreters.length > 0)
      const [first] = found
      if (first === undefined) return
      const lines = found.map(({ label, interpreters }) => `${label}.safeBins: ${interpreters.join(', ')}`)
      return { at: { keyPath: [...first.keyPath, 'safeBins'] }, message: `Without a profile:\n${listed(lines)}` }
    },
  }, {
    id: 'tools.exec.safe_bins_broad_behavior', title: 'A safe program can do more than it seems', severity: 'warn',
    why: 'These programs have a language of their own that reads files or starts others.',
    remedy: 'Take them off tools.exec.safeBins and approve single uses instead.',
    run({ exec }) {
      const found = exec.safeBins.filter(({ broad }) => broad.length > 0)
      const [first] = found
      if (first === undefined) return
      const lines = found.map(({ label, broad }) => `${label}.safeBins: ${broad.join(', ')}`)
      return { at: { keyPath: [...first.keyPath, 'safeBins'] }, message: `Programs with a language of their own:\n${listed(lines)}` }
    },
  }, {
    id: 'tools.exec.safe_bin_trusted_dirs_risky', title: 'Safe programs are taken from a folder that others write to', severity: 'warn',
    why: 'Whoever can put a file there gives the agent a program that runs without a question.',
    remedy: 'Trust only folders that belong to the system, by absolute path.',
    run({ exec }) {
      const found = exec.safeBins.filter(({ riskyFolders }) => riskyFolders.length > 0)
      const [first] = found
      if (first === undefined) return
      const lines = found.flatMap(({ label, riskyFolders }) => riskyFolders.map((folder) => `${label}.safeBinTrustedDirs: ${folder}`))
      return { at: { keyPath: [...first.keyPath, 'safeBinTrustedDirs'] }, message: `Risky folders:\n${listed(lines, 10)}` }
    },
  }],
})
