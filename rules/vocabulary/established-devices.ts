/** Who makes what a driver or an app is for: chips, computers, networks, homes, cars, machines. Registrable domains; what they mean is said in `established.ts`. */

/** Chips, boards, drivers, measuring and radio. */
export const chips: string = `
  abb.com adafruit.com airspy.com aisler.net akeo.ie allwinnertech.com altera.com altium.com amlogic.com amsat.org analog.com anytone.net
  aprs.fi aprs.org arduino.com armbian.com arrl.org asmedia.com.tw asus.com asuswrt-merlin.net atmel.com bananapi.org baofengradio.com
  beagle.cc beagleboard.org bosch-sensortec.com bosch.com bostondynamics.com broadcom.com buspirate.com cadence.com celestrak.com
  celestrak.org chirpmyradio.com chirpstack.io circuitpython.org clearpathrobotics.com clublog.org contiki-ng.org coreelec.org
  crowdsupply.com cubicsdr.com cypress.com dangerousprototypes.com danplanet.com darc.de dd-wrt.com dfrobot.com dietpi.com digi.com
  digikey.com digilent.com diptrace.com dobot-robots.com dobot.cc easyeda.cn easyeda.com edukits.co efinixinc.com elad.it elegoo.com
  element14.com elephantrobotics.com eqsl.cc espeasy.com esphome.io espruino.com ettus.com falstad.com fanuc.com fanucamerica.com
  farnell.com firstinspires.org flexradio.com flipper.net flipperzero.one fluke.com freenove.com freertos.org freshtomato.org
  friendlyelec.com fritzing.org ftdichip.com gazebosim.org geda-project.org gemalto.com gnuradio.org goodix.com goodix.com.cn gowinsemi.com
  gqrx.dk greatscottgadgets.com hak5.org hamqth.com hantek.com hardkernel.com hdsdr.de helium.com heltec.org hioki.com hisilicon.com
  hiwonder.com horizon-eda.org iar.com icomamerica.com icomjapan.com ignitionrobotics.org infineon.com invensense.com jlcpcb.com
  jmicron.com js8call.com keil.com kenwood.com keyestudio.com keysight.com khadas.com kicad.org kiwisdr.com kuka.com lab401.com
  labcenter.com labview.com latticesemi.com lauterbach.com lcr.com lcsc.com lego.com letscontrolit.com libre.computer libreelec.tv
  librepcb.org libusb.info lilygo.cc lilygo.cn limemicro.com littlebits.com lora-alliance.org lowrisc.org ltspice.com m5stack.com
  makecode.com marvell.com maximintegrated.com mbed.com mediatek.com mentor.com meshcore.co.uk meshtastic.org microbit.org microblocks.fun
  microchip.com micropython.org microsemi.com mouser.com moveit.ai multisim.com murata.com myriadrf.org n2yo.com netgate.com newark.com
  ni.com nooelec.com nordicsemi.com nordicsemi.no nxp.com odroid.com onsemi.com openocd.org openrobotics.org opensourcesdrlab.com
  openwrt.org opnsense.org orangepi.cn orangepi.org oshpark.com osmc.tv owon.com pcbway.com pfsense.org picknik.ai picotech.com
  pimoroni.com pine64.org pjrc.com princeton.edu probe.rs prolific.com.tw proteus.com proxgrind.com proxmark.com pybricks.com pyocd.io
  qrz.com qualcomm.com quectel.com quicklogic.com radioddity.com radxa.com rakwireless.com realtek.com realtek.com.tw renesas.com rigol.com
  rigolna.com riot-os.org riscv.org robotis.com rock-chips.com rohde-schwarz.com ros.org rs-online.com rsgb.org rt-thread.io rt-thread.org
  rtl-sdr.com saleae.com saleae.io satdump.org satnogs.org sdr-radio.com sdrangel.org sdrplay.com sdrpp.org seeed.cc seeedstudio.com
  segger.com semtech.com sierrawireless.com sifive.com siglent.com siglentna.com sigrok.org silabs.com simcom.com space-track.org
  sparkfun.com st.com stmicroelectronics.com sunfounder.com synaptics.com tdk.com tek.com teledyne.com teledynelecroy.com telit.com
  thalesgroup.com thethingsindustries.com thethingsnetwork.org threadx.io ti.com totalphase.com trossenrobotics.com turtlebot.com
  u-blox.com ufactory.cc unitree.com universal-robots.com vexrobotics.com via.com.tw viatech.com w1hkj.com waveshare.com waveshare.net
  wch-ic.com wch.cn winlink.org wokwi.com wpilib.org wsjtx.net xilinx.com yaesu.com yaskawa.com yokogawa.com zephyrproject.org`

