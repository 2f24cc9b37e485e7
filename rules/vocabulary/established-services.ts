/** Who runs services that programs call: security, clouds, models, business, money. Registrable domains; what they mean is said in `established.ts`. */

/** Protection against malware, passwords, security research and its tools. */
export const security: string = `
  2fas.com abuse.ch abuseipdb.com activitypub.rocks acunetix.com adaway.org adblockplus.org aircrack-ng.org akeyless.io alienvault.com
  anchore.com any.run apktool.org aquasec.com authelia.com authy.com autopsy.com avast.com avg.com avira.com backbox.org beeper.com
  bellingcat.com beyondtrust.com binary.ninja bishopfox.com bitdefender.com blackarch.org bloodhoundenterprise.io boum.org
  boundaryproject.io briarproject.org bridgecrew.io bugcrowd.com burpsuite.com buttercup.pw carbonblack.com casdoor.org cellebrite.com
  censys.com censys.io chainguard.dev checkov.io cinny.in clamav.net cobaltstrike.com comodo.com comptia.org conjur.org consul.io
  conversations.im crowdstrike.com cryptohack.org ctftime.org cuckoosandbox.org cutter.re cve.org cvedetails.com cyberark.com
  cybereason.com cylance.com defectdojo.com defectdojo.org delinea.com delta.chat descope.com disconnect.me dradisframework.com drweb.com
  drweb.ru duo.com duosecurity.com easylist.to ejabberd.im elcomsoft.com element.io emailrep.io emsisoft.com endorlabs.com enpass.io
  ente.io eset.com exploit-db.com exterro.com eyeo.com f-secure.com falco.org falcosecurity.org faradaysec.com fidoalliance.org filigran.io
  fireeye.com first.org fleetdm.com flowcrypt.com fluffychat.im fofa.info fortra.com frida.re friendica.org frontegg.com ftk.com
  fusionauth.io gdata.de gdatasoftware.com gendigital.com getaegis.app getsession.org ghidra-sre.org ghidra.re ghostery.com giac.org
  gitguardian.com gitleaks.io goauthentik.io gopass.pw goteleport.com gpg4win.org gpgtools.org greenbone.net greynoise.io gruntwork.io
  hackerone.com hackthebox.com hackthebox.eu hashcat.net haveibeenpwned.com hex-rays.com hunter.io hybrid-analysis.com immunityinc.com
  infisical.com infracost.io intelx.io intezer.com intigriti.com invicti.com isaca.org isc2.org jadx.io jami.net joesandbox.com
  joinlemmy.org joinmastodon.org joinpeertube.org jumpcloud.com jwt.io kali.org kaspersky.com kaspersky.ru keepass.info keepassium.com
  keepassxc.org keepersecurity.com keybase.io keycloak.org kinde.com lacework.com logto.io magnetforensics.com mailvelope.com maltego.com
  malwarebytes.com mandiant.com mcafee.com mergify.com metasploit.com misp-project.org misskey-hub.net mitre.org nccgroup.com
  nomadproject.io nordpass.org norton.com nortonlifelock.com noscript.net nuclei.sh oauth.com oauth.net offensive-security.com offsec.com
  ollydbg.de onelogin.com onyphe.io opencti.io openid.net openinfosecfoundation.org openpgp.org opentofu.org openvas.org openwall.com
  orca.security ory.com ory.sh osintframework.com osquery.io ossec.net overthewire.org owasp.org packer.io packetstorm.news
  packetstormsecurity.com padloc.app pandasecurity.com parrotsec.org passbolt.com passkeys.dev passware.com passwordstore.org
  pentesterlab.com phylum.io picoctf.org pingidentity.com pixelfed.org prism-break.org prismacloud.io privacyguides.org privacytools.io
  projectdiscovery.io prosody.im qualys.com qubes-os.org rada.re radare.org rapid7.com remnux.org renovatebot.com rizin.re roboform.com
  root-me.org rsa.com sans.org schildi.chat securecodebox.io sentinelone.com sequoia-pgp.org sigmahq.io simplex.chat sleuthkit.org
  snikket.org snort.org socket.dev spamhaus.org specterops.io spur.us sqlmap.org stepsecurity.io stickypassword.com strangebee.com
  strongboxsafe.com strongdm.com stytch.com supertokens.com suricata.io symantec.com sysdig.com tails.net talosintelligence.com
  teleport.dev tenable.com thehive-project.org threema.ch thycotic.com tox.chat trailofbits.com trellix.com trendmicro.com tria.ge
  trufflesecurity.com tryhackme.com ublockorigin.com urlscan.io vagrantup.com vaultproject.io velociraptor.app volatilityfoundation.org
  vuldb.com vulncheck.com vulners.com vulnhub.com waypointproject.io wazuh.com webroot.com whonix.org wire.com withsecure.com wiz.io
  workos.com x-ways.net x64dbg.com xmpp.org yeswehack.com zaproxy.org zeek.org zerodayinitiative.com zitadel.com zohovault.com zoomeye.ai
  zoomeye.org`

