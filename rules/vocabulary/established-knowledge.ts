/** Who publishes what is known: science, maps, weather, travel, news, standards, states. Registrable domains; what they mean is said in `established.ts`. */

/** Science, statistics, mathematics, maps, biology, language, typesetting. */
export const science: string = `
  10xgenomics.com aaai.org abaqus.com accuweather.com aclanthology.org aclweb.org acm.org acs.org addgene.org admin.ch aemet.es aflow.org
  agilent.com airvisual.com alleninstitute.org alliancegenome.org allscripts.com alphafold.com alphafoldserver.com altair.com
  altairhyperworks.com alteryx.com altmetric.com altova.com ambermd.org ambientweather.com ambientweather.net ampl.com ansys.com
  anylogic.com apa.org aqicn.org arcgis.com arcgisonline.com arviz.org asciidoc.org asciidoctor.org astropy.org athenahealth.com
  authorea.com avogadro.cc bakerlab.org base-search.net bbbike.org benchling.com bio-rad.com bioconductor.org biojava.org bioperl.org
  biopython.org biorender.com biorxiv.org blitzortung.org bmj.com bokeh.org bookdown.org brain-map.org brightsky.dev broadinstitute.org
  bund.de caiyunapp.com calculix.de caltech.edu cam.ac.uk cambridge.org cambridgesoft.com cancer.org carto.com cartodb.com cas.org
  catboost.ai cbioportal.org cell.com cellprofiler.org cern.ch cerner.com chanzuckerberg.com chemaxon.com chemrxiv.org chemspider.com
  chmi.cz clarivate.com climacell.co cloudcompare.org cochrane.org cochranelibrary.com code-aster.org cogsci.nl coin-or.org commonmark.org
  commonwl.org comsol.com context-garden.net contextgarden.net copernicus.eu core.ac.uk cos.io cp2k.org cplex.com crossref.org
  crystallography.net cumuluswiki.org curvenote.com cython.org czi.org cziscience.com daringfireball.net darksky.net dask.org datacite.org
  datadryad.org dataiku.com datarobot.com dataverse.org davisinstruments.com dblp.org dealii.org deepmind.com depmap.org desmos.com
  dhis2.org dicomstandard.org dimensions.ai dita-ot.org dmi.dk doaj.org docbook.org dockstore.org drugbank.ca drugbank.com dwd.de
  earthengine.app ebi.ac.uk ecowitt.com ecowitt.net elabftw.net elifesciences.org elmerfem.org elsevier.com embl.de embl.org emsc-csem.org
  ensembl.org entwine.io epic.com eso.org esri.com europepmc.org eviews.com expasy.org faccts.de fenicsproject.org fhir.org fico.com
  fiji.sc firecloud.org flybase.org fme.com fmi.fi foldseek.com freesurfer.net frontiersin.org gadm.org galaxyproject.org gams.com
  gap-system.org gaussian.com gc.ca gdal.org geant4.org geneious.com geneontology.org genome.jp geoapify.com geocode.earth geofabrik.de
  geogebra.org geojson.io geojson.org geonames.org geonetwork-opensource.org geonode.org geopandas.org geoserver.org geosphere.at
  gismeteo.com gismeteo.ru gmsh.info go.jp go.kr gorilla.sc gouv.fr gov.au gov.hk gov.in gov.tw gov.uk graphhopper.com graphpad.com
  gromacs.org gtexportal.org gurobi.com h2o.ai h3geo.org hapifhir.io harvard.edu heavens-above.com heigit.org here.com hereapi.com
  hexagon.com hexaly.com highs.dev hindawi.com hl7.org holoviz.org home.cern hotosm.org htslib.org humancellatlas.org idtdna.com ieee.org
  ign.fr igv.org ilastik.org illumina.com imagej.net imagej.org imgw.pl inspirehep.net intact.org interpro.org iqair.com isc.ac.uk
  isomorphiclabs.com itk.org jamanetwork.com jamovi.org jasp-stats.org jmlr.org jmp.com jspsych.org jstor.org jupyterbook.org kartaview.org
  katex.org kegg.jp knime.com knmi.nl labarchives.com lammps.org lastools.org latex-project.org leica-geosystems.com lens.org
  lightningmaps.org ligo.org locationiq.com luftdaten.info lyx.org mapillary.com maplesoft.com maps.me mapserver.org maptiler.com
  markdownguide.org materialsproject.org mathjax.org mathoverflow.net mathway.com mathworks.com matplotlib.org maxar.com mc-stan.org
  mdpi.com medplum.com medrxiv.org met.no meteo.be meteoam.it meteoblue.com meteofrance.com meteofrance.fr meteoschweiz.ch meteostat.net
  metno.no metservice.com micro-manager.org minitab.com minizinc.org minorplanetcenter.net mlr.press mosek.com mturk.com mystmd.org
  namd.org nanoporetech.com napari.org naturalearthdata.com nature.com neb.com nejm.org netatmo.net netlogo.org networkx.org neurips.cc
  nextflow.io nf-co.re nipreps.org nipy.org nomad-lab.eu northwestern.edu numpy.org nwchem-sw.org octave.org oeis.org ogc.org open-emr.org
  openaerialmap.org openalex.org openaq.org openbabel.org opencagedata.com openclinica.com openehr.org openfoam.com openfoam.org
  opengeospatial.org openmicroscopy.org openmm.org openmrs.org openneuro.org openreview.net openrouteservice.org openstreetmap.de
  openstreetmap.fr openstreetmap.us opentargets.org opentopography.org opentopomap.org optuna.org oqmd.org oracle-health.com
  orangedatamining.com orcasoftware.de orcid.org ordnancesurvey.co.uk organicmaps.app originlab.com orthanc-server.com os.uk osmand.net
  oup.com ourresearch.org overleaf.com overpass-api.de ox.ac.uk oxygenxml.com pacb.com paperswithcode.com paraview.org pavlovia.org pdal.io
  pdbe.org pelias.io pfam.org pharmgkb.org photomath.com pirateweather.net planet.com plos.org pnas.org pola.rs polars.tech posit.co
  positionstack.com postgis.org potree.org prism.com proj.org project-osrm.org project-redcap.org prolific.co prolific.com protocols.io
  psicode.org psyarxiv.com psychopy.org purpleair.com pydata.org pymc.io pymol.org pypy.org pyscf.org qgis.org qiagen.com
  quantum-espresso.org quarto.org qweather.com r-lib.org rapidlasso.com rapidlasso.de rapidminer.com rapids.ai rcsb.org rdkit.org
  re3data.org reactome.org redcap.org redoxengine.com researchgate.net revvitysignals.com rfam.org rmarkdown.com root.cern ror.org
  rosettacommons.org rsc.org rstudio.com rstudio.org s2geometry.io safe.com saga-gis.org sagemath.org sagepub.com salome-platform.org
  samtools.org sas.com satijalab.org saxonica.com schrodinger.com science.org sciencedirect.com sciencemag.org scikit-image.org
  scikit-learn.org scilab.org scipopt.org scipy.org scopus.com scverse.org sdss.org sensor.community sentinel-hub.com seqera.io sib.swiss
  simscale.com simulink.com slicer.org smarthealthit.org smhi.se snapgene.com spacetelescope.org springer.com springernature.com spss.com
  ssrn.com stadiamaps.com stamen.com stata.com statsmodels.org statsoft.com stormglass.io string-db.org stsci.edu sunrise-sunset.org
  surfline.com swisstopo.ch symbolab.com sympy.org systatsoftware.com tandfonline.com tcga.org tei-c.org tempestwx.com terra.bio
  texstudio.org texworks.org thelancet.com thelens.org thermofisher.com thunderforest.com tidyverse.org timeanddate.com timeapi.io
  timezonedb.com tomorrow.io tomtom.com twistbioscience.com typst.app u-bordeaux.fr u-strasbg.fr uclouvain.be ucsc.edu uiuc.edu
  uni-trier.de uniprot.org unpaywall.org usegalaxy.eu usegalaxy.org usyd.edu.au uw.edu vasp.at ventusky.com visualcrossing.com vtk.org
  waikato.ac.nz waqi.info weather.com weather.com.cn weatherapi.com weatherbit.io weatherflow.com weatherlink.com weatherstack.com
  webofknowledge.com webofscience.com weewx.com what3words.com whiteboxgeo.com wiley.com windfinder.com windguru.cz windy.com
  worldtides.info worldtimeapi.org wormbase.org writelatex.com wunderground.com wwpdb.org xgboost.ai xm1math.net yeastgenome.org yr.no
  zamg.ac.at`

