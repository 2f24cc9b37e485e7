/** Who is known at home first: makers and services by country. Registrable domains; what they mean is said in `established.ts`. */

/** China and Taiwan. */
export const china: string = `
  01.ai 10jqka.com.cn 1688.com 17173.com 1panel.cn 1panel.pro 360.cn 360.com 36kr.com 4399.com 51job.com 58.com 95516.com aapanel.com
  abchina.com acer.com.tw acwing.com agora.io aigo.com akfamily.xyz alicloud.com alipay.com alipayobjects.com aliyun.cn amap.com aminer.cn
  anjuke.com ant.vision antdv.com antgroup.com antv.vision apifox.cn apifox.com apipost.cn apispace.com arco.design ascend.com asus.com.cn
  asus.com.tw aten.com autonavi.com baai.ac.cn baichuan-ai.com baidubce.com bankcomm.com baomidou.com bfsu.edu.cn bmob.cn boardmix.com
  boc.cn bt.cn bukalapak.com cainiao.com caixin.com cambricon.com canva.cn cas.cn cathaybk.com.tw ccb.com cctv.com cffex.com.cn chatglm.cn
  chinabond.com.cn chinadaily.com.cn chinamoney.com.cn chuangkit.com cloopen.com cls.cn cmbchina.com cndns.com cninfo.com.cn cnki.net
  cnstock.com cntv.cn cqvip.com cs.com.cn csindex.com.cn ctbcbank.com ctrip.cn ctyun.cn czce.com.cn dahuatech.com dameng.com dataease.io
  dce.com.cn dcloud.io dcloud.net.cn dedao.cn deepin.cn dianping.com didiglobal.com dnspod.net doubao.com easemob.com eastmoney.com
  easyswoole.com edrawmax.com edrawsoft.com ele.me eleme.cn element-plus.org ename.com eolink.com esunbank.com ezviz.cn fastadmin.net
  fastgpt.cn fastgpt.in finmindtrade.com fit2cloud.com fliggy.com foxitsoftware.cn ftqq.com fugle.tw gaode.com gaoding.com gbase.cn
  geekbang.org getui.com gigabyte.cn gitmind.com goldendb.com goproxy.cn goproxy.io greptime.com gtimg.cn h3c.com.cn halo.run harmonyos.com
  hiascend.com hikvision.cn huawei.cn huorong.cn hutool.cn huxiu.com hwclouds.com hyperf.io hypergryph.com icbc.com.cn ifeng.com
  iflytek.com imooc.com infoq.cn inspur.com intern-ai.org.cn internlm.org iqiyi.com ithome.com ixigua.com jd.com jdcloud.com jeecg.com
  jiguang.cn jin10.com jittor.org joinquant.com jpush.cn js.design jsdesign.cn jtexpress.com juhe.cn jumpserver.org kaiyuanshe.cn
  kdniao.com ke.com kimi.com kingbase.com.cn kingsoft.com kkbox.com kkday.com klook.com ksyun.cn ksyun.com kuaidi100.com kuaishou.com
  kubesphere.com kubesphere.io kuboard.cn kugou.com kuwo.cn lagou.com lanhuapp.com layui.dev lazada.com lenovo.cn lianjia.com
  liaoxuefeng.com liepin.com lilith.com line-apps.com lingyiwanwu.com luogu.com.cn mafengwo.cn mastergo.com matrixorigin.cn matrixorigin.io
  maxkb.cn megvii.com meitu.com meituan.com meizu.com mercurycom.com.cn metax-tech.com mgtv.com mihoyo.cn mindspore.cn minimax.chat
  minimaxi.com miot-spec.org mockingbot.com modao.cc modelbest.cn moji.com momo.com.tw momoshop.com.tw msi.com.tw mthreads.com mybatis.org
  nacos.io netac.com netease.im news.cn nlc.cn nowcoder.com nthu.edu.tw ntu.edu.tw nycu.edu.tw oceanbase.com oneflow.org openatom.org
  opendatalab.com opendatalab.org.cn opengauss.org openharmony.cn openxlab.org.cn oppo.cn oppomobile.com paddlepaddle.org.cn papegames.com
  pchome.com.tw people.com.cn phison.com pinduoduo.com pingcap.cn pingcode.com pixso.cn pjlab.org.cn polardbx.com pptv.com processon.com
  pushplus.plus qcc.com qcloud.com qidian.com qingting.fm qiniu.com qixin.com qnap.com.tw qunar.com qweather.net qwen.ai qwenlm.ai
  rainbond.com ricequant.com roborock.cn rongcloud.cn runoob.com rustcc.cn sa-token.cc sciencedb.cn seata.io sensetime.com sf-express.com
  shengwang.cn shfe.com.cn shopee.com shopee.sg shopee.tw showapi.com siliconmotion.com sina.com sina.com.cn sinica.edu.tw sinotrade.com.tw
  smartisan.com so.com sogou.com sohu.com stcn.com stepfun.com sto.cn sugon.com swoole.com synology.cn taobao.com taosdata.com tapd.cn
  taptap.cn taptap.io taro.zone tdengine.com teambition.com tencentcloud.com thepaper.cn thinkpad.com thinkphp.cn tianapi.com
  tianyancha.com tmall.com tokopedia.com tongyi.com toutiao.com tp-link.cn trae.cn trendmicro.com.tw tuniu.com tushare.org tushare.pro
  tuyasmart.com ucloud.cn ugreen.cn umeng.com umetrip.com unionpay.com uniview.com upyun.com variflight.com vivo.com.cn vnpy.com
  volcengineapi.com w3cschool.cn wallstreetcn.com wanfangdata.com.cn west.cn wind.com.cn wisemodel.cn wondershare.cn workerman.net
  worktile.com xd.com xfyun.cn xiaohongshu.com ximalaya.com xinhuanet.com xueqiu.com xunfei.cn yapi.pro yeelight.cn yicai.com youku.com
  yozosoft.com ys7.com yto.net.cn yundaex.com yunpian.com zego.im zegocloud.com zhipin.com zhipuai.cn zilliz.com zjiecode.com zto.com`