/** Hosting, clouds, databases, containers, watching what runs. */
export const cloud: string = `
  2ndquadrant.com a2hosting.com acquia.com adminer.org airbrake.io airbyte.com airbyte.io aiven.io akash.network amundsen.io ansible.com
  anvil.works appdynamics.com appsmith.com appwrite.io aptible.com aquafold.com arangodb.com artifacthub.io astronomer.io axiom.co
  back4app.com baserow.io beekeeperstudio.io betterstack.com betteruptime.com bitnami.com bluehost.com budibase.com buyvm.net bytebase.com
  calico.org camunda.com camunda.org canonical.com ceph.com ceph.io cert-manager.io cfengine.com checklyhq.com chef.io cherryservers.com
  chroma.dev chronosphere.io cilium.io civo.com clever-cloud.com clickhouse.tech cloud-init.io cloudways.com conductor-oss.org
  confluent.cloud confluent.io contabo.com contabo.de containerd.io convex.dev convox.com coralogix.com coreos.com coreweave.com
  cortexmetrics.io couchbase.com couchdb.org count.co cri-o.io cronitor.io crossplane.io crunchydata.com crusoe.ai crusoecloud.com cube.dev
  cyso.cloud dagster.io datacrunch.io datahubproject.io datastax.com dbcli.com dbdiagram.io dbeaver.com dbeaver.io dbgate.org dbml.org
  dbt.com dbvis.com decodable.co deepnote.com delta.io deuxfleurs.fr dgraph.io dlthub.com dokku.com dolthub.com domo.com dragonflydb.io
  dreamhost.com dremio.com edgedb.com elastx.se electric-sql.com enterprisedb.com equinix.com estuary.dev evidence.dev exasol.com
  exoscale.com external-secrets.io firebirdsql.org firebolt.io firehydrant.com fivetran.com flatcar.org fluentbit.io fluentd.org
  fluidstack.io flywaydb.org frantech.ca garden.io geldata.com genesiscloud.com getdbt.com getgrist.com gigalixir.com glitchtip.com
  gluster.org goharbor.io golem.network graylog.org greatexpectations.io groundcover.com gvisor.dev h2database.com harvesterhci.io
  hatchet.run healthchecks.io heidisql.com hevodata.com hex.tech highlight.io honeybadger.io hostgator.com hostinger.com hsqldb.org
  hyperbolic.xyz hyperstack.cloud ibm.com ibmcloud.com imply.io incident.io infomaniak.com informix.com inmotionhosting.com inngest.com
  instana.com instantdb.com interserver.net isovalent.com jaegertracing.io janusgraph.org jarvislabs.ai juju.is k8sgpt.ai kamatera.com
  karpenter.sh kata-containers.io keda.sh kestra.io keydb.dev kinsta.com knative.dev komodor.com kong.com koyeb.com kubecost.com
  kubeflow.org kubevirt.io kustomize.io kuzudb.com lakefs.io lambda.ai lambdalabs.com lancedb.com latitude.sh leaseweb.com lightdash.com
  lightstep.com linuxcontainers.org liquibase.com liquibase.org liquidweb.com litecli.com loft.sh loggly.com logrocket.com longhorn.io
  looker.com maas.io manticoresearch.com marqo.ai massedcompute.com materialize.com meilisearch.com meltano.com memcached.org memgraph.com
  metabase.com mezmo.com microk8s.io min.io minio.io mobyproject.org modal.com mode.com montecarlodata.com motherduck.com mycli.net
  nanomsg.org nats.io navicat.com navicat.com.cn netapp.com netcup.de netcup.eu nhost.io nocodb.com northflank.com nutanix.com objectbox.io
  oblivus.com okd.io okteto.com onehouse.ai open-metadata.org opencontainers.org opencost.io openebs.io openldap.org opennebula.io
  openobserve.ai opensearch.org openshift.com openstack.org opensuse.org opentelemetry.io operatorhub.io opsgenie.com orientdb.org orkes.io
  ovirt.org packet.com pagerduty.com pantheon.io paperspace.com papertrail.com papertrailapp.com paradedb.com parca.dev parseplatform.org
  percona.com pgadmin.org pgbouncer.org pgcli.com phoenixnap.com phpmyadmin.net pinecone.io pingcap.com pingdom.com pixielabs.ai
  pocketbase.io polarsignals.com porter.run portworx.com postgis.net postgresml.org powerbi.com powersync.com prefect.io preset.io
  prestodb.io primeintellect.ai projectcalico.org projectnessie.org proxmox.com puppet.com purestorage.com pyroscope.io qlik.com qovery.com
  questdb.com questdb.io quickwit.io racknerd.com rackspace.com ramnode.com rancher.com rancher.io raygun.com realm.io red-gate.com
  redash.io redpanda.com restate.dev retool.com risingwave.com robusta.dev rocksdb.org rook.io rootly.com rows.com rqlite.io rundeck.com
  runpod.io salad.com saltproject.io sap.com saphanacloud.com scalingo.com scoutapm.com scylladb.com seatable.io seaweedfs.com
  sequel-ace.com sequelpro.com sevalla.com shadeform.ai siderolabs.com signoz.io singer.io singlestore.com sisense.com site24x7.com
  siteground.com skaffold.dev smartsheet.com snowplow.io snowplowanalytics.com soda.io softlayer.com solace.com solo.io splunk.com
  sqlitebrowser.org sqlitestudio.pl squadcast.com starburst.io starrocks.io startree.ai statuscake.com steep.app stitchdata.com storj.io
  streamnative.io sumologic.com surrealdb.com suse.com sybase.com symas.com synadia.com tableau.com tableplus.com talos.dev teable.ai
  teable.io telepresence.io tembo.io temporal.io tensordock.com teradata.com thanos.io theforeman.org thoughtspot.com thundercompute.com
  tidb.io tidbcloud.com tigera.io tigerdata.com tigergraph.com tigrisdata.com tilt.dev timescale.com tooljet.com trigger.dev trino.io
  turbopuffer.com typesense.org universe.tf upbound.io upcloud.com upstash.com upsun.com uptimerobot.com usql.xyz valkey.io vast.ai
  vates.tech vcluster.com vdaas.org vector.dev verda.com vertica.com ververica.com vespa.ai victoriametrics.com victorops.com vitess.io
  warpstream.com wasabi.com windmill.dev xata.io xcp-ng.org xen.org xenproject.org yugabyte.com zeabur.com zeromq.org zincsearch.com
  zipkin.io`

