import { expect, test } from 'vitest'
import { classifyPath, isOutsideProject } from '../../rules/vocabulary/paths.ts'

test.each([
  ['~/.ssh/id_rsa', 'ssh'],
  ['{}/.ssh/id_rsa', 'ssh'],
  ['/home/anna/.ssh', 'ssh'],
  ['~/.ssh/id_ed25519.pub', 'ssh-public'],
  ['~/.ssh/authorized_keys', 'authorized-keys'],
  ['~/.aws/credentials', 'aws'],
  ['{}\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data', 'browser-data'],
  ['~/Library/Application Support/Google/Chrome/Default/Cookies', 'browser-data'],
  ['~/.npmrc', 'npm-token'],
  ['~/.openclaw/credentials/x.json', 'openclaw-secret'],
  ['~/.openclaw/openclaw.json', 'openclaw-config'],
  ['~/.openclaw/workspace/SOUL.md', 'agent-memory'],
  ['~/.claude/settings.json', 'agent-config'],
  ['~/.bashrc', 'shell-rc'],
  ['~/Library/LaunchAgents/a.plist', 'startup'],
  ['.git/hooks/pre-commit', 'git-hook'],
  ['.vscode/tasks.json', 'editor-task'],
  ['.env', 'env-file'],
  ['/etc/shadow', 'account-file'],
  ['/etc/hosts', 'etc'],
])('%s holds %s', (path, kind) => expect(classifyPath(path)?.kind).toBe(kind))

test.each(['.env.example', 'src/index.ts', 'docs/user.md', 'package.json', 'dist/tools.md', '', 'a'.repeat(5000)])(
  '%s is nothing special',
  path => expect(classifyPath(path)).toBeUndefined(),
)

test('tells the home and the root from the project', () => {
  expect(['~/.x', '$HOME/x', '/etc/x', 'C:\\x', '%APPDATA%\\x'].map(isOutsideProject)).toEqual([true, true, true, true, true])
  expect(['x', './x', '../x', '{}/x'].map(isOutsideProject)).toEqual([false, false, false, false])
})