/** Russia, Ukraine and neighbours. */
export const russia: string = `
  1c-bitrix.ru 1c.ru 1cfresh.com 2gis.com 2gis.ru abbyy.ru aeroflot.ru ajax.systems aladdin-rd.ru alfabank.ru aliexpress.ru altlinux.org
  amocrm.com amocrm.ru astralinux.ru auto.ru avito.ru basealt.ru beeline.ru beget.com boxberry.ru catboost.yandex cbr.ru cdek.ru cian.ru
  citilink.ru clickhouse.yandex cloud.ru cloudpayments.ru cryptopro.ru cyberleninka.ru dadata.ru diadoc.ru dns-shop.ru domclick.ru drom.ru
  dublgis.ru egov.kz elibrary.ru firstvds.ru geekbrains.ru giga.chat gigachat.ru gismeteo.net gosuslugi.ru gov.ru gramota.ru group-ib.com
  hh.ru hse.ru infotecs.ru interfax.ru itmo.ru ivi.ru jivo.ru jivosite.com kaspi.kz kinopoisk.ru kommersant.ru kontur.ru kyivstar.ua
  lamoda.ru lenta.ru litres.ru livelib.ru mango-office.ru megafon.ru megaplan.ru mipt.ru monobank.ua mos.ru msu.ru mts.ru multitran.com
  mvideo.ru myoffice.ru nalog.ru netology.ru nic.ru novaposhta.ua okko.tv olx.com olx.ua onliner.by ozon.ru ozon.tech pobeda.aero pochta.ru
  positive-technologies.com postgrespro.com postgrespro.ru privatbank.ua prom.ua promt.ru ptsecurity.com qiwi.com r7-office.ru
  raiffeisen.ru rbc.ru red-soft.ru reface.ai reg.ru ria.ru robokassa.ru rosalinux.ru rozetka.com.ua rt.ru rutoken.ru ruvds.com rzd.ru s7.ru
  sber.ru sberbank.ru sberdevices.ru sbis.ru selectel.com selectel.ru sendpulse.com senler.ru skillbox.ru skyeng.ru sms.ru smsc.ru spbu.ru
  sprut.ai stepik.org superjob.ru t2.ru tarantool.io tass.ru tbank.ru tele2.ru timeweb.cloud timeweb.com tinkoff.ru tutu.ru ukrposhta.ua
  unisender.com unisender.ru vdsina.ru vedomosti.ru voximplant.com vtb.ru wildberries.ru wirenboard.com ya.ru yandex.cloud yandex.com
  yandex.net yookassa.ru yoomoney.ru zadarma.com zvuk.com`