/** Flights, trains, stays, ships, public transport. */
export const travel: string = `
  12306.cn 511.org 9292.nl aa.com accor.com adsb.fi adsb.lol adsbexchange.com aerodatabox.com aeromexico.com agoda.com airasia.com
  airbnb.com aircanada.com airchina.com aireuropa.com airfrance.com airfrance.fr airindia.com airnewzealand.co.nz airnewzealand.com
  airplanes.live aisstream.io alaskaair.com amadeus.com amtrak.com ana.co.jp austrian.com avianca.com aviationapi.com aviationstack.com
  avis.com bahn.de belgiantrain.be blablacar.com blablacar.fr booking.com britishairways.com bvg.de cathaypacific.com cd.cz ceair.com
  cebupacificair.com china-airlines.com choicehotels.com citybik.es citymapper.com concur.com condor.com copaair.com csair.com ctrip.com
  dbnavigator.de delta.com deutschebahn.com digitransit.fi dsb.dk duffel.com easyjet.com eki-net.com emirates.com enterprise.com entur.io
  entur.org ethiopianairlines.com etihad.com eurowings.com evaair.com expedia.com finnair.com flightaware.com flightradar24.com
  flightstats.com flixbus.com flixbus.de flyasiana.com flydubai.com flyfrontier.com flypgs.com flysaa.com flysas.com flyscoot.com
  flytap.com frontier.com garuda-indonesia.com goindigo.in gov.sg govt.nz greyhound.com gtfs.org hertz.com hilton.com hnair.com hopper.com
  hostelworld.com hotels.com hotwire.com hsl.fi hvv.de hyatt.com iata.org iberia.com icelandair.com ihg.com iledefrance-mobilites.fr
  interrail.eu irail.be irctc.co.in ita-airways.com italotreno.it jal.co.jp jal.com jetblue.com jetstar.com jreast.co.jp kayak.com
  kenya-airways.com kiwi.com klm.com korail.com koreanair.com latam.com latamairlines.com letskorail.com li.me lime.bike lot.com
  lufthansa.com maersk.com malaysiaairlines.com marinetraffic.com marriott.com mbta.com megabus.com mobilitydata.org mobilitydatabase.org
  moovit.com moovitapp.com msc.com mta.info mvg.de mvv-muenchen.de myshiptracking.com nationalrail.co.uk navan.com navitia.io
  networkrail.co.uk nextbike.de nextbike.net nmbs.be norwegian.com ns.nl oebb.at omio.com opendata.ch opensky-network.org
  opentransportdata.swiss opentripplanner.org orbitz.com ovapi.nl parkopedia.com philippineairlines.com pkp.pl planespotters.net
  priceline.com qantas.com qatarairways.com radissonhotels.com raileurope.com ratp.fr rejseplanen.dk renfe.com resrobot.se ridemetro.org
  rmv.de rome2rio.com ryanair.com sabre.com saudia.com sbb.ch seat61.com septa.org sfmta.com singaporeair.com sixt.com sj.se skyscanner.com
  skyscanner.net sncf-connect.com sncf.com southwest.com spirit.com swiss.com thaiairways.com thetrainline.com tier.app trafiklab.se
  trainline.com transavia.com transit.land transitapp.com transitchicago.com translink.ca translink.com.au travelocity.com travelport.com
  trenitalia.com trip.com tripit.com trivago.com ttc.ca turkishairlines.com turo.com united.com vbb.de vesselfinder.com vgn.de viarail.ca
  vietnamairlines.com virginatlantic.com voeazul.com.br voegol.com.br voi.com volaris.com vr.fi vrbo.com vrr.de vueling.com vy.no
  wanderlog.com waze.com westjet.com wienerlinien.at wizzair.com wmata.com wyndhamhotels.com zipcar.com zvv.ch`

