/** Who makes systems, desktops, browsers and the tools of a shell. Registrable domains; what they mean is said in `established.ts`. */

/** Systems, desktops, browsers, stores of programs, the free software in every distribution. */
export const systems: string = `
  3u.com 9front.org accrescent.app ajay.app almalinux.org alternativeto.net altstore.io amigaos.net antixlinux.com aomedia.org appimage.org
  arc.net arcanoae.com archivebox.io arcolinux.com aros.org artixlinux.org asciinema.org auroraoss.com awesomewm.org basilisk-browser.org
  bazzite.gg bodhilinux.com bottlerocket.dev bpftrace.org brendangregg.com browsertrix.com byobu.org cachix.org cachyos.org
  calculate-linux.org carapace.sh centos.org cheat.sh chimera-linux.org chris-titus.com christitus.com clearlinux.org cmder.app
  commandlinefu.com darkreader.org deepin.com deepin.org devuan.org diabrowser.com die.net distrowatch.com docspell.org dragonflybsd.org
  dystroy.org ebpf.io ecomstation.com edubuntu.org elementary.io elinks.cz elrepo.org elv.sh endeavouros.com enlightenment.org
  epicbrowser.com exiftool.org exiv2.org explainshell.com f-droid.org falkon.org fig.io flatpak.org floorp.app fosshub.com freebsd.org
  freedesktop.org freedos.org funtoo.org garudalinux.org gentoo.org getaurora.dev getsol.us ghostbsd.org gnome.org gnuplot.info gparted.org
  greasespot.net grml.org haiku-os.org hardenedbsd.org hirensbootcd.org htop.dev httrack.com hypr.land hyprland.org i3wm.org illumos.org
  imazing.com imranr.dev invisible-island.net ipsw.me iridiumbrowser.de izzysoft.de jpeg.org jpegxl.info kaosx.us karakeep.app kde.org
  kernelnewbies.org knopper.net knoppix.net kubuntu.org kylinos.cn ladybird.org libimobiledevice.org libjpeg-turbo.org libpng.org
  librewolf.net libvips.org linkding.link linkwarden.app linux.com linux.org linuxfromscratch.org linuxliteos.com linuxmint.com lix.systems
  lubuntu.me lxde.org lxqt.org mageia.org man7.org manjaro.org marticliment.com mate-desktop.org maxthon.com mayan-edms.com midnightbsd.org
  midori-browser.org minix3.org morphos-team.net mpg123.org murex.rocks mxlinux.org netbsd.org nitrux.in nobaraproject.org nongnu.org
  ohmyposh.dev omnios.org openanolis.cn openbsd.org openeuler.org openindiana.org openkylin.top openmandriva.org opus-codec.org
  oraclelinux.com orionbrowser.com pagedjs.org palemoon.org paperless-ngx.com partedmagic.com pclinuxos.com pdflabs.com peppermintos.com
  pkgs.org plan9.io pop-os.org porteus.org powershell.org princexml.com projectbluefin.io puppylinux.com q4os.org qpdf.org qtile.org
  qutebrowser.org reactos.org redox-os.org regolith-desktop.com repology.org reportlab.com rhinolinux.org rockylinux.org rpmfind.net
  rpmfusion.org rr-project.org scientificlinux.org seleniumhq.org serenityos.org servo.org shellcheck.net sidestore.io simple-icons.org
  slackware.com slax.org slimjet.com slitaz.org smartos.org snapcrafters.org solus-project.com sparkylinux.org sponsorblock.org ss64.com
  stirlingpdf.com strace.io suckless.org swaywm.org system-rescue.org systemd.io tampermonkey.net thebrowser.company theiphonewiki.com
  thorium.rocks tinycorelinux.net tldp.org tldr.sh trinitydesktop.org twibright.com typeset.sh ublue.it ubuntu-mate.org ubuntubudgie.org
  ubuntucinnamon.org ubuntukylin.com ubuntustudio.org unigetui.com uniontech.com universal-blue.org valgrind.org vanillaos.org vivaldi.com
  voidlinux.org waterfox.com waterfox.net weasyprint.org webkit.org webkitgtk.org webmproject.org webrecorder.io webrecorder.net
  wkhtmltopdf.org wpewebkit.org wtfpl.net x.org xfce.org xiph.org xmonad.org xon.sh xubuntu.org youtube-dl.org zellij.dev zen-browser.app
  zorin.com`
