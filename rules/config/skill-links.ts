import { defineCollector, listed } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'skill-links', title: 'Links among workspace skills', needs: ['skills'],
  checks: [{
    id: 'skills.workspace.symlink_escape', title: 'A skill of the workspace lies outside it', severity: 'warn',
    why: 'Its text steers the agent, yet it can be changed by whoever owns the other place.',
    remedy: 'Copy the skill into the workspace, or load it through skills.load.extraDirs on purpose.',
    run({ skills }) {
      const [first] = skills.escapes
      if (first === undefined) return
      return { at: { file: first.link }, message: `Outside the workspace:\n${listed(skills.escapes.map(({ link, target }) => `${link} -> ${target}`))}` }
    },
  }, {
    id: 'skills.workspace.scan_truncated', title: 'Not all workspace skills were looked at', severity: 'warn',
    why: 'The walk stops at 2000 skill files or 40000 folders; what lies beyond was not seen.',
    remedy: 'Remove folders from the workspace that are no skills.',
    run({ skills }) {
      if (!skills.isTruncated) return
      return { at: { keyPath: ['agents', 'defaults', 'workspace'] }, message: 'The skills folder of a workspace is too large to be walked completely.' }
    },
  }],
})
