/** Where the free software that distributions carry has its home. Registrable domains; what they mean is said in `established.ts`. */

/** Homes of free software, as the descriptions of Debian's packages give them. */
export const upstream: string = `
  0install.net abinit.org abisource.com abseil.io acedb.org acpica.org actor-framework.org adiscon.com afnix.org afterstep.org
  ahven-framework.com airr-community.org alglib.net alientrap.org alsa-project.org altusmetrum.org amanda.org aminet.net amqp.org amule.org
  andre-simon.de angelcode.com angusj.com anjuta.org antlr.org apcupsd.org apertis.org apertium.org apfloat.org apophenia.info apparmor.net
  aptly.info aquamaniac.de arabeyes.org argyllcms.com armagetronad.org artenum.com artsoft.org asc-hq.org aspectc.org aspell.net assimp.org
  astro.com astromatic.net async-aws.com atgc-montpellier.fr atheme.org atoptool.nl ats-lang.org au.dk aubio.org auckland.ac.nz
  audacious-media-player.org augeas.net authlib.org auto-multiple-choice.net autobahn.ws avahi.org babraham.ac.uk bacula.org
  ball-project.org basex.org bcgsc.ca beanshell.org bearssl.org beast2.org beets.io belenios.org belwue.de bestpractical.com bettercap.org
  beyondgrep.com bfh.science bibledit.org bibletime.info bindfs.org bioinformatics.org biom-format.org bioruby.org biosyntax.org
  bitlbee.org bitreich.org blake2.net blockdiag.com blosc.org bluez.org bonvinlab.org bornagainproject.org boswars.org bottlepy.org
  bouncycastle.org box2d.org boxbackup.org bpython-interpreter.org breakfastquay.com breezy-vcs.org briansimulator.org bristol.ac.uk
  brltty.com bu.edu bucardo.org buildbot.net buildstream.build bulletphysics.org bundlewrap.org buskill.in busybox.net bytebuddy.net
  bzflag.org c-ares.org c-pluff.org cabextract.org.uk cadabra.science cafeobj.org caida.org cairographics.org cairosvg.org calcurse.org
  calligra.org camlcity.org campagnelab.org capistranorb.com capstone-engine.org carrotsearch.com case.edu caucho.com cbor.io ccache.dev
  ccp4.ac.uk cdi-spec.org cegui.org.uk ceres-solver.org cert.org cgal.org chaijs.com chalmers.se cheetahtemplate.org cherrypy.dev
  chewing.im chiba-u.ac.jp chkrootkit.org chocolate-doom.org cipherdyne.org circos.ca cisofy.com citadel.org ckeditor.com clash-lang.org
  classpath.org claws-mail.org clipsrules.net clisp.org clustal.org clusterlabs.org clutter-project.org cmocka.org cmuflite.org
  cockpit-project.org code-saturne.org codemirror.net codesynthesis.com codewith.mu coffeescript.org cog-genomics.org collabora.com
  collectd.org colobot.info colordiff.org comedi.org compuphase.com comskip.org concurrencykit.org concurrent-ruby.com conserver.com
  containertoolbx.org coreboot.org coreruleset.org couchbase.org courier-mta.org coveralls.io cppcms.com cqrlog.com crg.es criu.org
  cryfs.org cryptography.io cryptopp.com cshl.edu csiro.au ctags.io ctsim.org cubeengine.com cubic.org cukes.info cuni.cz curlpp.org
  cvut.cz cvxopt.org cxx.rs cyrusimap.org dalek.rs datalad.org datatables.net davical.org dcache.org ddclient.net ddcutil.com ddnet.tw
  deakin.edu.au dehydrated.io dendropy.org denemo.org dengine.net denx.de deshawresearch.com devicetree.org dhis.org diesel.rs
  diffoscope.org dillo.org dinisnoise.org dipy.org directfb.net direnv.net displaycal.net dkrz.de dlib.net dmalloc.com dns-oarc.net
  dnsdist.org dnsjava.org dnspython.org docopt.org doctrine-project.org dojotoolkit.org doxygen.nl dpdk.org drbd.org dreamchess.org
  drive5.com drumgizmo.org dublin-traceroute.net duktape.org dundee.ac.uk dune-project.org duniter.org dygraphs.com dynare.org dyne.org
  e-cap.org easymock.org ebible.org eclemma.org eddylab.org edgewall.org efficios.com eggheads.org elte.hu embl.es enes.org enthought.com
  entrouvert.org epam.com epicsol.org epoptes.org ergoscf.org errbot.io es.net esprima.org etcd.io etesync.com etpan.org eventlet.net
  exactcode.com exim.org expeyes.in fabfile.org fai-project.org fail2ban.org falconframework.org fasterxml.com fastjet.fr fau.de fbk.eu
  fcitx-im.org festvox.org fetk.org ffado.org fftw.org fifengine.net figlet.org firehol.org firewalld.org flamerobin.org flarerpg.org
  flashrom.org flatassembler.net flent.org flexpart.eu flintlib.org flotcharts.org flpsed.org fltk.org fluxbox.org flycheck.org fmt.dev
  foldoc.org fontawesome.io fontlibrary.org fourmilab.ch fox-toolkit.org fpdf.org fping.org frama-c.com freebsoft.org freecol.org
  freediameter.net freedict.org freedombox.org freedroid.org freedv.org freefem.org freehep.org freeipa.org freeorion.org freeradius.org
  freerdp.com freetds.org freetype.org frescobaldi.org fribidi.org frozen-bubble.org frrouting.org fs-uae.net fsarchiver.org fsu.edu
  fu-berlin.de fusesource.org fusiondirectory.org fusioninventory.org fuzzylite.com fvwm.org gaia-gis.it gajim.org galeracluster.com
  galois.com gamgi.org gammapy.org ganeti.org gcompris.net gcovr.com gdnsd.org gecode.org geeqie.org geexbox.org gegl.org genabel.org
  genometools.org genomics.org.cn genomicsdb.org genouest.org geometrictools.com geomview.org gerbera.io getdnsapi.net getdnsapi.org
  getfem.org getlektor.com getmail6.org getpelican.com gevent.org gfd-dennou.org gftp.org ginac.de gkrellm.net glabels.org glfw.org
  globulation2.org glom.org glueviz.org glx-dock.org gmod.org gmplib.org gmu.edu gnocchi.xyz gnokii.org gnomepomodoro.org gnucap.org
  gnumed.de gnumeric.org gnunet.org gnustep.it gnustep.org gnutls.org goaccess.io gobics.de godoc.org goldendict.org gottcode.org gource.io
  gpodder.org gprolog.org gpsbabel.org grammalecte.net gramps-project.org grantlee.org graphiteapp.org greenwoodsoftware.com grisbi.org
  groonga.org gruntjs.com gtk-rs.org gtk.org gtkd.org gtkhash.org gtkmm.org gtkpod.org guake-project.org guitarix.org gulpjs.com
  gunicorn.org gupnp.org gust.org.pl gwyddion.net h-its.org h5l.org h5py.org halide-lang.org hamcrest.org haml.info handlebarsjs.com
  happstack.com hardinfo.org haskellstack.org hawaii.edu haxx.se hdfeos.org hdfgroup.com hdfgroup.org hedgewars.org herbstluftwm.org
  highlightjs.org hiroshima-u.ac.jp hmc.edu hmmer.org hnsky.org horde.org hping.org hslua.org html-tidy.org htmlpurifier.org httpunit.org
  hydrogen-music.org hylafax.org hyper.rs hyphy.org i18next.com i2pd.website icecast.org ics.com icu-project.org ideasonboard.org iem.at
  ifcquery.com igraph.org igtf.net imcce.fr imfreedom.org imglib2.net immutable.rs incf.org inchi-trust.org include-what-you-use.org
  indexdata.com indiana.edu indology.info inform-fiction.org infradead.org ini4j.org inra.fr inrim.it inspircd.org int10h.org intarsys.de
  intra2net.com iodbc.org ioquake3.org ipfire.org ipxe.org ircad.fr ircd-hybrid.org iris.edu irisa.fr irssi.org iscrolljs.com isdn4linux.de
  isi.edu it-zukunft-schule.de italiangrid.it iupui.edu ivoa.net ivtools.org jackaudio.org jakarta.ee jalview.org jamulus.io janelia.org
  janino.net jasypt.org javacc.org jbig2dec.com jblas.org jcommander.org jcraft.com jdom.org jedit.org jemalloc.net jflex.de jfree.org
  jgoodies.com jgraph.com jgrapht.org jgroups.org jidesoft.com jku.at jmock.org joda.org jogamp.org jolokia.org jool.mx jpl.org
  jquerymobile.com jruby.org json5.org jsoup.org juffed.com jxplorer.org jython.org k-3d.org kacst.edu.sa kaitai.io kannel.org kaoriya.net
  kavrakilab.org kdab.com kdevelop.org keepalived.org keio.ac.jp kent.ac.uk kermitproject.org kernelshark.org kexi-project.org keyman.com
  kivy.org kiwix.org klayout.de kornelix.net kornshell.com kphotoalbum.org kronosnet.org krusader.org kvirc.net labri.fr ladspa.org
  latofonts.com lavasoftware.org lcdproc.org ldap-account-manager.org ledgersmb.org leeds.ac.uk lemonldap-ng.org leocad.org leptonica.org
  lesbonscomptes.com lesscss.org liballeg.org libarchive.org libburnia-project.org libc.org libcamera.org libcoap.net libevent.org
  libexpat.org libgd.org libguestfs.org libharu.org libheif.org liblognorm.com liblouis.org libmng.com libmodbus.org libndp.org
  libopenr2.org libosinfo.org libpgf.org libpll.org libqglviewer.com libquantum.de libraw.org librdf.org librecast.net librecat.org
  libsodium.org libsound.io libspatialindex.org libspf2.org libspng.org libssh.org libssh2.org libstatgrab.org libteam.org libtom.net
  libtorrent.org liburcu.org libvirt.org libvisual.org libvolk.org libwebsockets.org libzip.org liggghts.com linalg.org linaro.org
  linrunner.de linutronix.de linux-ax25.org linux-games.com linux-ha.org linux-nfs.org linux-nis.org linux-pam.org linux-speakup.org
  linux-sunxi.org linux-usb.org linuxaudio.org linuxprinting.org linuxsampler.org linuxtv.org lip6.fr liquidsdr.org liquidsoap.info
  list.org littlecms.com liu.se liv.ac.uk lnav.org logilab.org lojban.org lri.fr lsp-plug.in ltsp.org lttng.org ltu.se lu.se lunrjs.com
  lv2plug.in lwjgl.org lxml.de m17n.org macaulay2.com maefloresta.com magiclen.org magit.vc makotemplates.org mancoosi.org mapnik.org
  mapproxy.org maptools.org mariadb.com matroska.org mcabber.com mdanalysis.org mdtraj.org mediathekview.de meetecho.com megaglest.org
  memtest.org mephi.ru merkaartor.be mesa3d.org metabarcoding.org metamath.org mew.org milkytracker.org mimedefang.org mininet.org
  minisat.se mir-server.io mirbsd.org mkgmap.org.uk mlmmj.org mltframework.org mmonit.com moarvm.org mockery.io modernc.org modernizr.com
  modsecurity.org modwsgi.org mojohaus.org mojolicious.org monash.edu.au mongodb.org mongoengine.org monitoring-plugins.org moosefs.org
  mootools.net mosh.org mothur.org mpfr.org mpi-sws.org mpich.org mplayerhq.hu mpmath.org mpqc.org mrpt.org mrtrix.org mruby.org msoos.org
  msweet.org msxpertsuite.org mujoco.org mujs.com multiqc.info mumble.info mumps-solver.org muni.cz munin-monitoring.org mupen64plus.org
  musepack.net musicpd.org mutt.org naev.org nagvis.org namazu.org nanoc.ws nasm.us navit-project.org ncftp.com nd.edu nekovm.org
  neomutt.org net-dns.org netfilter.org nethack.org netlib.org netpanzer.info netplan.io netsniff-ng.org netsurf-browser.org nette.org
  netty.io networkupstools.org neuralensemble.org neverball.org newsboat.org next-scripting.org nexusformat.org nfc-tools.org nghttp2.org
  ngsolve.org nikhef.nl nitrc.org nltk.org nmsu.edu nncpgo.org nodemailer.com nokogiri.org nordugrid.org notionwm.net notmuchmail.org
  nottingham.ac.uk novell.com nsnam.org ntop.org ntpsec.org nuand.com oberhumer.com obspm.fr ocsigen.org ocsinventory-ng.org ode.org
  odftoolkit.org oetiker.ch offis.de ofono.org ogre3d.org ojalgo.org olap4j.org omegat.org onionshare.org open-fcoe.org
  open-infrastructure.net open-iscsi.com open-mesh.org open-mpi.org open-scap.org open.qa open3d.org openafs.org openarena.ws openbgpd.org
  openblas.net openbox.org opencascade.com openchemistry.org opencircuitdesign.com openclipart.org openclonk.org opencoarrays.org
  opencollada.org opencolloids.com opencolorio.org opencsg.org opencv.org opendap.org opendkim.org opendnssec.org openems.de openexr.com
  openfabrics.org openfontlibrary.org openfst.org opengl.org openh264.org openhpi.org openigtlink.org openimageio.org openjfx.io
  openjpeg.org openkim.org openkinect.org openlighting.org openlinksw.com openlp.org openmesh.org openmopac.net openmpt.org openms.de
  openmsx.org openmw.org openntpd.org openoffice.nl openorienteering.org openpaper.work openrefine.org openscenegraph.org openslide.org
  opensmtpd.org openssh.com openstructure.org opensurge2d.org openswitcher.org opentaal.org opentk.com openucx.org openvdb.org
  openvswitch.org openvz.org openwall.net openzim.org openzwave.net opm-project.org orfeo-toolbox.org orgmode.org orocos.org osgi.org
  osm2pgsql.org osmcode.org osmocom.org ossp.org ostinato.org otago.ac.nz ow2.io owfs.org p4est.org packetsender.com palabos.org
  pandorafms.org pango.org parlatype.org parser.ru partclone.org partimage.org passportjs.org pasteur.fr pc-basic.org pcg-random.org pcp.io
  pcre.org pencil2d.org pengutronix.de pentaho.com performous.org persalys.fr pervices.com pest.rs pf4j.org pgaudit.org pgbackrest.org
  pgbarman.org pgmodeler.io pgpainless.org pgpool.net pgrouting.org pgtap.org pgxn.org phing.info php-cache.com php-fig.org phpdoc.org
  phpliteadmin.org phpmd.org picocli.info picocontainer.com pidgin.im pikvm.org pipewire.org pixar.com pixelmed.com pixman.org pkgconf.org
  plplot.org plume-creator.eu pmacct.net pmem.io pngquant.org po4a.org pocoo.org pocoproject.org poedit.net poez.io pointclouds.org
  poissonboltzmann.org pokerth.net polsl.pl polymake.org polyml.org porcupine.org portablecl.org portaudio.com postcss.org postfix.org
  postfwd.org potassco.org povray.org praat.org prabi.fr prawnpdf.org predictprotein.org procmail.org proftpd.org progress-linux.org
  project-moonshot.org projectpluto.com pronterface.com propka.org psi-im.org psi-plus.com psort.org pstoedit.net psychtoolbox.org
  psycopg.org public-inbox.org pugixml.org pulse-eight.com pulseaudio.org puppetlabs.com pureftpd.org pwmt.org pwntools.com pwsafe.org
  pyav.org pybtex.org pychess.org pycryptodome.org pydocstyle.org pydoit.org pygame.org pyglet.org pygments.org pygresql.org pyinvoke.org
  pylonsproject.org pymatgen.org pynag.org pyopenssl.org pypa.io pytables.org python-excel.org python-future.org python-httpx.org
  python-ldap.org python-rq.org python-sfml.org python-telegram-bot.org pythonpaste.org pywps.org pyx-project.org pyxplot.org.uk pyzo.org
  qcustomplot.com qelectrotech.org qhull.org qiime2.org qlcplus.org qos.ch qosient.com qt-project.org qtpass.org quartz-scheduler.org
  quassel-irc.org qub.ac.uk quickfixengine.org quiterss.org qunitjs.com qutip.org rabbit-shocker.org rabbitvcs.org radicale.org rakudo.org
  ramdajs.com randombit.net raritan.com rasmol.org rdf4j.org rdiff-backup.net re2c.org reactive-streams.org reactivex.io reactphp.org
  rebar3.org redeclipse.net relax-and-recover.org remarkjs.com renderdoc.org repeatmasker.org replaygain.org repmgr.org repoze.org
  reprozip.org riverbankcomputing.co.uk riverbankcomputing.com rnpgp.com robustirc.net rosegardenmusic.com rostlab.org routino.org rpm.org
  rsnapshot.org rspamd.com rsyslog.com rtklib.com rttr.org ruffus.org.uk ruma.io rustsec.org rutgers.edu s3tools.org s48.org sabre.io
  sailcut.com salut-a-toi.org samba.org sanger.ac.uk sass-lang.com sasview.org sbml.org scapy.net schedmd.com schismtracker.org
  schleuder.org scintilla.org scitools.org.uk scram-pra.org scribus.net scripps.edu sdformat.org sdu.dk seabios.org sejda.org selenic.com
  selinuxproject.org sendmail.org seqan.de seqanswers.com serfdom.io servant.dev serverspec.org sfcgal.org sfepy.org sgi.com shakebuild.com
  shibboleth.net shorewall.org shrubbery.net sidekiq.org sil.org silicondust.com simgrid.org simplesamlphp.org simtk.org simutrans.com
  sinonjs.org sipcapture.org siridb.net sisudoc.org skarnet.org skolelinux.org skrooge.org sleef.org slf4j.org slicot.org slony.info
  slrn.info slu.edu smarty.net smc.org.in smokeping.org snapper.io sndio.org sneklang.org snowballstem.org sollya.org sonicvisualiser.org
  soundsoftware.ac.uk sourceware.org spamassassin.org spatialaudio.net speedcrunch.org speex.org speleo.sk spice-space.org splint.org
  spockframework.org springrts.com sqitch.org sqlcipher.net sqlfluff.com sqlobject.org squeakvm.org sraoss.jp starlink.ac.uk stetl.org
  stimfit.org storm-lang.org stringtemplate.org strophe.im structlog.org stunnel.org su.se sudo.ws sugarlabs.org suitesparse.com sunpy.org
  supertux.org supervisord.org survex.com svnkit.com svxlink.org swig.org syncevolution.org syncplay.pl sysdig.org syslinux.org
  syslog-ng.com tahoe-lafs.org tamu.edu tangentsoft.net tango-controls.org tanukisoftware.com tarantool.org tarsnap.com taskjuggler.org
  tasktools.org taskwarrior.org tau.ac.il taurus-scada.org tcoffee.org tcpdf.org tcpdump.org tcsh.org tddft.org tdiary.org tdom.org
  teeworlds.com teilar.gr tellico-project.org terminatorx.org terser.org testssl.sh tetgen.org teuton.org thai.net thekelleys.org.uk
  theora.org thephpleague.com think-async.com tianocore.org ticalc.org tideways.io timewarrior.net tinycc.org tntnet.org torcs.org
  tornadoweb.org translatehouse.org tree-puzzle.de trilinos.org triplea-game.org tritonus.org troglobit.com trusteddomain.org
  trustedfirmware.org tryton.org tslib.org tt-rss.org tu-bs.de tu-chemnitz.de tu-dresden.de tukaani.org tuned-project.org tuwien.ac.at
  tvdr.de tweepy.org twistedmatrix.com twolame.org ualberta.ca ucar.edu uchile.cl uci.edu uclibc-ng.org ufl.edu ufoai.org uic.edu
  ujf-grenoble.fr ukui.org ulaval.ca uminho.pt umn.edu umu.se unbescape.org unbit.it underscorejs.org unhide-forensics.info uni-bayreuth.de
  uni-greifswald.de uni-heidelberg.de uni-linz.ac.at uni-magdeburg.de uni-muenchen.de uni-osnabrueck.de uni-stuttgart.de unicap-imaging.org
  unicorn-engine.org unifi.it unifoundry.com unimi.it unipi.it unipr.it uniroma1.it univ-grenoble-alpes.fr univ-lyon1.fr univ-mlv.fr
  univ-montp2.fr univ-poitiers.fr unixodbc.org uoregon.edu urjtag.org urwid.org usi.ch utah.edu utk.edu uu.nl uu.se validator.nu
  vamp-plugins.org vanderbilt.edu vavr.io veripool.org veyon.io vi-hps.org vifm.info virt-manager.org visidata.org vispy.org vistrails.org
  vlfeat.org vmatch.de vmime.org votca.org w1.fi wammu.eu wannier.org waseda.ac.jp wavpack.com wayfire.org webjars.org weblate.org
  webob.org webpy.org webthing.com weechat.org weizmann.ac.il welle.io widelands.org wildfly.org wimlib.net windowmaker.org wings3d.com
  wiredtiger.com wolfssl.com workrave.org wu.ac.at wustl.edu wxpython.org wxwidgets.org wz2100.net x265.org xapian.org xastir.org xbmc.org
  xcrysden.org xdelta.org xemacs.org xindy.org xiphos.org xkbcommon.org xmlsoft.org xmltv.org xotcl.org xpra.org xrdp.org xrootd.org
  xtermjs.org xtrkcad.org xuxen.eus xvid.com xzlab.org yabause.org yade-dem.org yadifa.eu yardoc.org yesodweb.com yjs.dev yoctoproject.org
  yorhel.nl york.ac.uk yp.to yt-project.org yudit.org yuma123.org z88.de zealdocs.org zeroc.com zetacomponents.org zim-wiki.org zlib.net
  zmap.io znc.in zonedstorage.io zonemaster.net zx2c4.com zydis.re`
