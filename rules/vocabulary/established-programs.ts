/** Who makes programs for a desk: office, pictures, sound, games, and what programs are written with. Registrable domains; what they mean is said in `established.ts`. */

/** Office, notes, reading, everyday tools on a desk. */
export const office: string = `
  2brightsparks.com 3dmark.com 7-zip.org abbyy.com acronis.com activitywatch.net adobe.com affine.pro aida64.com akiflow.com alacritty.org
  alfredapp.com amplenote.com ankiweb.net any.do anytype.io appflowy.com appflowy.io apryse.com araxis.com argotronic.com arqbackup.com
  artifex.com audible.com audiobookshelf.org autohotkey.com axcrypt.net b3log.org backblaze.com balena-cloud.com balena.io bandisoft.com
  barebones.com bear.app beyondcompare.com binarynights.com bitvise.com bjango.com bleachbit.org bombich.com boox.com borgbackup.org
  borgbase.com boxcryptor.com busymac.com cal.com calendly.com capacities.io carbonite.com ccleaner.com cgsecurity.org citationstyles.org
  citavi.com cleanshot.com clockify.me clonezilla.org codeweavers.com colima.run collaboraoffice.com contour-terminal.org cpuid.com
  craft.do crashplan.com crowdcafe.com cryptomator.org crystaldew.info crystalmark.info culturedcode.com cyberduck.io cygwin.com
  daisydiskapp.com deltawalker.com diagrams.net dida365.com directoryopus.com diskanalyzer.com diskgenius.cn diskgenius.com
  documentfoundation.org docusign.com docusign.net doodle.com draw.io drawio.com duplicati.com dynalist.io easeus.com emclient.com
  endnote.com espanso.org etcher.io evernote.com excalidraw.com fantastical.app farmanager.com fastmail.com fastmailusercontent.com
  fbreader.org feedbin.com feedly.com filezilla-project.org flameshot.org flexibits.com flowlauncher.com folivora.ai folo.is foxit.com
  foxitsoftware.com freefilesync.org freeoffice.com freeplane.org freshrss.org geekbench.com getfancontrol.com getharvest.com getkap.co
  getmailbird.com getpocket.com getsharex.com getupnote.com getutm.app getwhisky.app ghisler.com ghostty.org glarysoft.com gonitro.com
  goodnotes.com goodreads.com goodsync.com gpsoft.com.au greenend.org.uk greenshot.org gutenberg.org harvest.com hdsentinel.com
  headlamp.dev hellosign.com heptabase.com hey.com hushmail.com hwinfo.com hyper.is ia.net idrive.com ilovepdf.com inoreader.com
  instapaper.com itextpdf.com jabref.org jam-software.com joplinapp.org joplincloud.com k8slens.dev k9scli.io kaleidoscope.app
  kavitareader.com keka.io keyboardmaestro.com keypirinha.com kobo.com kolab.org kopia.io koreader.rocks kovidgoyal.net kuma.pet lens.dev
  libbyapp.com librarything.com librivox.org lima-vm.io logseq.com loom.com lucid.app lucid.co lucidchart.com macpaw.com macrium.com
  mailbox.org mailcow.email mailfence.com mailinabox.email mailspring.com marktext.me maxon.net meldmerge.org mem.ai mendeley.com
  mermaid.ink mermaidchart.com midnight-commander.org migadu.com mindmanager.com mindmeister.com mindnode.com mingw-w64.org miniflux.app
  minitool.com miro.com mizage.com mobatek.net mobaxterm.com mochi.cards modoboa.org monosnap.com moonreader.com mountainduck.io msi.com
  msys2.org multipass.run mupdf.com mural.co netnewswire.com newsblur.com nextcloud.com ninite.com nirsoft.net nitro.com noodlesoft.com
  notability.com notesnook.com nutrient.io obdev.at objective-see.com objective-see.org omnigroup.com onlyoffice.com onyxboox.com
  openlibrary.org openoffice.org openrgb.org orbstack.dev overdrive.com owncloud.com owncloud.org pandadoc.com panic.com papersapp.com
  parallels.com partitionwizard.com passmark.com patchmypc.com pdf-xchange.com pdf24.org pdfelement.com pdfsam.org pdftron.com pinboard.in
  piriform.com playonlinux.com podman-desktop.io podman.io portableapps.com portainer.io posteo.de pqrs.org primatelabs.com protonmail.com
  protonvpn.com pspdfkit.com pydio.com qemu.org quizlet.com raindrop.io rainmeter.net rancherdesktop.io rarlab.com readcube.com readdle.com
  readera.org readwise.io reclaim.ai rectangleapp.com reederapp.com reflect.app remarkable.com rememberthemilk.com remnote.com
  rescuetime.com resilio.com restic.net revouninstaller.com rioterm.com roamresearch.com roundcube.net rsshub.app rufus.ie runbox.com
  savvycal.com scootersoftware.com screenrec.com screentogif.com seafile.com sejda.com shirt-pocket.com shottr.cc sigil-ebook.com
  signalrgb.com simplenote.com smallpdf.com smartmontools.org snagit.com softmaker.com sogo.nu sparkmailapp.com stairways.com
  standardebooks.org standardnotes.com stardock.com stardock.net startallback.com startmail.com storytel.com sumatrapdfreader.org
  sunsama.com superhuman.com supermemo.com syncbackpro.com sysinternals.com tabby.sh tana.inc techpowerup.com techsmith.com termius.com
  textexpander.com theunarchiver.com thunderbird.net ticktick.com tiddlywiki.com timeular.com tldraw.com tldraw.dev todotxt.org toggl.com
  totalcommander.com tracker-software.com treesize.com triliumnotes.org tuta.com tutanota.com typora.io ueli.app ul.com ulysses.app
  unigine.com urbackup.org usebottles.com usemotion.com utm.app vandyke.com veeam.com ventoy.net veracrypt.fr veracrypt.io virtualbox.org
  vmware.com voidtools.com wakatime.com wallabag.it wallabag.org wallpaperengine.io wezfurlong.org wezterm.org whimsical.com win-rar.com
  windirstat.net winehq.org winmerge.org winscp.net winzip.com wisecleaner.com wiztreefree.com wondershare.com workflowy.com wox.one wps.cn
  wps.com xmind.app xmind.com xyplorer.com yacht.sh zettlr.com zimbra.com zoho.com zohocorp.com zotero.org`

