/**
 * Hosts by what they are to an attacker or to an honest author. A list entry covers its subdomains; where anybody may
 * put content under a well-known name (code hosts, object stores) the owner in the path decides.
 */
export type HostClass =
  | 'well-known'
  | 'loopback'
  | 'private'
  | 'raw-ip'
  | 'request-bin'
  | 'webhook'
  | 'paste'
  | 'dead-drop'
  | 'shortener'
  | 'tunnel'
  | 'unknown'
  | 'computed'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const wellKnown = words(`
  npmjs.org npmjs.com yarnpkg.com pypi.org pythonhosted.org crates.io rubygems.org nuget.org packagist.org getcomposer.org jsr.io
  maven.org repo1.maven.org gradle.org golang.org go.dev hex.pm pub.dev cpan.org metacpan.org ctan.org deno.land deno.com bun.sh bun.com
  nodejs.org nodesource.com python.org rust-lang.org rustup.rs ruby-lang.org php.net java.com oracle.com adoptium.net openjdk.org
  dotnet.microsoft.com swift.org haskell.org ziglang.org elixir-lang.org julialang.org r-project.org nim-lang.org brew.sh docker.com
  docker.io k8s.io kubernetes.io helm.sh istio.io linkerd.io k3s.io k3d.io minikube.sigs.k8s.io hashicorp.com terraform.io apache.org
  gnu.org kernel.org debian.org ubuntu.com fedoraproject.org redhat.com archlinux.org alpinelinux.org nixos.org determinate.systems
  snapcraft.io flathub.org chocolatey.org scoop.sh winget.run macports.org astral.sh python-poetry.org pdm-project.org pixi.sh
  rye.astral.sh pyenv.run conda.io anaconda.com anaconda.org mamba.pm pytorch.org pnpm.io volta.sh fnm.vercel.app mise.run mise.jdx.dev
  asdf-vm.com sdkman.io starship.rs ohmyz.sh zsh.org fishshell.com zoxide.dev ollama.com ollama.ai lmstudio.ai openai.com chatgpt.com
  anthropic.com claude.ai claude.com mistral.ai groq.com deepseek.com x.ai perplexity.ai cohere.com replicate.com elevenlabs.io
  deepgram.com assemblyai.com together.ai openrouter.ai moonshot.ai moonshot.cn openclaw.ai clawhub.ai clawhub.com clawd.bot molt.bot
  cursor.com cursor.sh windsurf.com opencode.ai factory.ai warp.dev zed.dev google.com google.dev goo.gle googleusercontent.com
  gstatic.com youtube.com android.com chromium.org chrome.com firebase.tools flutter.dev microsoft.com microsoftonline.com office.com
  live.com windows.com aka.ms visualstudio.com azure.com vscode.dev bing.com powershellgallery.com amazon.com awscli.amazonaws.com
  apple.com icloud.com facebook.com meta.com instagram.com whatsapp.com linkedin.com twitter.com x.com reddit.com cloudflare.com fly.io
  vercel.com netlify.com supabase.com supabase.io railway.app railway.com render.com heroku.com digitalocean.com linode.com hetzner.com
  hetzner.cloud scaleway.com vultr.com tailscale.com zerotier.com wireguard.com openvpn.net stripe.com paypal.com shopify.com twilio.com
  sendgrid.com mailgun.com resend.com postmarkapp.com hubspot.com salesforce.com atlassian.com atlassian.net bitbucket.org slack.com
  discord.com discordapp.com telegram.org signal.org matrix.org zoom.us notion.so notion.com linear.app asana.com trello.com
  airtable.com figma.com canva.com dropbox.com box.com obsidian.md todoist.com clickup.com monday.com 1password.com agilebits.com
  bitwarden.com lastpass.com dashlane.com auth0.com okta.com clerk.com letsencrypt.org sentry.io datadoghq.com newrelic.com elastic.co
  grafana.com prometheus.io influxdata.com posthog.com mixpanel.com segment.com mongodb.com postgresql.org redis.io mysql.com
  mariadb.org sqlite.org duckdb.org planetscale.com neon.tech neon.com snowflake.com databricks.com jetbrains.com sublimetext.com
  vim.org neovim.io gnupg.org openssl.org curl.se git-scm.com gitea.com wikipedia.org wikimedia.org wikidata.org mozilla.org mozilla.net
  firefox.com brave.com opera.com torproject.org archive.org w3.org ietf.org whatwg.org ffmpeg.org imagemagick.org videolan.org
  blender.org gimp.org inkscape.org libreoffice.org pandoc.org graphviz.org plantuml.com nvidia.com amd.com intel.com arm.com
  raspberrypi.com raspberrypi.org arduino.cc espressif.com home-assistant.io philips-hue.com charm.sh sourcegraph.com semgrep.dev
  snyk.io trivy.dev nmap.org wireshark.org virustotal.com shodan.io foundry.paradigm.xyz getfoundry.sh solana.com anza.xyz ethereum.org
  infura.io alchemy.com coinbase.com binance.com kraken.com etherscan.io spotify.com soundcloud.com twitch.tv netflix.com
  steampowered.com imdb.com themoviedb.org openstreetmap.org mapbox.com open-meteo.com wttr.in weather.gov openweathermap.org nasa.gov
  nih.gov europa.eu un.org who.int worldbank.org arxiv.org doi.org baidu.com aliyun.com alibabacloud.com tencent.com qq.com
  weixin.qq.com feishu.cn larksuite.com bytedance.com volcengine.com bilibili.com schema.org json-schema.org creativecommons.org
  opensource.org spdx.org shields.io codecov.io circleci.com travis-ci.com jsdelivr.net unpkg.com esm.sh cdnjs.com
  cloudfront.amazonaws.com googleapis.com github.com github.dev githubusercontent.com
  gitlab.com codeberg.org sourceforge.net huggingface.co hf.co wasmer.io wasmtime.dev caddyserver.com nginx.org nginx.com
  stackoverflow.com stackexchange.com medium.com dev.to hackernews.com ycombinator.com news.ycombinator.com pi-hole.net postgresapp.com product-hunt.com
  producthunt.com sentry-cdn.com publicsuffix.org cypress.io playwright.dev playwright.azureedge.net playwright.download.prss.microsoft.com
  ngrok.com equinox.io electronjs.org gvt1.com msedgedriver.azureedge.net npmmirror.com npm.taobao.org cnpmjs.org huaweicloud.com
  serverless.com gyan.dev evermeet.cx johnvansickle.com klavis.ai mcp.run
  tencentyun.com saucelabs.com browserstack.com lambdatest.com selenium.dev prisma.sh prisma.io appsignal.com bugsnag.com rollbar.com
  honeycomb.io dynatrace.com logz.io amplitude.com rudderstack.com launchdarkly.com contentful.com algolia.com algolia.net pusher.com
  ably.io ably.com nx.app turborepo.com storybook.js.org strapi.io sanity.io directus.io ghost.org wordpress.org drupal.org
  browserless.io apify.com firecrawl.dev tavily.com exa.ai serper.dev serpapi.com jina.ai voyageai.com fireworks.ai deepinfra.com
  cerebras.ai nebius.com novita.ai siliconflow.cn minimax.io bigmodel.cn z.ai volces.com dashscope.aliyuncs.com line.me zalo.me vk.com
  viber.com kakao.com dingtalk.com wechat.com weibo.com douyin.com tiktok.com pinterest.com snapchat.com mastodon.social bsky.app
  bsky.social polygon.technology avax.network bnbchain.org optimism.io arbitrum.io base.org blockstream.info mempool.space
  blockchain.info coingecko.com coinmarketcap.com ankr.com quicknode.com opensea.io walletconnect.com walletconnect.org
  rclone.org pkgx.sh moonrepo.dev doppler.com pulumi.com dagger.io jetify.com tur.so turso.tech atlasgo.sh just.systems sst.dev
  openfaas.com netbird.io coolify.io coollabs.io flox.dev aptos.dev internetcomputer.org aider.chat ampcode.com k0s.sh k0sproject.io
  nushell.sh syncthing.net jellyfin.org plex.tv platformio.org calibre-ebook.com tug.org miktex.org obsproject.com audacityteam.org
  graphicsmagick.org ghostscript.com clickhouse.com cockroachlabs.com neo4j.com qdrant.tech weaviate.io milvus.io trychroma.com
  iterm2.com raycast.com alfred.app hammerspoon.org setapp.com sonos.com tidal.com musicbrainz.org finnhub.io alphavantage.co
  bybit.com okx.com polymarket.com kalshi.com uniswap.org phantom.app metamask.io ledger.com screamingfrog.co.uk ahrefs.com
  semrush.com moz.com n8n.io composio.dev browserbase.com coze.cn coze.com modelscope.cn naver.com yandex.ru`)