/** Makers of models, their hosts, agents, MCP and tools about them. */
export const ai: string = `
  activepieces.com agenta.ai agentops.ai agents.md agentskills.io agpt.co ai2.org ai21.com aiva.ai aleph-alpha.com allenai.org
  alphacephei.com altered.ai anchorbrowser.io andisearch.com anyscale.com anythingllm.com arcade.dev arcprize.org arize.com
  artificialanalysis.ai autogpt.net avoma.com axelera.ai bardeen.ai baseten.co beatoven.ai bentoml.com bentoml.org bfl.ai bfl.ml
  blackforestlabs.ai bland.ai bland.com botpress.com braintrust.dev braintrustdata.com brightdata.com browser-use.com cartesia.ai
  chainlit.io character.ai chatboxai.app chatfuel.com cherry-ai.com chutes.ai clear.ml cognee.ai colossyan.com comet.com comet.ml comfy.org
  commoncrawl.org confident-ai.com connectedpapers.com consensus.app copy.ai coral.ai crawl4ai.com crawlbase.com crewai.com cvat.ai
  d-id.com dagshub.com daily.co dataforseo.com decodo.com deepeval.com deepl.com deepl.pro deepset.ai determined.ai diffbot.com dify.ai
  docling.ai dreamstudio.ai duck.ai duckduckgo.com dvc.org e2b.dev ecosia.org edgeimpulse.com eleuther.ai elicit.com elicit.org encord.com
  epoch.ai epochai.org explosion.ai fal.ai fast.ai fathom.video featherless.ai fireflies.ai fish.audio flowiseai.com galileo.ai galileo.com
  getzep.com giskard.ai gladia.io gong.io goodsnooze.com gpt4all.io gradient.ai gradio.app grammarly.com granola.ai graphcore.ai
  graphlit.com guardrailsai.com gumloop.com hailo.ai hailuoai.com hailuoai.video hedra.com helicone.ai hemingwayapp.com heygen.com
  hiddenlayer.com humanloop.com humansignal.com hume.ai hyperbolic.ai hyperbrowser.ai ideogram.ai ifttt.com import.io inference.net
  inflection.ai integromat.com invoke.ai invoke.com iterative.ai jan.ai jasper.ai jax.dev kagi.com keras.io kits.ai kling.ai klingai.com
  kluster.ai koboldai.net krea.ai labelbox.com labelstud.io laion.ai lakera.ai lalal.ai laminar.sh landbot.io landing.ai langchain.com
  langchain.dev langflow.org langfuse.com languagetool.org languagetoolplus.com leonardo.ai lepton.ai letta.com librechat.ai lightning.ai
  lindy.ai linguee.com linkup.so litellm.ai litmaps.com livebench.ai livekit.io llamacloud.ai llamaindex.ai lmarena.ai lmnr.ai lmnt.com
  lmsys.org lobechat.com lobehub.com luma.ai lunary.ai macwhisper.com make.com manychat.com marginalia.nu marimo.io mathpix.com mem0.ai
  merge.dev metager.org metr.org midjourney.com mlcommons.org mlflow.org modelcontextprotocol.io modular.com moises.ai mojeek.com
  mojolang.org msty.ai msty.app mubert.com murf.ai nango.dev nanonets.com naturalreaders.com neptune.ai nextchat.dev nicegui.io
  nightcafe.studio nodered.com nomic.ai nousresearch.com novelai.net octoparse.com onnx.ai onnxruntime.ai openart.ai openmined.org
  openvino.ai openwebui.com otter.ai oxylabs.io pachyderm.com paragon.com parallel.ai parasail.io parsehub.com patronus.ai pi.ai pica.so
  picaos.com picovoice.ai pika.art pipedream.com play.ht playground.com poe.com polyaxon.com portkey.ai predibase.com prodi.gy
  promptfoo.dev promptlayer.com protectai.com prowritingaid.com pytorchlightning.ai quillbot.com qwant.com ragas.io rasa.com ray.io read.ai
  recraft.ai reducto.ai reflex.dev relevanceai.com researchrabbit.ai resemble.ai retellai.com rev.ai rev.com rhasspy.org roboflow.com
  rossum.ai runwayml.com rytr.me sambanova.ai sambanova.net scale.com scispace.com scite.ai scraperapi.com scrapfly.io scrapingbee.com
  searchapi.io searx.space searxng.org semanticscholar.org sglang.ai sillytavern.app skyvern.com smartproxy.com snorkel.ai spacy.io
  speechify.com speechmatics.com spider.cloud stability.ai stableaudio.com stanford.ai startpage.com steel.dev streamlit.io sudowrite.com
  suno.ai suno.com superagi.com supermemory.ai supervisely.com superwhisper.com swebench.com synthesia.io synthflow.ai targon.com tavus.io
  tensorflow.org tenstorrent.com tinygrad.org tldv.io toolhouse.ai traceloop.com tray.io trulens.org typeset.io typingmind.com udio.com
  ultralytics.com unstructured.io useanything.com useparagon.com v7labs.com valohai.com valueserp.com valyu.ai valyu.network vapi.ai
  vellum.ai viggle.ai vllm.ai voiceflow.com voicemod.net wandb.ai wandb.com webscraper.io wellsaidlabs.com wisprflow.ai wolfram.com
  wolframalpha.com wolframcloud.com wordtune.com workato.com writer.com you.com zapier.com zenrows.com zyte.com`