/** Japan and Korea. */
export const japanKorea: string = `
  11st.co.kr acmicpc.net afreecatv.com ah-soft.com ahnlab.com ai-j.jp aihub.or.kr airkorea.or.kr airport.kr aivis-project.com
  alpsalpine.com altools.co.kr alyac.co.kr amazon.co.jp asahi.com ascii.jp atok.com au.com backlog.com backlog.jp baemin.com bandicam.com
  bok.or.kr bootpay.co.kr buffalo.jp buffalotech.com bugs.co.kr cacoo.com canon.co.jp casio.co.jp casio.com chatwork.com chosun.com
  cjlogistics.com clip-studio.com clova.ai coeiroink.com conoha.jp cookpad.com coupang.com crypton.co.jp cybozu.co.jp daangn.com
  danal.co.kr denon.jp dmm.co.jp dmm.com docomo.ne.jp donga.com doortodoor.co.kr dwango.jp ekispert.jp elecom.co.jp elyza.ai estsoft.com
  etri.re.kr fanuc.co.jp freee.co.jp freee.com friendli.ai fss.or.kr furiosa.ai genie.co.kr gigazine.net gmarket.co.kr gmo-pg.com gmo.jp
  gnavi.co.jp gomplayer.com goodchoice.kr google.co.jp goorm.io gtfs-data.jp hanabank.com hancom.com hancomdocs.com hani.co.kr hanjin.co.kr
  hiroshiba.jp hitachi.co.jp homes.co.jp hotpepper.jp hyundai.co.kr iamport.kr ibk.co.kr iij.ad.jp iij.jp imbc.com impress.co.jp
  inflearn.com inicis.com iodata.jp itmedia.co.jp jalan.net japanpost.jp jaxa.jp jiji.com jma.jp joongang.co.kr jorudan.co.jp jpcert.or.jp
  jpx-jquants.com jquants.com justsystem.co.jp justsystems.com jvn.jp kabu.com kakaku.com kakaobank.com kakaocorp.com kakaoenterprise.com
  kakaopay.com kbs.co.kr kbstar.com kddi.com keyence.co.jp kftc.or.kr kginicis.com kintone.com kintone.dev kioxia.co.jp kisa.or.kr
  kisti.re.kr kiwoom.com komoju.com korea.ac.kr koreainvestment.com korg.co.jp kosis.kr krafton.com krcert.or.kr krx.kr kt.com
  kuronekoyamato.co.jp kyodonews.net lgcns.com lgensol.com lguplus.com line-scdn.net line.biz logitec.co.jp lotteon.com lunit.io
  lycorp.co.jp mainichi.jp maruo.co.jp matsui.co.jp melon.com mercari.com miraeasset.com mizuhobank.co.jp monex.co.jp moneyforward.com
  mufg.jp musinsa.com nature.global navercloudcorp.com navercorp.com naverlabs.com navitime.co.jp navitime.com ncloud-docs.com ncloud.com
  ncsoft.com nec.co.jp netmarble.com nexon.com nhk.or.jp nhn.com nhncloud.com nhqv.com nia.or.kr nicepay.co.kr niconico.com nicovideo.jp
  nii.ac.jp nikkei.com nikon.co.jp ntt.co.jp ntt.com nulab.com odpt.org olympus.co.jp omron.co.jp onamae.com openbanking.or.kr panasonic.jp
  panasonic.net pay.jp payapp.kr paypay.ne.jp pearlabyss.com piapro.jp pixiv.co.jp planex.co.jp portone.io postech.ac.kr
  preferred-networks.jp preferred.jp programmers.co.kr rakuten-bank.co.jp rakuten.co.jp rebellions.ai ricoh.co.jp riken.jp rinna.co.jp
  rohm.com roland.co.jp sagawa-exp.co.jp sakana.ai samsung.co.kr samsungpop.com samsungsds.com sansan.com sanwa.co.jp sbigroup.co.jp
  sbisec.co.jp sbishinseibank.co.jp sbs.co.kr semicon-storage.com sharp.co.jp shinhan.com skt.com sktelecom.com smarthr.jp smbc.co.jp
  smilegate.com softbank.co.jp softbank.jp solved.ac sony.co.jp sony.jp sony.net sooplive.co.kr srail.kr ssg.com stockmark.co.jp suumo.jp
  sweettracker.co.kr switchbot.jp tabelog.com tascam.com tascam.jp teac.co.jp teac.jp tenki.jp tmap.co.kr tmapmobility.com toast.com
  toshiba.co.jp toss.im tossbank.com tosspayments.com tving.com upstage.ai val.co.jp vector.co.jp vocaloid.com watcha.com wavve.com
  weathernews.com weathernews.jp wooribank.com woowahan.com works.do worksmobile.com wrtn.ai wrtn.io yahoo.co.jp yamaha.co.jp yanolja.com
  yaskawa.co.jp yna.co.kr yogiyo.co.kr yomiuri.co.jp yonhapnews.co.kr yonsei.ac.kr z.com zoom.co.jp zoomcorp.com zozo.jp`