/** Computers, phones, cameras, printers, input and storage devices. */
export const computers: string = `
  3dconnexion.com 8bitdo.com acer.com adata.com alienware.com analogue.co anbernic.com anker.com ankerwork.com anycubic.com aoc.com
  aorus.com arctic.de ardupilot.org areca.com.tw ascom-standards.org asrock.com astrometry.net astronomy-imaging-camera.com asustor.com
  autelrobotics.com ayaneo.com ayntec.com bambulab.cn bambulab.com bee-link.com beelink.com belkin.com benq.com bequiet.com betaflight.com
  betaflight.io bigtree-tech.com biostar.com.tw bitbox.swiss bitfocus.io bixolon.com blackmagic.com blheli32.com blockstream.com
  broadcom.net brother-usa.com brother.co.jp brother.com brother.eu bttwiki.com caldigit.com calyxos.org caniusevia.com canon-europe.com
  canon.com canon.jp caprover.com carbide3d.com casaos.io celestron.com chitubox.com citizen-systems.com cloudron.io cncjs.org coldcard.com
  coolermaster.com corsair.com cosmos-cloud.io creality.com cricut.com crucial.com cubepilot.com cups.org cypherock.com daskeyboard.com
  datalogic.com deepcool.com dell.com digicamcontrol.com displaylink.com divestos.org dji.cn dji.com djiservice.org dokploy.com
  dronecode.org dronedeploy.com duckychannel.com.tw duet3d.com dymo.com dynabook.com e.foundation e3d-online.com edgetx.org eizo.com
  ellipal.com embird.net entangle-photo.org epiloglaser.com epson.com epson.eu epson.jp epson.net ergodox-ez.com evga.com expresslrs.org
  fairphone.com fanatec.com feitian.com flashforge.com fluidd.xyz flywoo.net formlabs.com foundation.xyz fractal-design.com frame.work
  framework.com frsky-rc.com ftsafe.com fujifilm-x.com fujifilm.com fujitsu-scanner.com fujitsu.com gainward.com galax.com gaomon.net
  garmin.com geekom.com gigabyte.com gloriousgaming.com glowforge.com gmktec.com goldkey.com gopro.com goretroid.com gpd.hk gphoto.org
  grapheneos.org grbl.org gskill.com hamrick.com hasselblad.com highpoint-tech.com hihonor.com hitachi.com hmd.com holybro.com
  honeywell.com honeywellaidc.com honor.com hori.jp hp.com hpe.com hpsmart.com htc.com huawei.com huion.com hyperx.com icewhale.io
  ideamaker.io iiyama.com immersed.com inavflight.com indilib.org inkstitch.org inno3d.com insta360.com intel.cn inventables.com
  ixsystems.com jolla.com kanata.dev keychron.com keyst.one khronos.org kinesis-ergo.com kingston.com kioxia.com klipper3d.org
  konicaminolta.com kyocera.com kyoceradocumentsolutions.com lacie.com lasergrbl.com ledger.fr leica-camera.com lenovo.com lenovo.com.cn
  lexar.com lexmark.com lg.com lge.com lian-li.com librem.one lightburnsoftware.com lineageos.org linuxcnc.org logi.com logitech.com
  logitechg.com loupedeck.com lsi.com lycheeslicer.com machsupport.com macsales.com magiskapp.com mainsail.xyz makerbot.com malibal.com
  mango3d.io marlinfw.org mavlink.io meade.com metaquest.com mi.com micron.com mimaki.com minisforum.com miui.com miyoo.com motorola.com
  mozaracing.com munbyn.com murena.com naps2.com nec-display.com nec.com ngrave.io nighttime-imaging.eu nikon.com nikonimglib.com
  nikonusa.com nitrokey.com noctua.at nokia.com nothing.tech novacustom.com nzxt.com obico.io octoeverywhere.com octoprint.org oculus.com
  ocz.com oki.com okidata.com olympus-global.com om-digitalsolutions.com omsystem.com onekey.so oneplus.com onexplayerstore.com onlykey.io
  open-tx.org openbuilds.com opendronemap.org openmediavault.org openprinting.org openxr.org oppo.com orcaslicer.com owc.com palit.com
  panasonic.com pantum.com papercut.com parrot.com pegasusastro.com pentax.com philips.com pimax.com pinephone.org pix4d.com pixinsight.com
  plugable.com plustek.com pny.com postmarketos.org powercolor.com printnode.com prusa3d.com prusa3d.cz puri.sm px4.io qgroundcontrol.com
  qhyccd.com qidi3d.com qmk.fm qnap.com qz.io raise3d.com realme.com repetier.com reprap.org retroid.com ricoh-imaging.co.jp
  ricoh-imaging.com ricoh.com roccat.com rokid.com rolanddga.com rollo.com runtipi.io sabrent.com safepal.com sailfishos.org samsung.com
  samsungmobile.com sandisk.com sane-project.org sapphiretech.com satechi.net sato.com seagate.com sharp.com sharpcap.co.uk shift.eco
  sidequestvr.com sigma-global.com silhouetteamerica.com silhouettecameo.com silverfast.com simagic.com simplify3d.com siril.org
  skhynix.com skydio.com skywatcher.com slic3r.org slimbook.com slimbook.es solidigm.com solokeys.com sonymobile.com soundcore.com
  sovol3d.com speedybee.com spektrumrc.com star-m.jp starlabs.systems starmicronics.com start9.com startech.com steamdeck.com steamvr.com
  stellarium.org supermicro.com superslicer.com swissbit.com synology.com system76.com tamron.com tangem.com targus.com tcl.com
  teamgroupinc.com terra-master.com thermaltake.com thespaghettidetective.com thrustmaster.com token2.com toshiba.com transcend-info.com
  trezor.io troteclaser.com truenas.com tscprinters.com tuxedocomputers.com twrp.me tyan.com ubports.com ubuntu-touch.io ugreen.com
  ultimaker.com ultimatehackingkeyboard.com umbrel.com unraid.net usevia.app vaio.com valveindex.com varjo.com vial.rocks vial.today
  viewsonic.com virtualdesktop.gg vive.com vivo.com voron.design vorondesign.com wacom.com wavlink.com wd.com webodm.net westerndigital.com
  wilcom.com wooting.io xencelabs.com xerox.com xfxforce.com xiaomi.com xkeys.com xp-pen.com xreal.com xtool.com yubico.com yunohost.org
  zebra.com zeiss.com zimaspace.com zmk.dev zotac.com zsa.io zte.com.cn zwoastro.com`