/** Owners whose projects on a code host count as the vendor's own. */
const wellKnownOwners = words(`
  openclaw anthropics openai google googleapis googlecloudplatform microsoft azure aws amzn awslabs apple facebook meta vercel nvm-sh
  homebrew rust-lang golang nodejs npm denoland oven-sh astral-sh pyenv python pypa pytorch huggingface ollama ggml-org ggerganov docker
  moby kubernetes helm hashicorp rancher k3s-io cli github git gitlab-org cloudflare tailscale supabase ohmyzsh junegunn sharkdp
  burntsushi jqlang stedolan mikefarah charmbracelet yt-dlp ytdl-org ffmpeg imagemagick gohugoio sveltejs vuejs reactjs angular prettier
  eslint biomejs evanw webpack vitejs tailwindlabs nrwl yarnpkg pnpm asdf-vm jdx rbenv sdkman anchore aquasecurity semgrep zricethezav
  gitleaks trufflesecurity owasp projectdiscovery nmap wireshark electron puppeteer playwright-community seleniumhq mozilla mdn torvalds
  debian ubuntu nixos determinatesystems alpinelinux archlinux modelcontextprotocol langchain-ai elastic grafana prometheus redis
  mongodb postgres neovim vim starship ajeetdsouza atuinsh casey zellij-org foundry-rs solana-labs anza-xyz
  vercel-labs expo electron-userland prisma swc-project parcel-bundler napi-rs sass getsentry cypress-io serialport mapbox automattic
  tensorflow lovell wiselibs joshuawise tootallnate nodegit libuv oxc-project rolldown tree-sitter netlify firebase heroku stripe twilio
  discordjs evilmartians typicode n8n-io posthog datadog newrelic open-telemetry appsignal bugsnag level sindresorhus imagemin ariya
  eugeneware descriptinc node-ffi-napi koush nodertc node-webrtc duckdb sqlite oracle ibm apollographql graphql strapi storybookjs
  remix-run withastro gatsbyjs ionic-team nativescript apache jestjs facebookincubator bazelbuild bufbuild grpc protocolbuffers
  xdevplatform mattermost rocketchat matrix-org signalapp element-hq nextcloud zulip keycloak hashgraph ethereum bitcoin trufflesuite nomicfoundation`)

