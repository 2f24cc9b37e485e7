import { ageOf, day, defineRegistryRules } from '../../src/kit/index.ts'
import type { PublishedPackage, Severity } from '../../src/kit/index.ts'

// A take-over is found out within months. What was published longer ago has been looked at by many.
const recently = ({ now, current }: PublishedPackage): boolean => current.publishedAt === undefined || now - current.publishedAt < 180 * day
const whenRecent = (published: PublishedPackage): Severity => recently(published) ? 'warn' : 'info'

/** The account that published for the first time, if it did. */
const newcomer = ({ current: { publisher, isTrustedPublisher }, earlier }: PublishedPackage): string | undefined => {
  const known = earlier.flatMap(version => version.publisher ?? [])
  return publisher === undefined || isTrustedPublisher || known.length < 2 || known.includes(publisher) ? undefined : publisher
}

export default defineRegistryRules({
  id: 'publishing', title: 'Who publishes it and how',
  checks: [{
    id: 'publisher-changed', title: 'Published by an account that never published it before', severity: 'info', confidence: 'medium',
    why: 'A new account behind an old name is how packages change hands, by agreement or by theft.',
    remedy: 'See whether the makers say anything about it, and read what changed with --against.',
    run(published) {
      const { current, earlier, previous } = published
      const account = newcomer(published)
      const last = earlier.at(-1)
      if (account === undefined || last === undefined) return
      const silence = (current.publishedAt ?? 0) - (last.publishedAt ?? 0)
      const isKnown = [last, previous].some(version => version?.maintainers.includes(account))
      const after = silence > 365 * day ? `, after ${ageOf(silence)} of silence` : ''
      const standing = isKnown ? 'a maintainer before' : 'no maintainer before'
      const severity = isKnown ? 'info' : whenRecent(published)
      return { message: `${account}, ${standing}, publishes for the first time${after}`, subject: account, severity }
    },
  }, {
    id: 'maintainers-replaced', title: 'All its maintainers are new', severity: 'warn', confidence: 'medium',
    why: 'Nobody who could publish the version before can publish this one.',
    remedy: 'Treat it as a new package by people you do not know.',
    run(published) {
      const [before, now] = [published.previous?.maintainers ?? [], published.current.maintainers]
      if (before.length === 0 || now.length === 0 || now.some(name => before.includes(name)) || published.current.isTrustedPublisher) return
      return { message: `${now.slice(0, 3).join(', ')} in place of ${before.slice(0, 3).join(', ')}`, severity: whenRecent(published) }
    },
  }, {
    id: 'repository-changed', title: 'It comes from another repository than before', severity: 'info', confidence: 'medium',
    why: 'The code that people looked at may not be the code that is published now.',
    remedy: 'See whether the old repository points to the new one.',
    run(published) {
      const [before, now] = [published.previous?.repository, published.current.repository]
      if (before === undefined || now === undefined || before === now) return
      return { message: `${now}; the version before named ${before}`, severity: newcomer(published) === undefined ? 'info' : whenRecent(published) }
    },
  }, {
    id: 'provenance-dropped', title: 'The proof of where it was built is gone', severity: 'warn', confidence: 'medium',
    why: 'Earlier versions came provably out of their public build; this one came from somewhere else, such as a machine with a stolen token.',
    remedy: 'Ask the makers why, and wait until they answer or publish again.',
    run(published) {
      const { current, earlier, previous } = published
      const lately = earlier.slice(-2)
      if (current.hasProvenance || !previous?.hasProvenance || lately.length < 2 || !lately.every(version => version.hasProvenance)) return
      return { message: `${previous.version} had provenance, ${current.version} has none`, severity: whenRecent(published) }
    },
  }, {
    id: 'install-script-added', title: 'It begins to run a script at install', severity: 'warn', confidence: 'medium', category: 'install-script',
    why: 'A script that nobody had before runs with your rights as soon as the update is installed.',
    remedy: 'Read the script before you update, or install with --ignore-scripts.',
    run(published) {
      const { current, previous } = published
      const [name, line] = Object.entries(current.installScripts)[0] ?? []
      if (!previous || name === undefined || Object.keys(previous.installScripts).length > 0) return
      return { message: `${name} runs "${line?.slice(0, 120)}"; ${previous.version} ran nothing`, subject: name, severity: whenRecent(published) }
    },
  }],
})