/** Routers, remote control, VPN, network tools. */
export const network: string = `
  1and1.com a10networks.com acme.sh acrylicwifi.com adguard-dns.io adguard.com advanced-ip-scanner.com afrinic.net agentdvr.com airvpn.org
  akamai.com amcrest.com angryip.org anydesk.com apache-guacamole.org apnic.net arin.net arista.com arlo.com aruba.com arubanetworks.com
  auvik.com avm.de axis.com azirevpn.com barracuda.com bgp.tools bgpview.io bind9.net blinkforhome.com blueirissoftware.com bunny.net
  buypass.com cacti.net cambium-networks.com cambiumnetworks.com cdn77.com cendio.com certspotter.com charlesproxy.com checkmk.com
  checkpoint.com cisco.com citrix.com cleanbrowsing.org clippingmagic.com cloudflareclient.com commscope.com connectwise.com controld.com
  coredns.io crt.sh cyberghostvpn.com cymru.com dahuasecurity.com dameware.com db-ip.com defined.net desec.io devolutions.net digicert.com
  dlink.com dnschecker.org dnscrypt.info dnscrypt.org dnsimple.com dnsleaktest.com dnsmadeeasy.com dnsperf.com dnspod.cn dnspod.com
  dnsviz.net domaintools.com domotz.com draytek.com dwservice.net dyn.com dynadot.com easydns.com edimax.com eff.org ekahau.com
  engeniustech.com enom.com entrust.com envoyproxy.io eufy.com expressvpn.com extremenetworks.com ezviz.com f5.com fast.com fastly.com
  fiddler2.com filestack.com fing.com firezone.dev forcepoint.com fortiguard.com fortinet.com foscam.com frigate.video fritz.box fritz.com
  gandi.net gcore.com genetec.com getfiddler.com getoutline.org getscreen.me gl-inet.com glasswire.com globalsign.com go2rtc.org
  godaddy.com goto.com gotomypc.com h3c.com hanwhavision.com haproxy.com haproxy.org he.net headscale.net hide.me hikvision.com
  hotspotshield.com hover.com httptoolkit.com hysteria.network iana.org icanhazip.com icann.org icinga.com ident.me ifconfig.co ifconfig.me
  imgix.com imoulife.com imperva.com incapsula.com internic.net intodns.com ionos.com ionos.de ip-api.com ip2location.com ip2location.io
  ipapi.co ipapi.com ipdata.co iperf.fr ipgeolocation.io ipify.org ipinfo.io ipleak.net ipregistry.co ipvanish.com isc.org ispyconnect.com
  ivpn.net juniper.net kasasmart.com kasm.com kasmweb.com keenetic.com keenetic.ru keycdn.com kismetwireless.net knot-dns.cz
  knot-resolver.cz konghq.com kraken.io lacnic.net librenms.org librespeed.org libreswan.org lighttpd.net linksys.com litespeedtech.com
  littlesnitch.com logmein.com lorex.com manageengine.com maxmind.com meraki.com mercusys.com meshcentral.com metageek.com mikrotik.com
  milestonesys.com mitmproxy.org mremoteng.org mt.lv mullvad.net mxtoolbox.com nagios.com nagios.org name.com namecheap.com namesilo.com
  nest.com netdata.cloud netgear.com netlimiter.com netmaker.io netscaler.com netspotapp.com nextdns.io nginxproxymanager.com nlnetlabs.nl
  no-ip.com nomachine.com nordpass.com nordsecurity.com nordvpn.com ns1.com nssurge.com observium.org omadanetworks.com onvif.org ookla.com
  opendns.com openresty.org opensrs.com openvpn.com ovh.com ovhcloud.com ovpn.com paessler.com paloaltonetworks.com peeringdb.com
  peplink.com perfect-privacy.com photoroom.com porkbun.com portswigger.net powerdns.com pritunl.com privateinternetaccess.com
  privatevpn.com privoxy.org proxifier.com proxyman.io purevpn.com quad9.net realvnc.com remmina.org remotepc.com remove.bg reolink.com
  requestly.com requestly.io ring.com ripe.net royalapplications.com royalapps.com ruckuswireless.com ruijie.com.cn ruijienetworks.com
  rustdesk.com sagernet.org scrypted.app sectigo.com securitytrails.com shadowsocks.org shinobi.video shortpixel.com softether.org
  softperfect.com solarwinds.com sonicwall.com sophos.com sparklabs.com speedtest.net splashtop.com squid-cache.org ssl.com ssllabs.com
  sslmate.com strato.de strongswan.org sucuri.net surfshark.com tapo.com team-cymru.com teamviewer.com technitium.com telerik.com
  teltonika-networks.com teltonika.lt tenda.com.cn tendacn.com thinlinc.com tigervnc.org tightvnc.com tinc-vpn.org tinify.com tinypng.com
  torguard.net tp-link.com tp-link.com.cn tplinkcloud.com traefik.io transloadit.com tucows.com tunnelbear.com tunnelblick.net twingate.com
  tyk.io ubiquiti.com ubnt.com ui.com unbound.net uploadcare.com uvnc.com v2fly.org v2ray.com varnish-cache.org varnish-software.com
  verkada.com viewdns.info viscosityvpn.com vivotek.com vyprvpn.com watchguard.com webex.com whatismyip.com whatsmydns.net whois.com
  whoisxmlapi.com wigle.net windscribe.com wyze.com x2go.org zabbix.com zerossl.com zoneminder.com zyxel.com`