/** Payment, selling, customers, post, calls, teams, advertisers' own consoles. */
export const business: string = `
  17track.net 2checkout.com 37signals.com 3cx.com 8x8.com activecampaign.com adapty.io addy.io adp.com adyen.com affirm.com afterpay.com
  aftership.com agentmail.to aha.io aircall.io airwallex.com akaunting.com alibaba.com aliexpress.com americanexpress.com anonaddy.com
  answerthepublic.com api2pdf.com apiflash.com apollo.io appcues.com ashbyhq.com asterisk.org attio.com auspost.com.au authorize.net
  aweber.com ayrshare.com bamboohr.com bandwidth.com bannerbear.com basecamp.com belvo.com bestbuy.com bigbluebutton.org bigcommerce.com
  bill.com bird.com bmc.com bolt.eu bookstackapp.com bpost.be braintreegateway.com braintreepayments.com braze.com brevo.com brex.com
  brightlocal.com buffer.com builtwith.com buttondown.com buttondown.email callrail.com canadapost-postescanada.ca canadapost.ca canny.io
  capterra.com carbone.io careem.com cash.app chargebee.com chargify.com chatwoot.com checkout.com clay.com clearbit.com clearscope.io
  clicksend.com close.com cloudconvert.com commercetools.com constantcontact.com convertapi.com convertio.co convertkit.com copper.com
  costco.com counterpath.com countly.com creatomate.com crisp.chat crunchbase.com customer.io day.app deel.com deliveroo.co.uk
  deliveroo.com dhl.com dhl.de dialpad.com dinersclub.com discover.com docraptor.com dokuwiki.org doordash.com dpd.com drift.com drip.com
  easypost.com ebay.com ecwid.com elasticemail.com erpnext.com espocrm.com etsy.com eventbrite.com expensify.com fastspring.com fedex.com
  finicity.com fiverr.com focalboard.com folk.app forwardemail.net foursquare.com frappe.io frappecloud.com frase.io freeconvert.com
  freelancer.com freepbx.org freeswitch.org freshbooks.com freshworks.com front.com frontapp.com g2.com gather.town getguru.com
  getoutline.com getresponse.com glassdoor.com glovoapp.com glpi-project.org gls-group.eu gmass.co goatcounter.com gocardless.com gojek.com
  gorgias.com goshippo.com gotenberg.dev gotify.net grab.com grasshopper.com greenhouse.io grubhub.com gusto.com helpscout.com
  helpscout.net hermesworld.com hibob.com homedepot.com hootsuite.com hopin.com htmlcsstoimage.com improvmx.com indeed.com infobip.com
  insightly.com instacart.com instantly.ai intercom.com intercom.io intuit.com invoiceninja.com iterable.com jcb.co.jp jira.com jit.si
  jitsi.org js.wiki json2video.com just-eat.co.uk justeat.com justeattakeaway.com kamailio.org kanboard.org keap.com keywordtool.io kit.com
  klarna.com klaviyo.com laposte.fr later.com leantime.io lemlist.com lemonsqueezy.com lever.co limesurvey.org linphone.org livechat.com
  loops.so lowes.com lu.ma luma.com lusha.com lyft.com magento.com mailchimp.com mailerlite.com mailjet.com mailosaur.com mailtrap.io
  majestic.com mangools.com mastercard.com matomo.org mattermost.com maxio.com mediawiki.org medusajs.com meetup.com mercadolibre.com
  mercadolibre.com.ar mercadopago.com mercury.com messagebird.com metricool.com microsip.org mixpost.app mollie.com moneygram.com
  monicahq.com monster.com mx.com myworkday.com neilpatel.com neteller.com netsuite.com nexmo.com nordigen.com ntfy.sh nuclino.com
  nutshell.com nylas.com odoo.com onesignal.com online-convert.com opencart.com openpanel.dev openphone.com openproject.org opensips.org
  opentable.com osticket.com otrs.com owler.com paddle.com parcelapp.net paychex.com payoneer.com paysafe.com pdfmonkey.io pdfshift.io
  pendo.io peopledatalabs.com personio.com personio.de phantombuster.com phorge.it pipedrive.com pitchbook.com placid.app plaid.com
  plane.so plausible.io plivo.com pluggy.ai polar.sh postiz.com postnl.nl prestashop.com productboard.com publer.com publer.io
  purolator.com pushbullet.com pushover.net qonversion.io quickbooks.com quo.com rakuten.com ramp.com recurly.com redmine.org remitly.com
  remote.com renderform.io requarks.io resy.com revenuecat.com revolut.com ringcentral.com rippling.com rocket.chat rocketreach.co
  royalmail.com sage.com saleor.io saltedge.com sangoma.com screenshotone.com se-ranking.com seatgeek.com seek.com.au semji.com
  sendinblue.com seranking.com servicenow.com sezzle.com shein.com ship24.com shippo.com shipstation.com shopware.com shortcut.com
  shotstack.io signalwire.com similarweb.com simpleanalytics.com simplelogin.io simplepush.io sinch.com sistrix.com sistrix.de skrill.com
  slab.com slite.com smartrecruiters.com smtp2go.com snipcart.com socialbee.com socketlabs.com sparkpost.com sproutsocial.com spyfu.com
  square.com squareup.com stepstone.de stubhub.com sugarcrm.com suitecrm.com super-productivity.com surferseo.com taiga.io target.com
  tawk.to teamwork.com teller.io telnyx.com temu.com tettra.com textmagic.com ticketmaster.com tiki.org tink.com trackingmore.com
  transferwise.com tripadvisor.com truelayer.com trustpilot.com turbotax.com twake.app twenty.com typefully.com uber.com ubereats.com
  ubersuggest.com umami.is unipile.com ups.com upwork.com urlbox.com urlbox.io usefathom.com useplunk.com userpilot.com usps.com vendure.io
  venmo.com verifone.com vikunja.io visa.com voip.ms vonage.com walmart.com wappalyzer.com waveapps.com wayfair.com webflow.com wekan.io
  westernunion.com whereby.com whitespark.ca wikijs.com wise.com wix.com wolt.com workable.com workday.com worldpay.com wrike.com xero.com
  xing.com xwiki.com xwiki.org yapily.com yelp.com yext.com yodlee.com zammad.com zammad.org zamzar.com zellepay.com zeptomail.com
  ziprecruiter.com znuny.org zohoapis.com zoiper.com zoominfo.com zulip.com zulip.org zuora.com`