/** Drawing, photo, 3D, CAD, video, sound, fonts. */
export const creative: string = `
  3b1b.co 3ds.com acdsee.com aegisub.org affinity.studio agisoft.com airbnb.design alibre.com alicevision.org amara.org ambientcg.com
  animaker.com animoto.com archicad.com aseprite.org autodesk.com autodesk.net avid.com avidemux.org avisynth.nl avisynth.org bazarr.media
  behance.net bentley.com biglybt.com birdfont.org bittorrent.com blackmagicdesign.com blender.community blenderkit.com blendermarket.com
  blendswap.com boxy-svg.com boxysvg.com bricsys.com brlcad.org camtasia.com capcut.com captureone.com capturingreality.com cascadeur.com
  celsys.com cgtrader.com chaos.com chaosgroup.com clipchamp.com clipstudio.net clo3d.com colorhunt.co coolors.co corel.com coreldraw.com
  cosmigo.com cyberlink.com dafont.com darktable.org daum.net daz3d.com deluge-torrent.org denchisoft.com depositphotos.com descript.com
  digikam.org draftsight.com dribbble.com dxo.com electerious.com elgato.com emby.media enscape3d.com esotericsoftware.com
  exposure.software faststone.org feathericons.com filmora.io firecore.com flaticon.com fontawesome.com fontforge.org fontlab.com fonts.com
  fontspace.com fontsquirrel.com food4rhino.com foundry.com framer.com freecad.org freecadweb.org freepik.com getpaint.net gettyimages.com
  glyphsapp.com gomlab.com grabcad.com graphicsgale.com graphisoft.com gravit.io handbrake.fr heroicons.com homestyler.com iconfinder.com
  iconify.design icons8.com iina.io immich.app infuse.app invideo.io irfanview.com istockphoto.com jianying.com kapwing.com kdenlive.org
  kmplayer.com kodi.tv krita.org librecad.org lidarr.audio lightworks.com linearity.io live2d.com lostmarble.com lottiefiles.com lucide.dev
  lumalabs.ai lumion.com lwks.com magix.com magix.info makehumancommunity.org makemkv.com makerworld.com manim.community marmoset.co
  marvelousdesigner.com material.io maxon.com mcneel.com mediaarea.net meshlab.net meshmixer.com mifi.no mixamo.com mkvtoolnix.download
  monotype.com movavi.com mpc-hc.org mpv.io myfonts.com myminifactory.com mypaint.org nanocad.com ndi.video nerdfonts.com newtek.com
  nikse.dk nzbget.com nzbget.net olivevideoeditor.org ombi.io on1.com onshape.com openscad.org openshot.org opus.pro otoy.com overseerr.dev
  paintshoppro.com penpot.app pexels.com phaseone.com phosphoricons.com photopea.com photoprism.app photoscape.org piskelapp.com pitivi.org
  piwigo.org pixabay.com pixelmator.com pixiv.net pixologic.com planner5d.com plasticity.xyz poly.cam polycam.ai polyhaven.com
  posersoftware.com printables.com procreate.com prowlarr.com ptc.com pyxeledit.com qbittorrent.org qcad.com qcad.org quixel.com
  radarr.video rawtherapee.com readarr.com realitycapture.com reallusion.com remixicon.com restream.io rhino3d.com rive.app riverside.fm
  robofont.com sabnzbd.org scaniverse.com seerr.dev serif.com servarr.com shapr3d.com shotcut.org shutterstock.com sidefx.com siemens.com
  sketch.com sketchfab.com sketchup.com skylum.com smplayer.info solidedge.com solidworks.com solvespace.com sonarr.tv staxrip.com
  streamelements.com streamlabs.com stremio.com submagic.co substance3d.com subtitleedit.com superhivemarket.com svgrepo.com svp-team.com
  sweethome3d.com synfig.org tabler.io tautulli.com telestream.net thefoundry.co.uk thenounproject.com thingiverse.com tinkercad.com
  toonboom.com topazlabs.com transmissionbt.com tribler.org trimble.com turbosquid.com twinmotion.com twitchtracker.com typekit.com
  typekit.net typewolf.com unsplash.com utorrent.com vapoursynth.com vectornator.io vectorworks.net vectr.com veed.io
  vegascreativesoftware.com vizrt.com vmix.com vroid.com vtubestudio.com wevideo.com xmediarecode.de xnview.com xsplit.com zbrush.com
  zwsoft.com`