/** Germany, France, Spain, Italy and the rest of Europe. */
export const europe: string = `
  123-reg.co.uk 1und1.de 20min.ch 20minutos.es 3bmeteo.com a1.net aade.gr abacus.ch abc.es abelssoft.de adac.de ademe.fr aena.es
  aftonbladet.se agenciatributaria.es ah.nl aib.ie alan.com aldi-sued.de all-inkl.com allegro.eu allegro.pl allnet.de allocine.fr
  allocine.net alza.cz amazon.fr ameli.fr an-post.com anaf.ro anpost.com ansa.it antagonist.nl antidote.info archives-ouvertes.fr ard.de
  ardmediathek.de arduino.org argos.co.uk arkea.com arsys.es aruba.it as.com asda.com ashampoo.com atm.it atos.net avm.com bahnhof.de
  bancaditalia.it bancontact.com bancsabadell.com bankid.com bankinter.com bankofengland.co.uk bankofireland.com baselinker.com
  bbvaapimarket.com bde.es belastingdienst.nl bexio.com beyerdynamic.de bfarm.de bgpost.bg bild.de billingo.hu billomat.com bizum.es bkk.hu
  black-forest-labs.com blik.com blocket.se bnb.bg bnr.ro bol.com bolsasymercados.es boots.com borsaitaliana.it bosch-iot-suite.com
  boulanger.com boursobank.com boursorama.com bouyguestelecom.fr brgm.fr bring.com bring.no bsc.es bt.co.uk bt.com buckaroo.nl buhl.de
  buienradar.nl bund.dev cabify.com caf.fr capgemini.com carris.pt catastro.es cdiscount.com cdmon.com cea.fr ceneo.pl ceskaposta.cz
  cetin.cz chatons.org check24.de chefkoch.de chip.de chronopost.fr cineca.it citizensadvice.org.uk cnb.cz cnes.fr cnmv.es cnr.it cnrs.fr
  cnrtl.fr colissimo.fr colruyt.be combell.com computerbase.de coolblue.nl correos.es corriere.it cp.pt crtm.es csas.cz csic.es cso.ie
  csob.cz ctt.pt currys.co.uk cyon.ch cznic.cz darty.com dassault-systemes.com datadis.es datev.de db-netz.de delijn.be delta-dore.com
  derstandard.at desy.de deutschlandfunk.de devialet.com devolo.com devolo.de df.eu dfki.de dict.cc digi.ro digid.nl digitec.ch dimdi.de
  dinahosting.com dinero.dk dlr.de dm.de dn.se dna.fi doctolib.com doctolib.fr dolibarr.com dolibarr.org domainfactory.de dovecot.org
  dpa.com dr.dk dublinbus.ie duden.de dust.tt dwds.de e-conomic.com econt.com edeka.de edf.fr ee.co.uk elcorteingles.es eldiario.es
  elisa.fi elmundo.es elpais.com elster.com emag.ro emtmadrid.es endesa.com enedis.fr engie.com eniro.se ericsson.com eurobank.gr
  euskadi.eus evri.com exact.com exactonline.nl factorial.co factorialhr.es fakturoid.cz fakturownia.pl fan-courier.ro fastbill.com
  fasthosts.co.uk fattureincloud.it faz.net fca.org.uk feedzai.com fina.hr finn.no fio.cz fnac.com focal.com forpsi.com fortnox.se
  fortuneo.fr fotocasa.es framasoft.org france.tv francetvinfo.fr fraunhofer.de freeagent.com funda.nl fz-juelich.de galaxus.ch galaxus.de
  gandi.dev garanteprivacy.it gazeta.pl gazzetta.it geizhals.at geizhals.de gelbeseiten.de genbeta.com gencat.cat gesis.org getaddress.io
  glovo.com golem.de gov.ee gov.si gpw.pl grdf.fr gridscale.io gude.info gumtree.com hal.science hama.com handelsblatt.com
  heinlein-support.de heise.de helmholtz.de hetzner.de heureka.cz hitta.se hnb.hr holded.com home.pl hostpoint.ch hs.fi iberdrola.com
  iberdrola.es ico.org.uk ideal-postcodes.co.uk idealo.de idnes.cz idoklad.cz iex.nl ifirma.pl ifremer.fr ign.es iliad.fr ilmeteo.it
  ilsole24ore.com immobiliare.it in2p3.fr infakt.pl infn.it infogreffe.fr infojobs.net ing.es inpi.fr inpost.eu inpost.pl inps.it inrae.fr
  interia.pl invoicexpress.com inwx.com inwx.de ionos.cloud ipma.pt ird.fr irishrail.ie jakdojade.pl johnlewis.com jumbo.com
  kachelmannwetter.com kadaster.nl kartverket.no kleinanzeigen.de knmi.org kpn.com krystal.io kvk.nl kyutai.org labanquepostale.fr
  lancom-systems.com lancom-systems.de langenscheidt.com larousse.fr latvija.lv lavanguardia.com leaseweb.nl leboncoin.fr lefigaro.fr
  legrand.com legrand.fr leibniz-gemeinschaft.de lemonde.fr lemonway.com leo.org leparisien.fr lerobert.com lesechos.fr lexoffice.de
  lexware.de lhv.ee liberation.fr lidl.com lidl.de lieferando.de lighton.ai ltu.lt lydia-app.com lyra.com malt.fr mangopay.com manitu.de
  mapy.com mapy.cz marca.com marktplaats.nl marmiton.org mavcsoport.hu mbank.pl mbway.pt mediamarkt.de medion.com meldaproduction.com
  meo.pt mercadona.es met.ie mijndomein.nl milanuncios.com mittwald.de mnb.hu mobilepay.dk mobotix.com moloni.pt mondialrelay.fr
  moneybird.com moneysavingexpert.com movistar.es mpg.de mrw.es multibanco.pt multisafepay.com nabla.com naturgy.com nazwa.pl nbg.gr nbp.pl
  netways.de nexi.it nic.cz nickel.eu nos.nl nos.pt nrk.no nu.nl nzz.ch o-o-software.com o2.co.uk o2online.de o2switch.fr o2switch.net
  oblio.eu ocado.com ofcom.org.uk olx.pl omie.es onera.fr onet.pl oo-software.com open-xchange.com openbank.es opendatareseaux.fr
  openedition.org opentelekomcloud.com openthesaurus.de orange.com orange.es ordnancesurvey.org.uk orf.at otpbank.hu otto.de outsystems.com
  ov-chipkaart.nl ovh.fr ovh.pl packeta.com pagopa.it pappers.fr parcelforce.com pay.nl payfit.com payplug.com paysera.com payu.com payu.pl
  pccomponentes.com pdok.nl pennylane.com persee.fr picnic.app pkobp.pl placetel.de plusserver.com poczta-polska.pl polimi.it pons.com
  post.at post.ch posta.si posta.sk postcodes.io poste.it posteitaliane.it posten.no postfinance.ch posti.fi postnord.com postnord.dk
  postnord.se primaverabss.com proton.ch protonmail.ch proximus.be przelewy24.pl publico.pt qonto.com qonto.eu radiofrance.com
  radiofrance.fr rae.es rai.it raiplay.it ratp.com rdw.nl redsys.es register.it renater.fr repsol.com repubblica.it revenue.ie reverso.net
  rewe.de ria.ee ricardo.ch rik.ee rki.de rohlik.cz rossmann.de rtbf.be rtve.es sabadell.com sainsburys.co.uk satispay.com saturn.de
  schneider-electric.fr seg-social.es seur.com sevdesk.de seven.io sfr.fr sipgate.de sipgate.io skroutz.gr skype.com slsp.sk smartbill.ro
  sme.sk sms77.io societe.com sodra.lt softcatala.org software-ag.com softwareag.com somfy.com somfy.fr speedy.bg spiegel.de sr.se srf.ch
  stackit.cloud stackit.de stackscale.com stancer.com starface.com stib-mivb.be subito.it sueddeutsche.de sunrise.ch surf.nl svd.se svt.se
  swedbank.ee swile.co swish.nu swisscom.ch swisscom.com switch.ch systempay.fr szamlazz.hu t-systems.com tagesschau.de talktalk.co.uk
  tankerkoenig.de tatrabanka.sk tcl.fr teamsystem.com tele2.com telefonica.com telekom.com telekom.de telekom.hu telenet.be telenor.com
  telenor.no telia.com telia.se terratec.de terratec.net tesco.com tet.lv thales.com three.co.uk thuisbezorgd.nl tib.eu tim.it tisseo.fr
  tmb.cat totalenergies.com tpay.com transip.eu transip.nl truecaller.com turris.cz tutti.ch tv2.dk tweakers.net twint.ch ub.edu uned.es
  unibo.it univention.com univention.de upc.edu upm.es upv.es veriff.com verkkokauppa.com vg.no vinted.com vipps.no vippsmobilepay.com
  virginmedia.com visma.com visma.net vodafone.co.uk vodafone.com vodafone.de vodafone.es vodafone.it vrt.be wallapop.com wedos.com
  wedos.cz welcometothejungle.com welt.de wetter.com wetteronline.de wfirma.pl which.co.uk willhaben.at windtre.it winfuture.de wiso.de
  wp.pl xataka.com yle.fi zalando.com zalando.de zasilkovna.cz zbw.eu zdf.de zeit.de ziggo.nl zucchetti.it zynaptiq.com`