/** Markets, exchanges, wallets, chains, banks that offer an interface. */
export const money: string = `
  0x.org 1inch.dev 1inch.io aave.com abnamro.com acinq.co acorns.com across.to actualbudget.org adapools.org alby.com algonode.io
  algorand.co algorand.com alpaca.markets amibroker.com anz.com.au apilayer.com aqbanking.de arbiscan.io argent.xyz arkhamintelligence.com
  arkm.com arweave.org asx.com.au augur.net b3.com.br backpack.app backpack.exchange backtrader.com balancer.fi bankofamerica.com
  barchart.com barclays.co.uk barclays.com basescan.org bbva.com beancount.io benzinga.com berlin-group.org betterment.com birdeye.so
  bis.org bitbank.cc bitcoin.com bitcoin.org bitcoincash.org bitcoincore.org bitfinex.com bitflyer.com bitget.com bithumb.com bitmex.com
  bitpanda.com bitpay.com bitso.com bitstamp.net bitvavo.com blast.io blockchain.com blockchair.com blockcypher.com blockfrost.io
  blockscout.com blocksec.com bloomberg.com bluewallet.io blur.io bmo.com bnpparibas.com braavos.app bscscan.com bseindia.com btc.com
  btcmarkets.net btcpayserver.org bunq.com caixabank.com capitalone.com cardano.org cardanoscan.io cboe.com ccdata.io ccxt.com ccxt.trade
  celestia.org celo.org certik.com chain.link chainalysis.com chainlinklabs.com chainstack.com chase.com cibc.com circle.com citi.com
  citigroup.com cmegroup.com cnbc.com coinalyze.net coinbase.dev coincap.io coincheck.com coindcx.com coindesk.com coingate.com
  coinglass.com coinjar.com coinmetrics.io coinone.co.kr coinpaprika.com coinspot.com.au cointelegraph.com cointracker.io cointracking.com
  cointracking.info comdirect.de commbank.com.au commerzbank.de compound.finance consensys.io consensys.net consorsbank.de
  convexfinance.com copilot.money cosmos.network cosmostation.io covalenthq.com cow.fi cowswap.exchange credit-agricole.fr cronos.org
  crossmint.com crypto.com cryptocompare.com cryptoquant.com ctrader.com currencyapi.com currencylayer.com curve.fi curve.finance
  danskebank.com dash.org databento.com db.com dbs.com debank.com debridge.com debridge.finance decred.org decrypt.co defillama.com
  degiro.com degiro.nl deribit.com deutsche-bank.de deutsche-boerse.com dexscreener.com dextools.io dkb.de dnb.no dogecoin.com drift.trade
  drpc.org dukascopy.com dune.com dydx.exchange dydx.trade dymension.xyz dynamic.xyz eigencloud.xyz eigenlayer.xyz electrum.org
  elementsproject.org elliptic.co empower.com ens.domains eodhd.com eodhistoricaldata.com eos.io eosnetwork.com ergoplatform.org ethena.fi
  ethereum-magicians.org ethers.org etoro.com etrade.com euler.finance eurex.com euronext.com exchangerate-api.com exchangerate.host
  exchangeratesapi.io exodus.com exodus.io fantom.foundation fidelity.com filecoin.io financialmodelingprep.com finra.org fints.org
  finviz.com firefly-iii.org firstrade.com fixer.io flatex.de flow.com fool.com forex.com foundation.app frame.sh frankfurter.app
  frankfurter.dev frax.finance freecurrencyapi.com freqtrade.io ft.com futuhk.com futunn.com fxcm.com fxratesapi.com gate.com gate.io
  geckoterminal.com gemini.com getalby.com getblock.io getmonero.org ghostfol.io glassnode.com gmx.io gnosis-safe.io gnosis.io
  gnosischain.com gnucash.org goldmansachs.com goldrush.dev goldsky.com gopluslabs.io gurufocus.com hacken.io hardhat.org hashgraph.com
  hedera.com helius.dev helius.xyz hiro.so hkex.com.hk hledger.org home.saxo honeypot.is hop.exchange hsbc.com htx.com hummingbot.org
  huobi.com hyperliquid.foundation hyperliquid.xyz ibkr.com icmarkets.com iex.io iexcloud.io ig.com imf.org imtoken.com
  independentreserve.com ing.com ing.de injective.com interactivebrokers.co.uk interactivebrokers.com intesasanpaolo.com intrinio.com
  investing.com iohk.io ipfs.tech itigerup.com jito.network jito.wtf jpmorgan.com jpmorganchase.com jpx.co.jp jumper.exchange jup.ag
  kaiko.com kaspa.org keplr.app kmymoney.org koinly.io korbit.co.kr koyfin.com krx.co.kr kucoin.com kusama.network layerzero.network
  leapwallet.io ledger-cli.org li.fi lido.fi lightning.engineering linea.build litecoin.org livecoinwatch.com llama.fi llamarpc.com
  lloydsbank.com londonstockexchange.com longbridge.com longportapp.com looksrare.org lseg.com lunchmoney.app luno.com m1.com
  macrotrends.net magic.link magiceden.io magiceden.us makerdao.com manifold.markets manifold.xyz mantle.xyz marinade.finance
  marketstack.com marketwatch.com massive.com matcha.xyz mathwallet.org matterlabs.dev messari.io metaculus.com metaquotes.net
  metatrader4.com metatrader5.com meteora.ag mexc.co mexc.com mint.com moex.com monarch.com monarchmoney.com monero.com moneydance.com
  moneymanagerex.org monzo.com moomoo.com moralis.com moralis.io morganstanley.com morningstar.com morpho.org mudrex.com multicharts.com
  muun.com mycrypto.com myetherwallet.com mystenlabs.com n26.com nab.com.au nansen.ai nasdaq.com natwest.com near.org nearprotocol.com
  nervos.org newyorkfed.org neynar.com ninjatrader.com nordea.com nowpayments.io nseindia.com nyse.com oanda.com ocbc.com oecd.org
  openbanking.org.uk openbb.co openexchangerates.org opennode.com openzeppelin.com orca.so osmosis.zone pancakeswap.finance paraswap.io
  pendle.finance pepperstone.com petra.app plus500.com polkadot.io polkadot.network polygon.io polygonscan.com portfolioperformance.info
  predictit.org privy.io public.com pyth.network quandl.com quantconnect.com quantlib.org quantstamp.com quantstart.com quicken.com
  quiverquant.com quotemedia.com rabby.io rabobank.com rainbow.me rarible.com ravencoin.org raydium.io rbc.com ready.co refinitiv.com
  remix-project.org reuters.com ripple.com robinhood.com rocketpool.net rootstock.io rotki.com rsk.co rugcheck.xyz safe.global
  santander.com santiment.net saxobank.com scalable.capital schwab.com scotiabank.com scroll.io seb.se seekingalpha.com sei.io sgx.com
  simplefin.org six-group.com six-interbank-clearing.com sky.money slowmist.com slowmist.io slush.app snapshot.box snapshot.org
  snowtrace.io societegenerale.com socket.tech sofi.com solanafm.com solflare.com soliditylang.org solscan.io soniclabs.com sparkasse.de
  sparrowwallet.com spotware.com sse.com.cn stacks.co standardchartered.com stargate.finance starknet.io starkware.co starlingbank.com
  stash.com stellar.org stlouisfed.org stockcharts.com stocktwits.com stooq.com stooq.pl strike.me subscan.io sui.io sushi.com swedbank.com
  swift.com swyftx.com synapseprotocol.com synthetix.io szse.cn taho.xyz tally.xyz tastytrade.com tastyworks.com td.com tdameritrade.com
  tenderly.co tether.to tezos.com theblock.co thegraph.com theice.com thirdweb.com tigerbrokers.com tiingo.com tmx.com token.im
  tokenpocket.pro tokensniffer.com tokenterminal.com ton.org toncenter.com tonkeeper.com tonviewer.com tpex.org.tw traderepublic.com
  tradestation.com trading212.com tradingeconomics.com tradingview.com triton.one trmlabs.com tron.network trongrid.io tronscan.org
  trufflesuite.com trustwallet.com tsx.com turnkey.com twelvedata.com twse.com.tw tzkt.io ubs.com unichain.org unicreditgroup.eu
  unstoppabledomains.com unusualwhales.com uobgroup.com upbit.com usbank.com vanguard.com vechain.org vectorbt.dev vectorbt.pro velora.xyz
  viem.sh vyperlang.org wagmi.sh wasabiwallet.io wazirx.com wealthfront.com web3auth.io web3js.org webull.com wellsfargo.com westpac.com.au
  world.org worldcoin.org wormhole.com wormhole.network wsj.com xe.com xetra.com xignite.com xrpl.org xtb.com yahoo.com yearn.fi
  yearn.finance ynab.com youneedabudget.com z.cash zacks.com zaif.jp zapper.xyz zcash.com zebpay.com zenledger.io zerion.io zksync.dev
  zksync.io zora.co zora.energy`