/** News, reference, learning, media. */
export const news: string = `
  9to5google.com 9to5mac.com aalto.fi abc.net.au adventofcode.com afp.com aljazeera.com allrecipes.com allsides.com anandtech.com
  androidauthority.com androidcentral.com androidpolice.com anidb.net anilist.co anu.edu.au apartments.com api-football.com api-sports.io
  apnews.com appleinsider.com apress.com arstechnica.com atptour.com autoscout24.de autotrader.com axios.com babbel.com balldontlie.io
  basketball-reference.com bbc.co.uk bbc.com bbci.co.uk blackboard.com bleepingcomputer.com bostonglobe.com boxofficemojo.com
  brewersfriend.com brewfather.app brilliant.org britannica.com brown.edu bunpro.jp businessinsider.com busuu.com cambridgeenglish.org
  canvaslms.com carfax.com cargurus.com cbc.ca channel4.com channelnewsasia.com chegg.com chicagotribune.com classdojo.com cmu.edu cnet.com
  cnn.com codecademy.com codeforces.com codewars.com collegeboard.org collinsdictionary.com columbia.edu cornell.edu coursehero.com
  coursera.org cricapi.com cricbuzz.com criterion.com crunchyroll.com curiositystream.com dailymail.co.uk darkreading.com datacamp.com
  datamuse.com dbpedia.org dc.com dictionary.com dictionaryapi.dev disney.com disneyplus.com dpreview.com dtu.dk duke.edu duolingo.com
  dw.com economist.com ed.ac.uk edmodo.com edmunds.com edx.org engadget.com epfl.ch espn.com espncricinfo.com ethz.ch ets.org euronews.com
  exercism.io exercism.org f1.com fbref.com fifa.com flashscore.com football-data.org forbes.com formula1.com forvo.com fotmob.com
  france24.com freecodecamp.org funimation.com gamespot.com gatech.edu gdeltproject.org geeksforgeeks.org giantbomb.com gnews.io
  gradescope.com grocy.info ground.news groundnews.com gsmarena.com h5p.com h5p.org haaretz.com hackerrank.com hbomax.com
  helpnetsecurity.com helsinki.fi history.com hit.edu.cn hku.hk howtogeek.com hulu.com idealista.com ielts.org ign.com iisc.ac.in
  iitb.ac.in illinois.edu immobilienscout24.de immowelt.de imperial.ac.uk independent.co.uk infoq.com instructure.com irishtimes.com
  italki.com itsfoss.com itv.com japantimes.co.jp jhu.edu jisho.org jolpi.ca justwatch.com kahoot.com kahoot.it kaist.ac.kr kbb.com
  kcl.ac.uk khanacademy.org kit.edu kitsu.app kitsu.io koreaherald.com kotaku.com krebsonsecurity.com kth.se ku.dk kuleuven.be
  kyoto-u.ac.jp latimes.com leanpub.com leetcode.com letterboxd.com lifehacker.com lingq.com linkedinlearning.com linuxjournal.com lmu.de
  lwn.net lynda.com macrumors.com macworld.com makeuseof.com manchester.ac.uk mangadex.org mangaupdates.com manning.com marvel.com
  masterclass.com max.com mcgill.ca mealie.io mediacloud.org mediastack.com memrise.com merriam-webster.com metacritic.com mlb.com
  mobile.de moodle.com moodle.org motogp.com mubi.com myanimelist.net nationalgeographic.com nba.com nebula.tv newsapi.org
  newscatcherapi.com newscientist.com newsdata.io newyorker.com nfl.com nhl.com nju.edu.cn nostarch.com notebookcheck.net npr.org
  ntu.edu.sg nus.edu.sg nytimes.com nyu.edu oed.com olympics.com omdbapi.com omgubuntu.co.uk openedx.org openf1.org opensubtitles.com
  opensubtitles.org opta.com oreilly.com packtpub.com paprikaapp.com paramountplus.com pcmag.com pcworld.com peacocktv.com pgatour.com
  phoronix.com piazza.com pku.edu.cn pluralsight.com politico.com politico.eu politifact.com polygon.com pragprog.com premierleague.com
  primevideo.com projecteuler.net psu.edu purdue.edu quantamagazine.org realtor.com redfin.com reelgood.com rice.edu rightmove.co.uk
  rosettastone.com rottentomatoes.com rte.ie rtings.com rwth-aachen.de safaribooksonline.com sbs.com.au schoology.com
  scientificamerican.com scmp.com securityweek.com seriouseats.com sfchronicle.com simkl.com sjtu.edu.cn skillshare.com sky.com
  slashdot.org sleeper.app sleeper.com smh.com.au smithsonianmag.com snopes.com snu.ac.kr sofascore.com space.com sportmonks.com
  sportradar.com sports-reference.com sportsdata.io statsbomb.com straitstimes.com sydney.edu.au tandoor.dev tatoeba.org techcrunch.com
  technologyreview.com ted.com telegraph.co.uk the-odds-api.com theage.com.au theatlantic.com thecocktaildb.com theglobeandmail.com
  theguardian.com thehackernews.com themealdb.com thenewstack.io theregister.co.uk theregister.com thesaurus.com thesportsdb.com
  thestar.com thetimes.co.uk thetimes.com thetvdb.com theverge.com time.com timesofisrael.com tomshardware.com topcoder.com trakt.tv
  transfermarkt.com transfermarkt.de trulia.com tsinghua.edu.cn tu-berlin.de tudelft.nl turnitin.com tutorialspoint.com tvmaze.com
  u-tokyo.ac.jp ubc.ca uchicago.edu ucl.ac.uk ucla.edu ucsd.edu udacity.com udemy.com uefa.com uio.no umd.edu umich.edu unc.edu
  unimelb.edu.au untappd.com upenn.edu usatoday.com usc.edu ust.hk ustc.edu.cn utexas.edu utoronto.ca uwaterloo.ca venturebeat.com
  vimeo.com vimeocdn.com virginia.edu vivino.com vox.com w3schools.com wanikani.com washington.edu washingtonpost.com wikidata.com
  wikisource.org wiktionary.org wired.com wisc.edu wolfram.org wordnik.com yago-knowledge.org yale.edu zdnet.com zillow.com zju.edu.cn
  zoopla.co.uk`

