import { existsSync } from 'node:fs'
import type { Gap, InstallRecord, InstallVerification } from '../../model/index.ts'

/**
 * Holds an installed package against what its registry published. The audit may not import what does that, so whoever runs it
 * hands this in; `silence` says that the registry does not answer at all.
 */
export type InstallVerifier = (installed: { readonly name: string; readonly version: string; readonly integrity?: string; readonly path: string }) =>
  Promise<InstallVerification | { readonly silence: string } | { readonly reason: string }>

const usableIntegrity = /^sha(?:1|256|384|512)-[\w+/]{20,}={0,2}(?:\s|$)/

/** A package that drifted is held against the version that it says to be; that it drifted is told elsewhere. */
const verified = (record: InstallRecord, verify: InstallVerifier): ReturnType<InstallVerifier> | undefined => {
  const { source, packageName: name, installPath: path, version: recorded, installedVersion, integrity } = record
  const version = installedVersion ?? recorded
  if (source !== 'npm' || name === undefined || version === undefined || !existsSync(path)) return undefined
  const isRecorded = version === recorded && integrity !== undefined && usableIntegrity.test(integrity)
  return verify({ name, version, path, ...(isRecorded ? { integrity } : {}) })
}

/** Records with what the registry's archives say of their files. A registry that is silent is asked once and is one gap. */
export const withVerifications = async (records: readonly InstallRecord[], verify: InstallVerifier, gaps: Gap[]): Promise<readonly InstallRecord[]> => {
  const done: InstallRecord[] = []
  for (const [index, record] of records.entries()) {
    const answer = await verified(record, verify)
    if (answer !== undefined && 'silence' in answer) {
      const reason = `installed files were not held against what was published: ${answer.silence}`
      gaps.push({ stage: 'gather', subject: 'plugins.installs_tampered', reason })
      return [...done, ...records.slice(index)]
    }
    if (answer !== undefined && 'reason' in answer) gaps.push({ stage: 'gather', subject: record.installPath, reason: answer.reason })
    done.push(answer === undefined || 'reason' in answer ? record : { ...record, verification: answer })
  }
  return done
}