/** Music, audio, DAW, DJ, speech tools. */
export const sound: string = `
  ableton.com acoustid.org aimp.ru akaipro.com akg.com algoriddim.com alphatheta.com anchor.fm antarestech.com antelopeaudio.com
  antennapod.org apogeedigital.com ardour.org artlist.io arturia.com audient.com audio-technica.com auphonic.com bandcamp.com
  bandsintown.com beatport.com behringer.com beyerdynamic.com bitwig.com bose.com buzzsprout.com castro.fm cdbaby.com celemony.com
  clementine-player.org cockos.com csound.com cycling74.com deezer.com denondj.com discogs.com distrokid.com dorico.com enginedj.com
  epidemicsound.com eventideaudio.com existential.audio fabfilter.com fanart.tv fender.com finalemusic.com flat.io focusrite.com
  foobar2000.org freesound.org funkwhale.audio fxsound.com genius.com getmusicbee.com grame.fr guitar-pro.com harman.com iheart.com
  ikmultimedia.com image-line.com izotope.com jbl.com juce.com korg.com krisp.ai kvraudio.com landr.com last.fm libsyn.com lilypond.org
  listenbrainz.org listennotes.com lmms.io loopcloud.com looperman.com losno.co lrclib.net lyrion.org m-audio.com mackie.com
  matthewtytel.com mediamonkey.com metabrainz.org midasconsoles.com mixxx.org moodeaudio.org mopidy.com motu.com musehub.com musescore.com
  musescore.org musictribe.com musixmatch.com nahimic.com native-instruments.com navidrome.org neumann.com noteflight.com
  novationmusic.com ocenaudio.com orchestraltools.com output.com overcast.fm pandora.com picoreplayer.org pioneerdj.com plexamp.com
  plugin-alliance.com pocketcasts.com podbean.com podcastindex.org podchaser.com presonus.com propellerheads.com puredata.info qobuz.com
  radio-browser.info radio.net reaper.fm reasonstudios.com rekordbox.com rme-audio.com rme-audio.de rode.com rogueamoeba.com roland.com
  roon.app roonlabs.com runeaudio.com sennheiser.com serato.com setlist.fm shazam.com shure.com sibelius.com simplecast.com siriusxm.com
  slatedigital.com solidstatelogic.com songkick.com songsterr.com sonic-pi.net soundslice.com soundstripe.com soundtoys.com
  spectrasonics.net spicetify.app spitfireaudio.com splice.com spreaker.com stanford.edu steinberg.help steinberg.net
  strawberrymusicplayer.org strudel.cc subsonic.org swinsian.com tal-software.com theaudiodb.com tidalcycles.org toontrack.com
  transistor.fm tunecore.com tunein.com tuxguitar.app tuxguitar.com.ar u-he.com uaudio.com ultimate-guitar.com universalaudio.com
  valhalladsp.com vb-audio.com vcvrack.com virtualdj.com vital.audio voicemeeter.com volumio.com volumio.org vox.rocks vsl.co.at waves.com
  winamp.com xferrecords.com xlnaudio.com yamaha.com`