/** States, law, standards, open data, charities. */
export const standards: string = `
  acpi.info agenziaentrate.it aladhan.com alquran.cloud ansi.org archive-it.org artic.edu austlii.edu.au bailii.org banxico.org.mx
  barcodelookup.com belgium.be bible.com bible.org biblegateway.com bl.uk bluetooth.com bnf.fr boe.es britishmuseum.org brreg.no
  bsigroup.com bundesbank.de bundestag.de bzst.de canada.ca canlii.org casetext.com cbs.nl ckan.org companycheck.co.uk courtlistener.com
  crosswire.org destatis.de din.de dnb.de dp.la dst.dk dublincore.org ebird.org eesti.ee elster.de eol.org epo.org esv.org etsi.org
  europeana.eu fao.org fgov.be findlaw.com followthemoney.org free.law frictionlessdata.io fsc.org gallup.com gapminder.org gbif.org
  gesetze-im-internet.de getty.edu gleif.org gob.ar gob.cl gob.es gob.mx gob.pe gov.br gov.cn gov.co gov.cz gov.gr gov.hu gov.ie gov.il
  gov.it gov.mx gov.pl gov.pt gov.ro gov.sk gov.tr gov.ua gov.za govdata.de government.nl govtrack.us gs1.org gs1us.org gv.at
  handelsregister.de harvardartmuseums.org hdmi.org hebcal.com humdata.org iaea.org icij.org icrc.org iec.ch ifrc.org ilo.org
  inaturalist.org ine.es ine.pt inegi.org.mx insee.fr isbndb.com isbnsearch.org iso.org istat.it iucnredlist.org jedec.org justia.com
  lexisnexis.com louvre.fr metmuseum.org moma.org msf.org mysociety.org nfc-forum.org nhs.uk northdata.com northdata.de oasis-open.org
  occrp.org oclc.org omg.org ontario.ca opencorporates.com opendatasoft.com opengroup.org openownership.org opensanctions.org
  opensecrets.org openstates.org ourworldindata.org overheid.nl oyez.org parliament.uk patentsview.org pcisig.com perenual.com
  pewresearch.org plantnet.org police.uk propublica.org quran.com rbi.org.in rfc-editor.org rijksmuseum.nl scb.se sefaria.org
  service-public.fr si.edu socrata.com ssb.no stat.fi statista.com suomi.fi theyworkforyou.com thomsonreuters.com transparency.org
  trefle.io uefi.org undp.org unesco.org unhcr.org unicef.org unicode.org unternehmensregister.de upcitemdb.com usb.org vesa.org viaf.org
  votesmart.org westlaw.com wi-fi.org wikiart.org worldbankgroup.org worldcat.org wto.org xeno-canto.org`