/** Brazil and Latin America, India and its neighbours, elsewhere. */
export const brazilIndia: string = `
  1mg.com 5paisa.com 99acres.com 99app.com absa.co.za absher.sa aemo.com.au africastalking.com ai4bharat.org airtasker.com airtel.com
  airtel.in aisensy.com akahu.io akahu.nz akbank.com alegra.com aliceblueonline.com amazon.in amber.com.au americanas.com.br amfiindia.com
  angelbroking.com angelone.in asaas.com axisbank.com bancointer.com.br bancolombia.com bankhapoalim.co.il bankofcanada.ca bb.com.br
  bca.co.id bcentral.cl bcp.com.pe bell.ca bhimupi.org.in bigbasket.com billdesk.com billplz.com bkash.com bling.com.br blinkit.com blip.ai
  bluedart.com bluelytics.com.ar bmv.com.mx boi.org.il bookmyshow.com bot.or.th bradesco.com.br brapi.dev brasilapi.com.br bsnl.co.in
  btgpactual.com bunnings.com.au byjus.com c6bank.com c6bank.com.br canadiantire.ca canaltech.com.br capitecbank.co.za carousell.com
  carsales.com.au casasbahia.com.br cashfree.com ccavenue.com cdslindia.com cielo.com.br cimb.com cira.ca clarin.com cleartax.in
  cleartrip.com clip.mx cnpja.com cnpq.br coles.com.au conekta.com conekta.io contaazul.com cornershopapp.com correios.com.br culqi.com
  daraz.com.bd daraz.pk davivienda.com delhivery.com despegar.com detik.com dhan.co dhanhq.co doku.com dolarapi.com domain.com.au dtdc.in
  du.ae easypaisa.com.pk economictimes.com efipay.com.br eltiempo.com eluniversal.com.mx embrapa.br emiratesnbd.com emol.com epayco.co
  escavador.com eskom.co.za estadao.com.br etisalat.ae evolution-api.com exotel.com facturama.mx facturapi.io falabella.com fintoc.com
  finvasia.com fiocruz.br flipkart.com flutterwave.com fnb.co.za foxbit.com.br fpt.ai fpt.vn fundamentus.com.br fyers.in garantibbva.com.tr
  garena.com gcash.com gerencianet.com.br getir.com getnet.com.br globant.com globe.com.ph go.id go.th goibibo.com gov.my gov.ph gov.pk
  greeninvoice.co.il groww.in gumtree.com.au gupshup.io hcltech.com hdfcbank.com hepsiburada.com hindustantimes.com hostgator.com.br
  housing.com hurriyet.com.tr hyperpay.com icicibank.com icicidirect.com icount.co.il idfcfirstbank.com ifood.com.br ig.com.br iitd.ac.in
  iitk.ac.in iitm.ac.in indianexpress.com indiatimes.com infobae.com infomoney.com.br infosys.com inpe.br instamojo.com intelbras.com
  intelbras.com.br inter.co interac.ca interakt.shop interswitchgroup.com invertironline.com investec.com isbank.com.tr isro.org.in
  itau.com itau.com.br iugu.com ixigo.com iyzico.com iyzipay.com jazzcash.com.pk jbhifi.com.au jio.com jumia.com juno.com.br jus.br
  jusbrasil.com.br juspay.in kaleyra.com kasikornbank.com kijiji.ca kinghost.com.br kite.trade kiwibank.co.nz kmart.com.au kompas.com
  kotak.com kotaksecurities.com krutrim.com kueski.com lanacion.com.ar latercera.com lazada.sg leumi.co.il livemint.com loadshedding.com
  loblaws.ca locaweb.com.br lojaintegrada.com.br magalu.cloud magalu.com magazineluiza.com.br magicbricks.com makemytrip.com mapmyindia.com
  mappls.com maya.ph maybank.com maybank2u.com.my meesho.com melhorenvio.com.br mercadobitcoin.com.br mercadobitcoin.net
  mercadolibre.com.mx mercadolivre.com.br mercadopago.com.br mfapi.in midtrans.com mindicador.cl momo.vn moneycontrol.com monnify.com
  morning.co moyasar.com msg91.com mtn.com multilaser.com.br myfatoorah.com myntra.com myob.com myvi.in n11.com naukri.com ndtv.com
  nedbank.co.za nemweb.com.au nequi.com.co netgsm.com.tr nic.br niwa.co.nz noon.com novadax.com.br npci.org.in nptel.ac.in nsdl.co.in
  nubank.com.br nuvemshop.com.br nzherald.co.nz officeworks.com.au olacabs.com olist.com olx.com.br omie.com.br omise.co ondc.org onemap.sg
  onlinesbi.sbi openbankingbrasil.org.br openelectricity.org.au openfinancebrasil.org.br openpay.mx opn.ooo optus.com.au pagar.me
  pagbank.com.br pagseguro.com pardus.org.tr payfast.co.za payfast.io paymaya.com paymongo.com paystack.com paytabs.com paytm.com paytm.in
  paytr.com payu.in peachpayments.com pesapal.com pharmeasy.in phonepe.com physicswallah.live picpay.com positivo.com.br practo.com
  puc-rio.br questrade.com r7.com rapido.bike rappi.com rappi.com.co razorpay.com rdstation.com rdstation.com.br realestate.com.au
  receitaws.com.br redbus.in rede.com.br reforma.com registro.br rnp.br rnz.co.nz rogers.com safaricom.co.ke sahamati.org.in sahibinden.com
  santander.com.br sarvam.ai sbi.co.in scb.co.th scielo.br scielo.org screener.in sea.com sejaefi.com.br sepush.co.za setu.co sharekhan.com
  shaw.ca shine.com shiprocket.in shoonya.com shopee.com.br sii.cl siigo.com singtel.com smallcase.com snapdeal.com souq.com spark.co.nz
  standardbank.co.za starhub.com statusinvest.com.br stc.com.sa stcpay.com.sa stone.co stone.com.br stuff.co.nz swecha.org swiggy.com
  take.net takealot.com talabat.com tallysolutions.com tap.company tatacommunications.com tcs.com tecmundo.com.br tecnoblog.net telcel.com
  telmex.com telstra.com telus.com terra.com.br thehindu.com tickertape.in tiendanube.com tiket.com tiki.vn tiny.com.br totvs.com
  touchngo.com.my trademe.co.nz transbank.cl transbankdevelopers.cl traveloka.com tray.com.br trendyol.com turkcell.com.tr
  turktelekom.com.tr uala.com.ar ufmg.br ufrj.br unacademy.com unam.mx unicamp.br upgrad.com upstox.com usp.br vedantu.com viacep.com.br
  vietcombank.com.vn viettel.vn vindi.com.br vnexpress.net vnpay.vn vodacom.co.za vodafone.com.au vtex.com wati.io wealthsimple.com whc.ca
  wipro.com wompi.co woolworths.com.au xendit.co xpi.com.br yatra.com yemeksepeti.com yesbank.in ynet.co.il yoco.com z-api.io zalopay.vn
  zenvia.com zepto.com zeptonow.com zerodha.com ziraatbank.com.tr zoho.in zomato.com`