/** Smart home, cars, energy, health, sport, industry. */
export const home: string = `
  abbott.com abetterrouteplanner.com abode.com abrp.app adafruit.io adidas.com adt.com advantech.com akenza.io alivecor.com alltrails.com
  androidaps.org aqara.com athom.com audi.com august.com automationdirect.com autonomylogic.com awattar.at awattar.de balena.dev
  balluff.com bang-olufsen.com baslerweb.com beckhoff.com blakadder.com bluesound.com bluettipower.com blynk.cc blynk.io bmreports.com
  bmw.com bmwgroup.com bosch-home.com br-automation.com brainproducts.com broadlink.com.cn bsh-group.com byd.com caiso.com
  carbonintensity.org.uk chargepoint.com chevrolet.com choosemuse.com citroen.com codesys.com cognex.com comma.ai concept2.com control4.com
  coros.com crestron.com cronometer.com csa-iot.org cupraofficial.com dacia.com daikin.com danalock.com datacake.co denon.com dexcom.com
  deyeinverter.com domoticz.com dreametech.com dresden-elektronik.com dresden-elektronik.de dyson.com e3dc.com easee.cloud easee.com
  easyenergy.com ecobee.com ecoflow.com ecovacs.com edamam.com eightsleep.com electricitymap.org electricitymaps.com electrifyamerica.com
  electrolux.com elexon.co.uk emoncms.org emotiv.com emporiaenergy.com emqx.com emqx.io enelx.com energy-charts.info energyzero.nl
  enocean.com enode.com enphase.com enphaseenergy.com entsoe.eu eq-3.de ercot.com esphome-devices.com ethercat.org evcc.io evgo.com
  ewelink.cc fastned.nl fatsecret.com festo.com fhem.de fiat.com fitbit.com fitnesssyncer.com flir.com flume.tech flumewater.com ford.com
  forecast.solar fox-ess.com foxesscloud.com freestyle.abbott fronius.com gaiagps.com gardena.com garmin.cn geappliances.com genesis.com
  ginlong.com givenergy.cloud givenergy.co.uk gm.com gmc.com go-e.com goldencheetah.org goodwe.com govee.com gree.com growatt.com hacs.xyz
  haier.com haier.net hammerhead.io hesaitech.com hevy.com hevyapp.com high-mobility.com hivemq.com home-connect.com homebridge.io
  homematic-ip.com homematic.com homey.app honda.com honeywellhome.com hubitat.com hunterindustries.com husqvarna.com hyperion-project.org
  hyundai.com ids-imaging.com ifm.com ihealthlabs.com ikea.com inductiveautomation.com intelrealsense.com intervals.icu iobroker.com
  iobroker.net ionity.eu irobot.com itead.cc jackery.com jaguar.com jeep.com jefit.com josh.ai kardia.com keba.com keyence.com kia.com
  knx.org komoot.com komoot.de kostal-solar-electric.com kwikset.com landrover.com leviton.com lexus.com libreview.com libreview.io
  lifx.com linkplay.com livoxtech.com lixiang.com loopkit.org losant.com loseit.com loxone.com lucidmotors.com lutron.com luxonis.com
  mapmyrun.com marantz.com mazda.com mbfs.com medtronic.com meethue.com melcloud.com mercedes-benz.com meross.com mgmotor.com midea.com
  miele.com mini.com mitsubishi-electric.co.nz mitsubishielectric.co.jp mitsubishielectric.com modbus.org mosquitto.org moxa.com mqtt.org
  music-assistant.io mydevices.com myenergi.com myfitnesspal.com nabucasa.com nanoleaf.me nationalgrideso.com neso.energy netatmo.com
  netztransparenz.de neurosky.com nightscout.info nightscoutfoundation.org nike.com nio.com nissan.com nissanusa.com nodered.org
  nordpoolgroup.com nuki.io nutritionix.com nyiso.com octopus.energy omnipod.com omron.com omron.eu omronhealthcare.com onepeloton.com
  onkyo.com onstar.com opcfoundation.org opel.com openbci.com openchargemap.io openchargemap.org openenergymonitor.org openevse.com
  openfoodfacts.org openhab.org openplcproject.com opensprinkler.com openthread.io opto22.com orbbec.com ouraring.com ouster.com
  outdooractive.com particle.io peloton.com pepperl-fuchs.com peugeot.com phoenixcontact.com phoscon.de pioneer.jp pjm.com plcopen.org
  plugshare.com polar.com polestar.com porsche.com profibus.com pvoutput.org qardio.com rabbitmq.com rachio.com rainbird.com ree.es
  renault.com resideo.com ridewithgps.com rivian.com roborock.com rockwellautomation.com roku.com rte-france.com runalyze.com runkeeper.com
  savant.com scadabr.com.br schlage.com schneider-electric.com se.com seat.com senec.com sense.com sensibo.com sharkninja.com shelly.cloud
  shelly.com sick.com simplisafe.com skoda-auto.com slamtec.com sleepcycle.com sma-america.com sma.de smard.de smartcar.com smartlife.com
  smartthings.com solaredge.com solcast.com solcast.com.au sonnen.com sonnen.de sonoff.tech sonos.cn spoonacular.com stellantis.com
  stemmer-imaging.com stereolabs.com strava.com strong.app subaru.com sungrowpower.com suunto.com switch-bot.com switchbot.com tado.com
  tago.io tandemdiabetes.com technogym.com tedee.com teledyneflir.com terna.it tesla.com teslafi.com teslamate.org teslamotors.com
  thingsboard.io thingspeak.com threadgroup.org tibber.com tizen.org todaysplan.com.au toyota.com trainerroad.com trainingpeaks.com
  turck.com tuya.cn tuya.com tuyacn.com ubidots.com underarmour.com unitronics.com valetudo.cloud velodynelidar.com vernemq.com
  victronenergy.com volkswagen.com volvocars.com vw.com wago.com wahoofitness.com wallbox.com watttime.org wger.de whirlpool.com whoop.com
  wiim.com wiimhome.com withings.com withings.net wizconnected.com wled.ge wled.me xiaopeng.com xpeng.com yalehome.com yamaha-motor.com
  yeelight.com z-wave.me z-wavealliance.org zaptec.com zeekr.com zigbee2mqtt.io zooz.com zwave-js.io zwift.com`
