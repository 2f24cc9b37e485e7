import { defineCollector } from '../../src/kit/collector.ts'

export default defineCollector({
  id: 'synced-folder', title: 'Synchronised folder', needs: ['storage'],
  checks: [{
    id: 'fs.synced_dir', title: 'State lies in a folder that is copied to the cloud', severity: 'warn',
    why: 'Tokens and transcripts leave the machine with every synchronisation, and stay in the history of the service.',
    remedy: 'Move the state folder to a volume of this machine alone (OPENCLAW_STATE_DIR) and secure it there.',
    run({ storage }) {
      if (storage.syncedBy === undefined) return
      return {
        at: { file: storage.stateDirPath }, subject: storage.syncedBy,
        message: `The path looks synchronised (${storage.syncedBy}).\nstate folder: ${storage.stateDirPath}\nconfiguration: ${storage.configPath}`,
      }
    },
  }],
})