const codeHosts = words(`
  github.com www.github.com raw.githubusercontent.com codeload.github.com objects.githubusercontent.com media.githubusercontent.com
  gitlab.com bitbucket.org codeberg.org huggingface.co sourceforge.net raw.github.com raw.fastgit.org`)
const pastes = words(`
  pastebin.com paste.ee paste.rs rentry.co rentry.org rentry.io glot.io ghostbin.com ghostbin.co hastebin.com hst.sh dpaste.com
  dpaste.org controlc.com privatebin.net bpa.st termbin.com sprunge.us ix.io cl1p.net 0bin.net zerobin.net justpaste.it pastes.io
  paste.mozilla.org paste.debian.net paste.gg toptal.com/developers/hastebin snippet.host pst.innomi.net paste.c-net.org p.ip.fi
  nopaste.net ideone.com codepad.org textbin.net webpaste.com write.as telegra.ph graph.org gist.github.com gist.githubusercontent.com
  transfer.sh file.io 0x0.st temp.sh catbox.moe litterbox.catbox.moe gofile.io anonfiles.com bashupload.com oshi.at tmpfiles.org uguu.se
  pixeldrain.com mediafire.com mega.nz mega.io sendspace.com wetransfer.com ufile.io filebin.net keep.sh envs.sh x0.at bayfiles.com
  krakenfiles.com pan.baidu.com pan.quark.cn lanzou.com lanzoui.com lanzoux.com lanzouw.com lanzoum.com 123pan.com alipan.com
  aliyundrive.com hackmd.io codimd.org cryptpad.fr justpaste.me pastelink.net txt.fyi cloud.189.cn pan.xunlei.com share.weiyun.com disk.yandex.ru disk.yandex.com`)
const deadDrops = words(`
  jsonkeeper.com jsonbin.io jsonblob.com npoint.io api.npoint.io mocki.io mockapi.io myjson.com extendsclass.com jsonsilo.com
  jsonserve.com json.extendsclass.com getpantry.cloud kvdb.io keyvalue.immanuel.co textdb.dev textdb.online jsonstorage.net
  api.jsonserve.com jsonserve.com ipfs.io dweb.link cloudflare-ipfs.com`)
