const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** The most used packages of the npm registry without a scope: names worth imitating. Source: download counts of the registry. */
export const models = words(`
  express react react-dom lodash axios chalk commander debug async request moment underscore bluebird webpack typescript eslint prettier
  mocha chai jest vitest sinon nodemon dotenv mongoose mquery mongodb redis ioredis mysql2 sequelize knex postgres sqlite3 better-sqlite3 prisma
  socket.io socket.io-client passport passport-local bcrypt bcryptjs jsonwebtoken cookie-parser body-parser multer helmet morgan winston
  pino log4js nodemailer puppeteer puppeteer-core playwright cheerio jsdom got node-fetch cross-fetch superagent undici follow-redirects
  form-data qs uuid nanoid shortid semver minimist yargs inquirer ora glob rimraf mkdirp fs-extra graceful-fs chokidar minimatch micromatch
  fast-glob globby execa shelljs cross-env cross-spawn concurrently npm-run-all colors picocolors kleur ansi-styles supports-color strip-ansi
  string-width wrap-ansi color-convert color-name iconv-lite safe-buffer readable-stream through2 inherits once wrappy isarray core-js
  regenerator-runtime tslib rxjs redux react-redux react-router react-router-dom next nuxt svelte angular vue vuex vue-router jquery bootstrap
  tailwindcss postcss autoprefixer sass node-sass less stylus rollup parcel esbuild terser uglify-js babel-core babel-loader css-loader
  style-loader file-loader ts-loader ts-node ts-jest webpack-cli webpack-dev-server html-webpack-plugin electron electron-builder sharp canvas
  jimp three ethers web3 viem discord.js telegraf grammy openai langchain zod joi ajv yup validator class-validator class-transformer
  reflect-metadata date-fns dayjs luxon immer immutable ramda handlebars mustache marked markdown-it highlight.js prismjs d3 chart.js
  echarts leaflet fastify fastify-plugin hapi restify graphql apollo-server type-fest husky lint-staged standard source-map source-map-support
  acorn esprima escodegen estraverse esutils serialize-javascript crypto-js elliptic node-forge tweetnacl bignumber.js decimal.js protobufjs
  archiver adm-zip jszip unzipper tar-stream xml2js fast-xml-parser js-yaml json5 node-cron node-schedule agenda bullmq amqplib kafkajs
  aws-sdk firebase firebase-admin googleapis stripe twilio pm2 forever serve http-server browser-sync openclaw
  clawhub ua-parser-js event-stream eslint-config-prettier eslint-plugin-import eslint-plugin-react eslint-plugin-prettier color-string is-arrayish
  slice-ansi supports-hyperlinks brace-expansion balanced-match path-to-regexp signal-exit fill-range function-bind escape-string-regexp emoji-regex
  lru-cache mime-types http-errors proxy-addr express-session express-rate-limit express-validator compression dotenv-expand node-gyp
  node-telegram-bot-api whatsapp-web.js matrix-js-sdk mongodb-memory-server ethereumjs-util hardhat web3-utils tronweb react-native react-scripts
  styled-components framer-motion lucide-react react-hook-form tailwind-merge next-auth drizzle-orm typeorm playwright-core ollama llamaindex
  http-proxy http-proxy-agent http-proxy-middleware https-proxy-agent websocket-driver`)

/** Honest packages that happen to lie one letter from a model. */
const neighbours = words(`
  preact mysql color colord canvg jsdoc enquirer sqlite through server archive yaml tslint onetime estree-walker safer-buffer gaxios uglify-es
  npm-run-all2 standardx ttypescript eclint tsutils expresso vitest jasmine mustache marky prism redact timer stride strip request-ip
  nodemon telegram cheerio-select loglevel fs-extra-promise wrap-ansi-cjs string-width-cjs strip-ansi-cjs minimatch-all
  dargs dts-jest stylis json3 asynct xml-js crypt ntypescript rambda jslint is-array dotenvx requests reach mime-type source-map-js
  recharts aws-cdk ansi-wrap graphiql jsonp tslint-config-prettier tslint-plugin-prettier vasync ansistyles mimer yaml-js mkdirp2 servie semiver
  jsonc protobuf.js vargs http2-proxy fs.extra crypto-es ps-node is-node inherit scrypt highlightjs validatorjs uuid-js jsona postcss-js types-ramda
  pargs tonweb rsync jssip csv-loader scss-loader reqwest color-namer preact-router lucide-preact bcrypto crypto-ts clawdhub openapi cramda
  prettierx formdata uglifyjs`)

const wellKnown = new Set([...models, ...neighbours])
// Short names lie one letter apart by chance.
const minLength = 5
const byLength = Map.groupBy(models.filter(name => name.length >= minLength), name => name.length)

export const isWellKnown = (name: string): boolean => wellKnown.has(name)

/** The well-known package that lies one slip of the keyboard away; undefined for well-known, scoped and short names. */
export const imitates = (name: string): string | undefined => {
  if (name.startsWith('@') || name.length < minLength || wellKnown.has(name)) return undefined
  const near = [name.length - 1, name.length, name.length + 1].flatMap(length => byLength.get(length) ?? [])
  return near.find(model => isOneSlip(name, model))
}

/** One letter inserted, dropped or changed, or two neighbouring letters swapped. */
export const isOneSlip = (a: string, b: string): boolean => {
  const shorter = a.length < b.length ? a : b
  const longer = shorter === a ? b : a
  let start = 0
  while (start < shorter.length && shorter[start] === longer[start]) start++
  if (longer.length > shorter.length) return shorter.slice(start) === longer.slice(start + 1)
  if (shorter.slice(start + 1) === longer.slice(start + 1)) return true
  return shorter[start] === longer[start + 1] && shorter[start + 1] === longer[start] && shorter.slice(start + 2) === longer.slice(start + 2)
}
