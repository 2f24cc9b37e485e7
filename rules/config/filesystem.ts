import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'filesystem', title: 'State folder and configuration file', needs: ['storage'],
  checks: [{
    id: 'fs.state_dir.symlink', title: 'The state folder is a link', severity: 'warn',
    why: 'Whoever owns the place that it points at owns the agent.',
    remedy: 'Make sure that the target belongs to you alone.',
    run({ storage: { stateDir } }) {
      if (!stateDir?.isSymlink) return
      return { at: { file: stateDir.path }, message: `${stateDir.path} is a symbolic link; its target decides who may touch it.` }
    },
  }, {
    id: 'fs.state_dir.perms_world_writable', title: 'Everybody can write to the state folder', severity: 'critical',
    isFixable: true,
    why: 'Every local account can exchange the configuration and add plugins.',
    remedy: 'chmod 700 the folder.',
    run({ storage: { stateDir } }) {
      if (!stateDir?.isWorldWritable) return
      return { at: { file: stateDir.path }, message: `World-writable: ${stateDir.said}`, remedy: stateDir.remedy, fixes: stateDir.fixes }
    },
  }, {
    id: 'fs.state_dir.perms_group_writable', title: 'A group can write to the state folder', severity: 'warn',
    isFixable: true,
    why: 'Every member of the group can exchange the configuration and add plugins.',
    remedy: 'chmod 700 the folder.',
    run({ storage: { stateDir } }) {
      if (!stateDir?.isGroupWritable || stateDir.isWorldWritable) return
      return { at: { file: stateDir.path }, message: `Group-writable: ${stateDir.said}`, remedy: stateDir.remedy, fixes: stateDir.fixes }
    },
  }, {
    id: 'fs.state_dir.perms_readable', title: 'Others can look into the state folder', severity: 'warn',
    isFixable: true,
    why: 'It holds tokens and conversations.',
    remedy: 'chmod 700 the folder.',
    run({ storage: { stateDir } }) {
      if (!stateDir?.isReadable || stateDir.isWritable) return
      return { at: { file: stateDir.path }, message: `Readable by others: ${stateDir.said}`, remedy: stateDir.remedy, fixes: stateDir.fixes }
    },
  }, {
    id: 'fs.config.symlink', title: 'The configuration file is a link', severity: 'warn',
    why: 'Whoever owns the file that it points at decides what the agent may do.',
    remedy: 'Make sure that the target belongs to you alone.',
    run({ storage: { config } }) {
      if (!config?.isSymlink) return
      return { at: { file: config.path }, message: `${config.path} is a symbolic link; its target decides who may touch it.` }
    },
  }, {
    id: 'fs.config.perms_writable', title: 'Others can change the configuration', severity: 'critical',
    isFixable: true,
    why: 'Whoever writes this file decides who may talk to the agent and what it may run.',
    remedy: 'chmod 600 the file.',
    run({ storage: { config } }) {
      if (!config?.isWritable) return
      return { at: { file: config.path }, message: `Writable by others: ${config.said}`, remedy: config.remedy, fixes: config.fixes }
    },
  }, {
    id: 'fs.config.perms_world_readable', title: 'Everybody can read the configuration', severity: 'critical',
    isFixable: true,
    why: 'It holds tokens and the list of those who may give orders.',
    remedy: 'chmod 600 the file.',
    run({ storage: { config } }) {
      if (!config?.isWorldReadable || config.isWritable || config.isSymlink) return
      return { at: { file: config.path }, message: `World-readable: ${config.said}`, remedy: config.remedy, fixes: config.fixes }
    },
  }, {
    id: 'fs.config.perms_group_readable', title: 'A group can read the configuration', severity: 'warn',
    isFixable: true,
    why: 'It holds tokens and the list of those who may give orders.',
    remedy: 'chmod 600 the file.',
    run({ storage: { config } }) {
      if (!config?.isGroupReadable || config.isWritable || config.isSymlink || config.isWorldReadable) return
      return { at: { file: config.path }, message: `Group-readable: ${config.said}`, remedy: config.remedy, fixes: config.fixes }
    },
  }],
})