const requestBins = words(`
  oast.fun oast.me oast.pro oast.live oast.online oast.site oastify.com interact.sh interactsh.com burpcollaborator.net bxss.in
  dnslog.cn ceye.io eyes.sh webhook.site pipedream.net requestbin.com requestbin.net requestbin.cn requestcatcher.com beeceptor.com
  hookbin.com hookb.in ptsv2.com ptsv3.com postb.in requestinspector.com smee.io hookdeck.com webhookinbox.com putsreq.com rbnd.gl0.eu
  mockbin.org mockbin.com canarytokens.com canarytokens.org dnsbin.zhack.ca requestrepo.com pingb.in webhook.cool typedwebhook.tools
  whcb.in svix.com/play play.svix.com rbaskets.in request-baskets.com xss.ht bin.sh logger.cloud iplogger.org grabify.link`)
const shorteners = words(`
  bit.ly tinyurl.com t.co goo.gl is.gd v.gd rb.gy cutt.ly shorturl.at ow.ly buff.ly rebrand.ly t.ly tiny.cc s.id bl.ink shrtco.de
  clck.ru git.io lnkd.in adf.ly soo.gd u.to qr.ae x.gd urlz.fr shorte.st gg.gg surl.li da.gd 2no.co n9.cl kutt.it dub.sh`)
const tunnels = words(`
  ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev trycloudflare.com loca.lt localtunnel.me localtunnel.com serveo.net
  localhost.run lhr.life lhr.rocks bore.pub portmap.io portmap.host telebit.io pagekite.me playit.gg pinggy.io pinggy.link zrok.io
  tunnelmole.net localto.net devtunnels.ms ply.gg`)
/** Names for whoever asks; the provider's own site stands at the bare name. */
const dynamicNames = words(`
  duckdns.org no-ip.org no-ip.biz ddns.net hopto.org zapto.org sytes.net myftp.biz servehttp.com dynu.net freeddns.org`)
const freeHosting = words(`
  vercel.app netlify.app github.io gitlab.io pages.dev workers.dev herokuapp.com onrender.com glitch.me repl.co replit.app replit.dev
  surge.sh webflow.io web.app firebaseapp.com wixsite.com weebly.com blogspot.com wordpress.com framer.website framer.app carrd.co
  notion.site 000webhostapp.com infinityfreeapp.com up.railway.app fly.dev deno.dev azurewebsites.net s3.amazonaws.com
  storage.googleapis.com firebasestorage.googleapis.com blob.core.windows.net r2.dev supabase.co bubbleapps.io square.site
  lovable.app base44.app`)
/** Well-known names under which anybody may leave a text or a file for a program to fetch. */
const openBoards = words(`
  docs.google.com drive.google.com script.google.com sites.google.com calendar.google.com googleusercontent.com dropbox.com box.com
  notion.so notion.com trello.com airtable.com medium.com dev.to reddit.com x.com twitter.com youtube.com soundcloud.com spotify.com
  telegram.org discord.com discordapp.com slack.com steampowered.com wikipedia.org stackexchange.com stackoverflow.com archive.org
  jsdelivr.net unpkg.com esm.sh npmjs.org npmjs.com pypi.org pythonhosted.org azure.com cloudfront.amazonaws.com supabase.com
  atlassian.net github.com githubusercontent.com gitlab.com codeberg.org sourceforge.net huggingface.co hf.co solana.com infura.io
  alchemy.com ankr.com etherscan.io`)
/** Names that RFC 2606 keeps for documentation under `.com`, `.net` and `.org`: no one answers there. */
const placeholders = words(`
  example.com example.org example.net`)

/** Top-level domains that one maker keeps for itself. */
const brands = /\.(?:google|youtube|android|microsoft|azure|apple|aws|amazon|samsung|sony|ibm|oracle|cisco|nvidia)$/

/** Public name servers, which programs ask which of their own addresses is in use. */
const publicResolvers = words(`
  8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 149.112.112.112 208.67.222.222 208.67.220.220 114.114.114.114 223.5.5.5 223.6.6.6 119.29.29.29
  [2001:4860:4860::8888] [2001:4860:4860::8844] [2606:4700:4700::1111] [2606:4700:4700::1001] [2620:fe::fe]`)

const hole = 'plugvethole'

interface Address {
  readonly scheme: string
  readonly host: string
  readonly path: string
}

