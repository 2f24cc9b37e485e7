import { ageOf, day, defineRegistryRules } from '../../src/kit/index.ts'

const grave = /malware|malicious|compromis|hijack|backdoor|stolen|steals|vulnerab|security (?:issue|problem|hole|flaw|fix)|do not (?:use|install)|unsafe/i
const megabyte = 1_000_000

export default defineRegistryRules({
  id: 'versions', title: 'Age and order of versions',
  checks: [{
    id: 'fresh-version', title: 'The version is very young', severity: 'info', confidence: 'high',
    why: 'Stolen accounts are mostly noticed within days; until then what they published is installed.',
    remedy: 'Wait some days, or read what changed with --against.',
    run({ current, now, minAge }) {
      if (current.publishedAt === undefined) return
      const age = now - current.publishedAt
      if (age >= (minAge ?? 3 * day)) return
      const wish = minAge === undefined ? '' : `; you asked for at least ${ageOf(minAge)}`
      return { message: `${current.version} was published ${ageOf(age)} ago${wish}`, severity: minAge === undefined ? 'info' : 'warn' }
    },
  }, {
    id: 'new-package', title: 'The package is new', severity: 'info', confidence: 'high',
    why: 'Nobody has had time to notice anything about it.',
    remedy: 'Look at who publishes it and what else they publish.',
    run({ createdAt, now, earlier }) {
      if (createdAt === undefined || now - createdAt >= 30 * day) return
      return { message: `the name was first published ${ageOf(now - createdAt)} ago; this is version number ${earlier.length + 1}` }
    },
  }, {
    id: 'deprecated-version', title: 'Its makers advise against this version', severity: 'info', confidence: 'high',
    why: 'A deprecation is what makers use to say that a version was compromised, is broken or is no longer looked after.',
    remedy: 'Read what they say, and take the version or package they name.',
    run({ current: { deprecated, version } }) {
      if (deprecated === undefined) return
      return { message: `${version} is deprecated: "${deprecated}"`, severity: grave.test(deprecated) ? 'warn' : 'info' }
    },
  }, {
    id: 'versions-unpublished', title: 'Versions of it were taken back', severity: 'info', confidence: 'medium',
    why: 'A version that disappears within days of another one is often one that did harm; whoever published it may still have the key.',
    remedy: 'Find out why before you install a version from the same days.',
    run({ unpublished, current, now }) {
      const at = current.publishedAt
      const near = at === undefined ? [] : unpublished.filter(one => Math.abs(one.publishedAt - at) < 14 * day)
      const [first] = near
      if (!first) return
      const listed = near.slice(-3).map(({ version }) => version).join(', ')
      const severity = now - first.publishedAt < 60 * day ? 'warn' : 'info'
      return { message: `${listed} stood in the registry within two weeks of this version and ${near.length === 1 ? 'is' : 'are'} gone`, severity }
    },
  }, {
    id: 'tags-out-of-order', title: 'The tag latest does not name the newest release', severity: 'info', confidence: 'medium',
    why: 'Makers move the tag back when a release turns out bad; what lies above it is not what they want people to get.',
    remedy: 'Take the version that latest names unless you know why not.',
    *run({ distTags, latest, highest, current }) {
      const named = distTags['latest']
      if (named === undefined || highest === undefined || named.includes('-')) return
      if (latest === 'lower' && !current.version.includes('-')) yield { message: `latest names ${named}; ${current.version} lies above it`, subject: 'above' }
      if (latest === 'same' && highest !== named) yield { message: `latest names ${named} although ${highest} exists`, subject: 'below' }
    },
  }, {
    id: 'size-jump', title: 'It grew far more than an update does', severity: 'info', confidence: 'low',
    why: 'Something large came in: a bundled program, generated code, or a payload.',
    remedy: 'See with --against which files are new.',
    run({ current, previous }) {
      const [before, now] = [previous?.unpackedSize, current.unpackedSize]
      if (before === undefined || now === undefined || now < 5 * before || now - before < megabyte) return
      return { message: `${(now / megabyte).toFixed(1)} MB unpacked; ${previous?.version} had ${(before / megabyte).toFixed(1)} MB` }
    },
  }],
})
