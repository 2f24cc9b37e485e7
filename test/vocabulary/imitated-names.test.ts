import { expect, test } from 'vitest'
import { imitation } from '../../rules/vocabulary/imitated-names.ts'

// Much used packages that lie one slip from another one.
const honest = `preact inferno nuxt nest rollup rolldown lodash-es underscore.string rambda dayjs colorette picocolors colors color colord
  polka koa hapi gaxios undici needle bent reach reactor redact mocha chain jslint tslint commando yargs-parser dargs vargs pargs minimatch globby
  uuid ulid nanoid semver-compare webpackbar tsup ttypescript bluebird vasync rsync xstate mobx recoil bcryptjs bcrypto scrypt canvg mysql mysql2
  mongodb discord-api-types grammy dotenvx cross-fetch tar-fs xml-js jsonp jsonc jsona recharts aws-cdk graphiql crypto-es crypto-ts ansi-wrap
  http-proxy-agent source-map-js postcss-js types-ramda reqwest csv-loader scss-loader preact-router lucide-preact clawdhub openclaw-lantern
  openclaw-plugin-telegram-topics @remotion/player @rsbuild/core @storyblok/js @vinejs/vine @nestjsx/crud @types/node @openclaw/matrix @openai/codex`
  .split(/\s+/)

const imitating = `expresss exress lodahs 1odash axois crossenv mongose typescirpt reqeust momnet chalkk jqeury jquery.js nodemailer-js noderequest
  types-node types__node event-streams ua-praser-js openclow openciaw 0penclaw open_claw clawhhub opennai puppetter tailwind-css parser-body
  openclaw-telegram @openclow/matrix @openclaw-official/matrix @0penclaw/x @bable/core @angularr/core @anthropic-al/sdk`.split(/\s+/)

test.each(honest)('%s is a name of its own', name => expect(imitation(name)).toBeUndefined())
test.each(imitating)('%s reads like another', name => expect(imitation(name)).toBeDefined())