/** Takes `https://h/p`, `//h/p`, `h/p` or `h`, each with `{}` for unknown parts. */
function addressOf(text: string): Address | undefined {
  const marked = text.trim().replace(/\{\}/g, hole).replace(/^\/\//, 'https://')
  const full = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(marked) ? marked : `https://${marked}`
  try {
    // A known scheme lets the parser settle decimal, hex and octal addresses.
    const url = new URL(
      full.replace(/^(?:wss?|ftps?|git|ssh|tcp|udp|plugvethole):/i, scheme =>
        /^(?:wss|ftps|git|plugvethole)/i.test(scheme) ? 'https:' : 'http:',
      ),
    )
    return { scheme: url.protocol.slice(0, -1), host: url.hostname.replace(/\.$/, ''), path: url.pathname + url.search }
  } catch {
    return undefined
  }
}

/** The set holds the host or a name above it. */
export function isIn(set: ReadonlySet<string>, host: string): boolean {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) if (set.has(rest)) return true
  return false
}

/** Also the groups and broadcasts that reach whoever is near. */
const isPrivate4 = (host: string): boolean =>
  /^(?:22[4-9]|23\d|255\.255|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(host)

function classifyAddress({ host, path }: Address): HostClass {
  if (/^(?:localhost|0\.0\.0\.0|\[::1?\]|127\.\d+\.\d+\.\d+)$/.test(host) || host.endsWith('.localhost')) return 'loopback'
  if (publicResolvers.has(host)) return 'well-known'
  // What reads so was a port or a count: 80 is 0.0.0.80 to a parser of addresses.
  if (/^0\.\d/.test(host)) return 'computed'
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivate4(host) ? 'private' : 'raw-ip'
  if (host.startsWith('[')) return /^\[f[cdf]|^\[fe80/.test(host) ? 'private' : 'raw-ip'
  if (host === 'host.docker.internal') return 'loopback'
  if (/\.(?:local|internal|lan|home|intranet|corp|svc)$/.test(host) || !host.includes('.')) return host.includes(hole) ? 'computed' : 'private'
  if (isIn(requestBins, host) || host.includes('requestbin') || host.includes('webhook.site')) return 'request-bin'
  if (isIn(pastes, host) || isSharedPage(host, path)) return 'paste'
  if (isIn(deadDrops, host)) return 'dead-drop'
  if (isIn(shorteners, host)) return 'shortener'
  if (isIn(tunnels, host) || (isIn(dynamicNames, host) && !dynamicNames.has(host.replace(/^www\./, '')))) return 'tunnel'
  if (isWebhook(host, path)) return 'webhook'
  if (host.includes(hole) && !/^\.?[^.]+\.[^.]/.test(host.slice(host.lastIndexOf(hole) + hole.length))) return 'computed'
  if (codeHosts.has(host)) return wellKnownOwners.has(ownerOf(path)) ? 'well-known' : path.length > 1 ? 'unknown' : 'well-known'
  if (isIn(freeHosting, host) && !wellKnown.has(host)) return 'unknown'
  return isIn(wellKnown, host) || brands.test(host) ? 'well-known' : 'unknown'
}

/** What anybody had a model write and made public, under the name of its makers. */
const isSharedPage = (host: string, path: string): boolean =>
  (/^(?:www\.)?claude\.ai$/.test(host) && /^\/(?:public\/artifacts|share)\//.test(path)) || host.endsWith('.claude.site') || host === 'claude.site' ||
  (/^(?:www\.)?chatgpt\.com$|^chat\.openai\.com$/.test(host) && /^\/(?:share|canvas\/shared)\//.test(path)) ||
  (/^(?:gemini|bard)\.google\.com$|^g\.co$/.test(host) && /^\/(?:gemini\/)?share\//.test(path)) || (/(?:^|\.)grok\.com$/.test(host) && path.startsWith('/share/'))

const ownerOf = (path: string): string => path.split('/')[1]?.toLowerCase() ?? ''

const isWebhook = (host: string, path: string): boolean =>
  (/(?:^|\.)(?:discord|discordapp)\.com$/.test(host) && /^\/api\/(?:v\d+\/)?webhooks/.test(path)) ||
  host === 'hooks.slack.com' ||
  (host === 'api.telegram.org' && path.startsWith('/bot')) ||
  host.endsWith('.webhook.office.com') ||
  host === 'hooks.zapier.com' ||
  (host === 'open.feishu.cn' && path.includes('/bot/')) ||
  (host === 'oapi.dingtalk.com' && path.startsWith('/robot')) ||
  host === 'maker.ifttt.com' ||
  (host === 'script.google.com' && path.startsWith('/macros/s/')) ||
  (host === 'docs.google.com' && /^\/forms\/.*\/formResponse/.test(path)) ||
  host === 'hooks.airtable.com' ||
  host === 'formspree.io'

/** What stands at a host or URL. `{}` marks a part that is not known; when the owner's name is among those: `computed`. */
export function classifyHost(hostOrUrl: string): HostClass {
  const address = addressOf(hostOrUrl)
  return address === undefined ? 'computed' : classifyAddress(address)
}

/** The host of a URL or host, lower case, without port; undefined when it holds an unknown part or is none. */
export function hostOf(hostOrUrl: string): string | undefined {
  const host = addressOf(hostOrUrl)?.host
  return host === undefined || host.includes(hole) ? undefined : host
}

const covers = (set: ReadonlySet<string>, hostOrUrl: string): boolean => isIn(set, addressOf(hostOrUrl)?.host ?? '')

/** Anyone may publish under this name: a code host (GitHub, GitLab …) whose owner is not a well-known one. */
export const isUserContent = (hostOrUrl: string): boolean => codeHosts.has(hostOf(hostOrUrl) ?? '') && classifyHost(hostOrUrl) === 'unknown'
/** A host where a site is put up in minutes, without a name of its own. */
export const isFreeHosting = (hostOrUrl: string): boolean => covers(freeHosting, hostOrUrl)
/** A vendor's own service: well known, and not one that carries what strangers put there. */
export const isVendorHost = (hostOrUrl: string): boolean => classifyHost(hostOrUrl) === 'well-known' && !covers(openBoards, hostOrUrl)
/** What people call the one they do not name. Under `.example` others may be meant as they are. */
const nobody = /^(?:www\.)?(?:(?:my|your|the|some|any)[\w-]*|evil|bad|attacker|good|site|host|server|domain|company|acme|corp|foo|bar|baz|app|api|mail|user|name|service|gateway|registry|proxy|vault|internal|test)\.example$/
const left = /^(?:[a-z]+:\/\/)?(?:…|\.{2,}|<|\[)(?!\d|[\da-f]*:)/i
/** `example.com` and its sisters, `https://…`: text for readers, not a place. */
export const isPlaceholderHost = (hostOrUrl: string): boolean => covers(placeholders, hostOrUrl) || nobody.test(hostOf(hostOrUrl) ?? '') || left.test(hostOrUrl.trim())
/** Somebody's place on the network that is neither known nor the reader's own: all that can be told of it is what the text says. */
export const isForeign = (hostOrUrl: string): boolean => !isPlaceholderHost(hostOrUrl) && !['well-known', 'loopback', 'private', 'computed'].includes(classifyHost(hostOrUrl))
/** The address is reached without encryption over a network. */
export const isPlainHttp = (url: string): boolean =>
  /^(?:http|ws|ftp):\/\//i.test(url.trim()) && !['loopback', 'private'].includes(classifyHost(url))
/** No honest program installs from or reports to these: anonymous, disposable or hidden receivers. */
export const isHostileClass = (kind: HostClass): boolean =>
  kind === 'request-bin' || kind === 'paste' || kind === 'dead-drop' || kind === 'tunnel' || kind === 'raw-ip'

/** The last two labels, three under a country's `co`, `com`, `org` and the like: near enough to who owns the name. */
export function registrableDomain(hostOrUrl: string): string | undefined {
  const host = hostOf(hostOrUrl)
  if (host === undefined || /^[\d.]+$|^\[/.test(host)) return host
  const labels = host.split('.')
  if (labels.length < 2) return undefined
  const wide = labels.length > 2 && /^(?:co|com|org|net|gov|edu|ac)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2
  return labels.slice(wide ? -3 : -2).join('.')
}

const cheapEnds = /\.(?:top|icu|sbs|cfd|cyou|lol|click|quest|monster|mom|bond|rest|buzz|zip|mov|tk|ml|ga|cf|gq|pw|su|skin|beauty|hair|makeup|autos|boats|loan|bid)$/
/** The name ends in a way that abuse desks know best, because such names cost next to nothing: a sign beside others. */
export const isCheapName = (hostOrUrl: string): boolean => cheapEnds.test(hostOf(hostOrUrl) ?? '')