/** Game makers, stores, engines, emulators, tools. */
export const games: string = `
  2k.com 5e.tools activision.com aframe.io arena.net ares-emu.net arma3.com armaplatform.com assettocorsa.net audiokinetic.com
  babylonjs.com bandainamcoent.com batocera.org battle.net bethesda.net bevy.org bevyengine.org bignox.com blizzard.com bluestacks.com
  boardgamearena.com boardgamegeek.com bohemia.net bsnes.org bukkit.org callofduty.com capcom.com cataclysmdda.org ccpgames.com cemu.info
  chess.com chesstempo.com clashofclans.com cocos.com cocos2d-x.org codeandweb.com construct.net cryengine.com crytek.com dcs.world
  defold.com desmume.org digitalcombatsimulator.com dndbeyond.com dolphin-emu.org dosbox-x.com dosbox.com duckstation.org duelingbook.com
  ea.com eagle.ru emudeck.com emulationstation.org epicgames.com es-de.org eveonline.com eveonline.net fabricmc.net factorio.com
  fantasygrounds.com fceux.com fide.com flaxengine.com flightgear.org flightsimlabs.com flightsimulator.com fmod.com fortnite.com
  foundryvtt.com freeciv.org fslabs.com gaijin.net gamemaker.io gdevelop.io geforcenow.com genymotion.com geysermc.org ggg.com
  godotengine.org gog.com guildwars2.com heroicgameslauncher.com heroiclabs.com howlongtobeat.com hoyoverse.com igdb.com inklestudios.com
  iracing.com isthereanydeal.com ivao.aero jagex.com katagotraining.org kerbalspaceprogram.com king.com konami.com kunos-simulazioni.com
  kuribo64.net kurogames.com lakka.tv launchbox-app.com launchbox.gg lczero.org ldplayer.net ldtk.io leagueoflegends.com libgdx.com
  libretro.com libsdl.org lichess.org lichess.ovh love2d.org luanti.org lutris.net mamedev.org mapeditor.org memuplay.com mgba.io
  mihoyo.com minecraft.net minecraftforge.net minecraftservices.com minetest.net mirror-networking.com mobygames.com mojang.com
  monogame.net moonlight-stream.org mtgjson.com multimc.org navigraph.com neoforged.net netease.com nianticlabs.com nintendo.co.jp
  nintendo.com nintendo.net nvidia.cn o3de.org online-go.com openemu.org openra.net openttd.org origin.com overwolf.com owlbear.rodeo
  papermc.io paradoxinteractive.com paradoxplaza.com parsec.app pathofexile.com pcsx2.net phaser.io photonengine.com pixijs.com play0ad.com
  playcanvas.com playfab.com playnite.link playstation.com playstation.net playvalorant.com pmdg.com poe.ninja pokeapi.co pokemon.com
  pokemongolive.com pokemontcg.io ppsspp.org prismlauncher.org protondb.com quiltmc.org rawg.io raylib.com razer.com rbxcdn.com
  recalbox.com renpy.org retroachievements.org retroarch.com retropie.org.uk rfactor.net riotgames.com roblox.com rockstargames.com
  roll20.net rpcs3.net rpgmakerofficial.com rpgmakerweb.com runelite.net runescape.com scirra.com scopely.com screenscraper.fr scryfall.com
  scummvm.org sega.com sfml-dev.org shadow.tech shadps4.net simbrief.com simhubdash.com snes9x.com sony.com spacex.com speedrun.com
  spigotmc.org square-enix-games.com square-enix.com stardewvalley.net steamdb.info steamgames.com steamstatic.com steelseries.com
  stockfishchess.org stride3d.net supercell.com supertuxkart.net tabletopsimulator.com take2games.com terraria.org texturepacker.com
  thegamesdb.net threejs.org tobii.com twinery.org ubi.com ubisoft.com unity.com unity3d.com unrealengine.com valvesoftware.com vatsim.net
  vita3k.org warframe.com wargaming.net warthunder.com wesnoth.org wizards.com worldoftanks.com x-plane.com xbox.com xboxlive.com xemu.app
  xenia.jp yoyogames.com zynga.com`

