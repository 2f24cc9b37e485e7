import { defineCollector, each } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'config-includes', title: 'Included configuration files', needs: ['storage'],
  checks: [{
    id: 'fs.config_include.perms_writable', title: 'Others can change an included file', severity: 'critical',
    isFixable: true,
    why: 'An included file is part of the configuration: whoever writes it decides what the agent may do.',
    remedy: 'chmod 600 the file.',
    run: each(({ storage }) => storage.includes, ({ path, said, isWritable, remedy, fixes }) =>
      isWritable ? { at: { file: path }, subject: path, message: `Writable by others: ${said}`, remedy, fixes } : undefined),
  }, {
    id: 'fs.config_include.perms_world_readable', title: 'Everybody can read an included file', severity: 'critical',
    isFixable: true,
    why: 'Included files often hold the very secrets that were moved out of the main one.',
    remedy: 'chmod 600 the file.',
    run: each(({ storage }) => storage.includes, ({ path, said, isWritable, isWorldReadable, remedy, fixes }) =>
      isWorldReadable && !isWritable ? { at: { file: path }, subject: path, message: `World-readable: ${said}`, remedy, fixes } : undefined),
  }, {
    id: 'fs.config_include.perms_group_readable', title: 'A group can read an included file', severity: 'warn',
    isFixable: true,
    why: 'Included files often hold the very secrets that were moved out of the main one.',
    remedy: 'chmod 600 the file.',
    run: each(({ storage }) => storage.includes, ({ path, said, isWritable, isWorldReadable, isGroupReadable, remedy, fixes }) =>
      isGroupReadable && !isWorldReadable && !isWritable ? { at: { file: path }, subject: path, message: `Group-readable: ${said}`, remedy, fixes } : undefined),
  }],
})
