import { defineCollector, each } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'state-files', title: 'Credentials, sessions and log', needs: ['storage'],
  checks: [{
    id: 'fs.credentials_dir.perms_writable', title: 'Others can change the credentials', severity: 'critical',
    isFixable: true,
    why: 'They can let themselves in as a paired sender.',
    remedy: 'chmod 700 the folder.',
    run({ storage: { credentialsDir } }) {
      if (!credentialsDir?.isWritable) return
      return { at: { file: credentialsDir.path }, message: `Writable by others: ${credentialsDir.said}`, remedy: credentialsDir.remedy, fixes: credentialsDir.fixes }
    },
  }, {
    id: 'fs.credentials_dir.perms_readable', title: 'Others can look into the credentials', severity: 'warn',
    isFixable: true,
    why: 'The folder holds logins of chat services and the list of paired senders.',
    remedy: 'chmod 700 the folder.',
    run({ storage: { credentialsDir } }) {
      if (!credentialsDir?.isReadable || credentialsDir.isWritable) return
      return { at: { file: credentialsDir.path }, message: `Readable by others: ${credentialsDir.said}`, remedy: credentialsDir.remedy, fixes: credentialsDir.fixes }
    },
  }, {
    id: 'fs.auth_profiles.perms_writable', title: 'Others can change the keys of model providers', severity: 'critical',
    isFixable: true,
    why: 'Whoever puts in a key of their own reads every conversation.',
    remedy: 'chmod 600 the file.',
    run: each(({ storage }) => storage.authProfiles, ({ path, said, isWritable, remedy, fixes, agentId = '' }) =>
      isWritable ? { at: { file: path }, subject: agentId, message: `Agent ${agentId}, writable by others: ${said}`, remedy, fixes } : undefined),
  }, {
    id: 'fs.auth_profiles.perms_readable', title: 'Others can read the keys of model providers', severity: 'warn',
    isFixable: true,
    why: 'The keys cost money and open accounts.',
    remedy: 'chmod 600 the file.',
    run: each(({ storage }) => storage.authProfiles, ({ path, said, isWritable, isReadable, remedy, fixes, agentId = '' }) =>
      isReadable && !isWritable ? { at: { file: path }, subject: agentId, message: `Agent ${agentId}, readable by others: ${said}`, remedy, fixes } : undefined),
  }, {
    id: 'fs.sessions_store.perms_readable', title: 'Others can read the sessions', severity: 'warn',
    isFixable: true,
    why: 'The store tells who talked to the agent about what.',
    remedy: 'chmod 600 the file.',
    run: each(({ storage }) => storage.sessionStores, ({ path, said, isReadable, remedy, fixes, agentId = '' }) =>
      isReadable ? { at: { file: path }, subject: agentId, message: `Agent ${agentId}, readable by others: ${said}`, remedy, fixes } : undefined),
  }, {
    id: 'fs.log_file.perms_readable', title: 'Others can read the log', severity: 'warn',
    why: 'Logs hold messages and the output of tools.',
    remedy: 'chmod 600 the file.',
    run({ storage: { logFile } }) {
      if (!logFile?.isReadable) return
      return { at: { file: logFile.path }, message: `Readable by others: ${logFile.said}`, remedy: logFile.remedy }
    },
  }],
})