/** Editors, languages, run-times, build tools, frameworks and their documentation. */
export const code: string = `
  11ty.dev activestate.com actix.rs ada-lang.io adacore.com adaic.org adonisjs.com adoptopenjdk.net advancedcustomfields.com akka.io
  alpinejs.dev amcharts.com angular.dev angular.io angularjs.org ant.design apexcharts.com apiary.io apollographql.com appium.io
  applitools.com appveyor.com argoproj.io artillery.io asp.net assemblyscript.org astro.build astronvim.com asyncapi.com atom.io
  augmentcode.com avaloniaui.net axios-http.com azul.com babeljs.io backbonejs.org bazel.build bell-sw.com berkeley.edu biomejs.dev
  bit.dev bitrise.io blackduck.com blacksmith.sh blazor.net bloodshed.net bluej.org bolt.new boost.org brackets.io buck2.build buf.build
  builder.io buildkite.com bulma.io bundlephobia.com bundler.io bytecodealliance.org cakephp.org call-cc.org caniuse.com capacitorjs.com
  capnproto.org celeryq.dev cesium.com chakra-ui.com chartjs.org checkmarx.com chezmoi.io chromatic.com cirrus-ci.com cirrus-ci.org
  cline.bot clojure.org clojurescript.org cmake.org cncf.io codacy.com codeblocks.org codeclimate.com codefresh.io codeigniter.com
  codeium.com codelite.org codemagic.io coder.com cognition-labs.com cognition.ai common-lisp.net compiler-explorer.com conan.io
  concourse-ci.org concretecms.org configcat.com containers.dev continue.dev conventionalcommits.org coverity.com cplusplus.com
  cppreference.com craftcms.com crummy.com crystal-lang.org cucumber.io cuelang.org cyclonedx.org d3js.org dafny.org daisyui.com darcs.net
  date-fns.org daytona.io deck.gl deepsource.com deepsource.io delphi.com dependencytrack.org depot.dev deps.dev detox.dev devenv.sh
  devin.ai devpod.sh dhall-lang.org dioxuslabs.com django-rest-framework.org djangoproject.com dlang.org docs.rs docusaurus.io
  doomemacs.org drizzle.team drone.io dyalog.com earthly.dev eclipse.dev eclipse.org ecma-international.org editorconfig.org elementor.com
  elm-lang.org elysiajs.com embarcadero.com emberjs.com emscripten.org env0.com erlang.org eslint.org expo.dev expo.io expressjs.com
  extism.org factorcode.org fastify.dev fastify.io fermyon.com flagsmith.com flaskapi.org fluxcd.io fork.dev forth-standard.org forth.com
  fortran-lang.org fossil-scm.org franz.com freepascal.org fsf.org fsfe.org fsharp.org fstar-lang.org gambitscheme.org gatling.io
  gatsbyjs.com gatsbyjs.org geany.org gerritcodereview.com getbootstrap.com getgrav.org getpostman.com getunleash.io getzola.org
  git-lfs.com git-tower.com gitbook.com gitbutler.com gitignore.io gitkraken.com gitpod.io gleam.run gocd.org godbolt.org gohugo.io
  google.cn graalvm.org grails.org graphite.com graphite.dev graphql.org greenfoot.org groovy-lang.org growthbook.io grpc.io hapi.dev
  harness.io hasura.io haxe.org headlessui.com helix-editor.com hexo.io hibernate.org highcharts.com hono.dev hoppscotch.io hotwired.dev
  htmx.org httpie.io hunter.sh hypothesis.works idris-lang.org in-toto.io inria.fr insomnia.rest ionicframework.com ipython.org isocpp.org
  jboss.org jekyllrb.com jenkins.io jestjs.io jfrog.com jj-vcs.dev joomla.org jqlang.org jquery.com jqueryui.com jreleaser.org
  jsoftware.com json.org jsonapi.org jsonnet.org junit.org jupyter.org k6.io kakoune.org katalon.com kate-editor.org keepachangelog.com
  kepler.gl kilo.ai kilocode.ai kirbycms.com kiro.dev kitware.com knexjs.org koajs.com komodoide.com kotlinlang.org kx.com laminas.dev
  lapce.dev laravel-news.com laravel.com lazarus-ide.org lazyvim.org leafletjs.com lean-lang.org leanprover.community leiningen.org
  leptos.dev lib.rs libraries.io lightbend.com linuxfoundation.org lisp-lang.org lispworks.com lit.dev llvm.org localstack.cloud locust.io
  lodash.com lovable.dev lua.org luajit.org lunarvim.org lunatic.solutions mabl.com maestro.dev magic.dev mantine.dev maplibre.org
  materializecss.com mechanize.systems mend.io mercurial-scm.org mercurylang.org mesonbuild.com meteor.com microfocus.com micronaut.io
  middlemanapp.com mintlify.com mit.edu mkdocs.org mlton.org mobile.dev mochajs.org mockito.org mockserver.com modx.com momentjs.com
  mongoosejs.com mono-project.com msgpack.org mui.com mvnrepository.com mypy-lang.org namespace.so nano-editor.org nativescript.org
  nektosact.com nestjs.com netbeans.org nextjs.org nextra.site nickel-lang.org nightwatchjs.org ninja-build.org notepad-plus-plus.org
  npmtrends.com nunit.org nuxt.com nuxtjs.org nvchad.com nwjs.io nx.dev ocaml.org octobercms.com octopus.com odin-lang.org
  openapi-generator.tech openapis.org openframeworks.cc openlayers.org openssf.org optimizely.com osgeo.org osv.dev oxc.rs p5js.org
  pact.io palletsprojects.com pantsbuild.org parceljs.org paw.cloud percy.io perforce.com perl.org phacility.com pharo.org phind.com
  phoenixframework.org phpstan.org phpunit.de phusionpassenger.com pijul.org pkl-lang.org plasticscm.com platform.uno playframework.com
  please.build plone.org plotly.com poolside.ai postman.com pptr.dev pre-commit.com preactjs.com prettier.io primefaces.org primeng.org
  processing.org projectlombok.org protobuf.dev puma.io puppeteer.dev purescript.org pycqa.org pydantic.dev pylint.org pyright.com
  pytest.org python-requests.org qlty.sh qoder.com qt.io quarkus.io quasar.dev quicklisp.org qwik.dev racket-lang.org radix-ui.com
  raku.org ranorex.com rbenv.org react.dev reactjs.org reactnative.dev reactrouter.com readme.com rebol.com recharts.org red-lang.org
  redocly.com reduxjs.org remix.run reproducible-builds.org reviewboard.org robotframework.org rocket.rs rocq-prover.org rolldown.rs
  rollupjs.org roocode.com rspec.info rubyonrails.org rushjs.io rvm.io rxjs.dev sailsjs.com sbcl.org scala-lang.org scala-sbt.org
  schemers.org scons.org scorecard.dev scrapy.org semantic-ui.com semaphoreci.com semver.org sensiolabs.com sequelize.org serde.rs
  sfconservancy.org shadcn.com sics.se sigstore.dev sinatrarb.com slimframework.com slint-ui.com slint.dev slsa.dev sml-family.org
  smlnj.org socket.io solidjs.com sonarcloud.io sonarqube.org sonarsource.com sonatype.com sonatype.org sourcetreeapp.com spacelift.io
  spacemacs.org spacevim.org sphinx-doc.org spinnaker.io split.io spring.io spyder-ide.org sqlalchemy.org squeak.org starlette.io
  statamic.com statsig.com stoplight.io storybook.com sublimemerge.com supermaven.com svelte.dev swagger.io swc.rs swi-prolog.org
  symfony.com synopsys.com tabnine.com tailwindcss.com taskfile.dev tauri.app tc39.es tcl-lang.org tcl.tk teamcity.com tekton.dev
  temurin.net testcafe.io testcontainers.com testcontainers.org testim.io testing-library.com testng.org the-guild.dev theia-ide.org
  thonny.org tiangolo.com tidelift.com tokio.rs toml.io tortoisegit.org tortoisesvn.net tox.wiki trae.ai tricentis.com trpc.io tum.de
  typeorm.io typescriptlang.org typo3.com typo3.org uiua.org umbraco.com usebruno.com uvicorn.org v0.dev vcpkg.com vcpkg.io veracode.com
  verdaccio.org vertx.io vite.dev vitejs.dev vitepress.dev vitest.dev vlang.io vscodium.com vuejs.org vuetifyjs.com wagtail.org wails.io
  warpbuild.com wasmcloud.com web.dev webassembly.org webcomponents.org webdriver.io whitesourcesoftware.com wingware.com wintercms.com
  wiremock.org woocommerce.com woodpecker-ci.org wp-cli.org wpengine.com wundergraph.com xamarin.com xdebug.org xmake.io xunit.net
  yaml.org yew.rs yiiframework.com yoast.com zend.com zod.dev zurb.com`
