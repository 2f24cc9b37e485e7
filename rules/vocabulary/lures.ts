import { anyOf, isTelling } from '../../src/kit/index.ts'
import type { DocumentView, Link, Paragraph } from '../../src/kit/index.ts'
import { classifyHost, hostOf, isCheapName, isFreeHosting, isHostileClass, isPlaceholderHost, isUserContent, registrableDomain } from './hosts.ts'
import { isMakersPlace } from './makers.ts'

/** Nothing is said to work without the thing: the threat that makes a reader obey. */
const stops = [
  /\bwithout (?:it|this|them|that|the \w+|[A-Z]\w+)\b[^.\n]{0,40}\b(?:fails?|stops?|empty|nothing|not|cannot|errors?|inactive|idle|silent)\b|\b(?:inactive|disabled|locked|idle|unavailable|silent|blocked|paused|asleep)\b[^.\n]{0,20}\b(?:until|unless|without)\b/,
  /\b(?:will not|won['’]t|does not|doesn['’]t|cannot|can['’]t) (?:work|function|run|operate|start|be used)\b.{0,40}\bwithout\b/,
  /\b(?:commands?|calls?|requests?|nothing|none|everything|it|they|the skill) (?:\w+ ){0,4}(?:fails?|hangs?|stalls?|answers?|times? out|works?|errors? out|breaks?|(?:is|are) (?:rejected|refused|ignored|dropped|denied))\b.{0,40}\b(?:without|unless|until|if|while)\b|\bno ([\w-]{3,20}(?: \w+)?), no \w+|\b(?:if|without|unless|until)\b.{0,60}\b(?:not (?:installed|running|present)|missing)\b.{0,60}\b(?:fails?|hangs?|stalls?|will not|won['’]t|cannot|can['’]t|time out)\b|\bnon funziona\w*\b.{0,30}\bsenza\b|\bsenza\b.{0,40}\bnon (?:funziona|parte)|\bnie (?:działa|zadziała|uruchomi)\w*.{0,30}\bbez\b|olmadan.{0,30}çalışmaz|\bwerkt niet zonder\b|\btidak (?:akan )?(?:berfungsi|berjalan|bekerja)\b.{0,30}\btanpa\b/,
  /(?:不安装|没有|未安装|缺少|未启动|不启动).{0,20}(?:无法|不能)|无法(?:使用|运行|工作)|否则.{0,24}(?:无法|不能|失败|超时|报错|出错|不可用)/,
  /\bno (?:funciona\w*|arranca\w*|puede usarse)\b.{0,40}\bsin\b|\bsin (?:ella|él|ello|esto|este \w+)\b.{0,30}\bno funciona/,
  /\b(?:funktioniert|läuft|startet)\b.{0,30}\bnicht\b.{0,20}\bohne\b|\bohne\b.{0,40}\b(?:funktioniert|läuft|startet|geht)\b.{0,30}\bnicht/,
  /\bne (?:fonctionne|marche|démarre)\w* (?:pas|plus)\b.{0,30}\bsans\b|\bsans (?:lui|elle|cela|ce \w+|cet \w+)\b.{0,30}\bne (?:fonctionne|marche)/,
  /\bnão (?:funciona\w*|vai funcionar|inicia|roda)\b.{0,40}\bsem\b|\bsem (?:ele|ela|isso|este \w+)\b.{0,30}\bnão (?:funciona|roda)/,
  /не (?:работа\S*|будет работать|запуст\S*|запускает\S*)\s.{0,30}без\s|без (?:него|неё|нее|этого|них|\S{3,30})\s.{0,40}(?:невозмож|не работа|не будет работать|не запуст)/,
  /(?:がない|がなければ|なしで|無しで).{0,20}(?:動作し|動き|使え|利用でき|起動し)(?:ない|ません)/,
  /없(?:이는?|으면).{0,20}(?:작동|동작|사용|실행).{0,10}(?:않|없|안)/,
]

/** The program is to run as long as the skill is used, which leaves it all the time it wants. */
export const staysOpen = anyOf(
  /\b(?:keep|leave) (?:it|them|this|the \w+|[A-Z]\S+) (?:open|running|on|active|up|alive)\b|\bleave the window\b|\bmust (?:stay|remain|keep) (?:open|running|on)\b|\b(?:keeps?|stays?) running\b|\b(?:running|run|runs|open|stay) in (?:the |a )?background\b|\bmust be (?:open|running)\b/,
  /(?:后台运行|保持(?:开启|运行|打开)|在后台|不要关闭|勿关闭|起動したまま|閉じない|켜 ?두|종료하지)|не закрывай|\blass (?:es|sie|ihn|das \w+) (?:offen|laufen|an)\b|\b(?:déjal[oa]|deje?[ls]?[oa]?|deixe[- ]?[oa]?) (?:abiert|en segundo|em segundo|abert)|\blaissez?[- ](?:le|la) (?:ouvert|tourner)|\blascia(?:lo|la)? (?:apert|in)|\b(?:im hintergrund|en segundo plano|em segundo plano|en arrière-plan|in background|in sottofondo|arka planda|w tle|na pozadí|op de achtergrond|di latar belakang)\b|в фоне|バックグラウンド|백그라운드|trong nền|في الخلفية/,
)

/** The agent is to get the person to install or run something. */
export const talksInto =
  /\b(?:send|refer|point) (?:the |your )?(?:user|human|owner|operator|them) (?:over )?to https?:|\b(?:ask|tell|have|instruct|prompt|direct|guide|remind|urge)\b.{0,20}\b(?:user|human|owner|operator|them)\b.{0,30}\b(?:install|download|visit|paste|execute|run (?:the|it)|open (?:https?:|the (?:page|link|site|installer)))|让用户.{0,12}(?:安装|下载|打开|运行)/i

/** What is not there and must be had: "not bundled", "obligatory", "answers stay empty without". */
const lacks = [
  /\b(?:not|isn['’]t|aren['’]t|never) (?:\w+ )?(?:bundled|included|shipped|supplied|built in|part of (?:this|the) (?:skill|package))\b|\b(?:obligatory|compulsory|indispensable|prior to (?:use|using|the first|running))\b|\b(?:installed|downloaded|fetched|obtained) separately\b|\bcomes? separately\b/,
  /\b(?:return|do|print|show|get|see)(?:s|es)? (?:nothing|only errors|an? (?:empty|error)\b.{0,12})\b.{0,40}\b(?:unless|until|without|while|if)\b|\b(?:if|when|unless) (?:it|they|\S+ \S*)(?:['’]s| is| are) (?:absent|missing|not there|not open|not up|up|open|alive)\b|\bprints? nothing\b|\b(?:must|should|has to|needs? to) be (?:present|there|up|alive|open)\b/,
  /\b(?:has|have|needs?) to have\b|иначе[^.\n]{0,40}\sне\s|\bin case (?:it|they|this)\b.{0,20}\bnot\b|\bfalls (?:\S+ ){1,3}fehlt\b|\bes obligatorio\b|\bil (?:te|vous) faudra\b|\bserve (?:il|lo|la|un[oa']?)\b|если \S+(?: \S+){0,2} не (?:запущ|установл|найден)\S*|не запущен|для работы|\bsi (?:el|la|le) (?:\S+ ){1,3}(?:no|n['’]est pas)\b|前提です|没装|由.{2,20}提供支持/,
  /\bno (?:viene|está|vem|vêm|está) (?:inclu\w+|junto)|\b(?:no|não) (?:viene|vem) (?:con|com|junto)|\bnicht (?:enthalten|dabei|mitgeliefert)|\bsetzt\b.{0,60}\bvoraus\b|\bmuss\b.{0,40}\beingerichtet\b|\b(?:pas|non) (?:inclus\w*|fourni\w*|inclu\w*)|\bs['’]appuie sur\b|\bà installer\b|\bavant (?:la première|le premier)|\bnon è inclus\w*|\bantes d[eao] (?:la )?prim\w+|\bvor dem ersten/,
  /\bohne (?:\S+ ){1,4}.{0,40}\b(?:leer|nicht|keine?|nichts|stumm)\b|\bsin (?:\S+ ){1,5}.{0,40}\bno\b|\bsem (?:\S+ ){1,5}.{0,40}\b(?:não|nada)\b|\bsans (?:\S+ ){1,5}.{0,40}\b(?:ne|n['’]|rien|aucune?)|\bsenza (?:\S+ ){1,5}.{0,40}\b(?:non|niente|nessun\w*)\b|без \S+(?: \S+){0,4}.{0,30} не\s|не (?:входит|поставляется|включен)/,
  /(?:不包含|不附带|未内置|没有内置|缺少).{0,16}(?:组件|程序|工具|客户端|驱动|模块|插件|服务)|(?:先に|まず|事前に)[^。\n]{0,100}(?:入れ|導入|用意|ダウンロード|インストール)|入っていない|同梱され|付属し|(?:있어야|켜져 있지 않|꺼져 있|포함되어 있지 않|먼저 .{0,16}(?:받|켜))/,
]

/** Words of the lures in skill texts; each list knows several languages because attackers translate. */
export const mustHave = anyOf(
  /\b(?:driver|codec|runtime|component|version|player|helper|agent)s? (?:is|are) (?:out of date|outdated|too old|missing|damaged|corrupted)\b|\bneeds? (?:the|a|an|our)\b.{0,40}\b(?:companion|extension|add-?on|plug-?in|applet|reader|viewer)\b/,
  /\bbefore (?:anything|everything)(?: else)?\b|\bworks (?:together )?(?:with|through|on top of) (?:\*\*)?(?:the |our |a )?[\w*-]+|\botherwise\b.{0,60}\b(?:locked|fails?|stays?|cannot|can['’]t|won['’]t|not work|nothing|empty|disabled|unavailable)\b|\b(?:system )?requirements?\b|\bactivat(?:e|ed|ion|or)\b|\bno other way\b|\b(?:is|are) (?:read|done|handled|sent|signed|made|processed|executed|pulled) (?:by|with|through|via) (?:our|the|an?)\b/,
  /首次使用|\b(?:tener abiert|tiene que estar|hay que tener|tem que estar|precisa estar)|\bbleibt (?:alles|es|die \w+) (?:leer|stumm|gesperrt)|\b(?:liest|erledigt|übernimmt|braucht) (?:das|ein) programm|\bdoit (?:tourner|être)|\bфункци\S+ не|起動していないと|ないと.{0,12}(?:できません|動きません|使えません)|않으면.{0,16}(?:없습니다|않습니다)/,
  /\b(?:tunnell?ed|routed|relayed|sent|handled|signed|proxied) (?:via|through|by|over) (?:the )?\W{0,2}[A-Z]|\b(?:before|on|for|prior to) (?:the |your )?(?:first|initial) (?:run|use|start|call|launch|session)\b|\bseparate download\b|\bonce (?:it|this|the \w+) (?:is|has) (?:installed|running|started|finished)\b|\b(?:does nothing|nothing (?:works|happens)|exits?|stays? (?:idle|silent|grey|empty)|offline|absent|unavailable)\b.{0,40}\b(?:until|unless|without|when|if|missing|absent|never)\b|\b(?:module|core|component|agent|service|driver|bridge|helper|connector|engine|runtime)\b.{0,30}\b(?:offline|missing|not found|absent|never set up|not set up|unavailable)\b/,
  staysOpen,
  talksInto,
  ...lacks,
  /\b(?:sonst|sinon|de lo contrario|caso contrário|altrimenti|aksi halde|w przeciwnym razie)\b.{0,40}(?:schlag|fehl|échou|erreur|fall|error|erro|hata|błąd|403|401|timeout)|иначе.{0,30}(?:ошибк|не работ|40\d)|そうしないと|그렇지 않으면|وإلا|वरना|अन्यथा/,
  /\b(?:make|be) sure (?:that )?(?:\S+ ){1,6}(?:is|are|has been|was) (?:installed|running|started|open|present|set up|active|up)\b|\bensure (?:that )?(?:\S+ ){1,6}(?:is|are|has been) (?:installed|running|started|open|present|set up|active)\b|\b(?:has|have|needs?) to be (?:\w+ )?(?:installed|running|present|started|set up|downloaded|available|active|open)\b|\byou(?:['’]ll| will)? (?:also |first )?need (?:to (?:install|download|get|have|set up)\b|(?:the|a|an|our)\b)|\b(?:relies|runs|works|built) (?:only )?(?:on|with|through|via)(?: top of)? (?:the|our|a)\b|\b(?:goes?|run|routed|handled|powered|performed|executed) (?:through|by|via|with) (?:the|our)\b|\bnot (?:yet )?(?:installed|running|present)\b|\bwithout (?:it|this|the \w+|\S+)(?: \w+){0,3} (?:nothing|no|none|the (?:skill|commands?|calls?))\b|\bonly (?:works?|starts?|answers?|functions?|runs?) (?:with|when|while|if|after|once)\b|\binstall (?:it|this|the \S+(?: \S+)?|\S+) (?:first|once|before)\b/,
  /\b(?:must (?:be|have)\b.{0,40}\b(?:installed|download\w*|running)|(?:is|are) (?:\*\*)?(?:required|mandatory|needed|necessary)\b|requires?\b.{0,60}\b(?:utility|tool|agent|client|cli|app\w*|helper|driver|runtime|component|library|software|program|extension|package|module|service|daemon|core|sdk|bridge|connector)\b|needs?\b.{0,60}\b(?:utility|tool|agent|client|cli|helper|driver|runtime|component|software|program|service|core|connector)\b|before (?:using|you (?:can )?use|running|starting|proceeding)|prerequisites?|necessary (?:to|for)|depends on)/,
  ...stops,
  /\b(?:deve essere|devono essere|va|occorre) (?:installat|scaricat|avere|installare|scaricare)|\b(?:prima di|requisiti|prerequisiti|è necessario|serve)\b|\bwymag\w*|\bprzed (?:użyciem|rozpoczęciem|uruchomieniem)|\bmusi (?:być|zostać) zainstalowan|(?:gerekli(?!\S* değil)|gereksinim|kurulu olmalı|kullanmadan önce|yüklenmeli)|\b(?:vereist(?:en)?|moet\b.{0,40}\bgeïnstalleerd|voordat je)\b|\b(?:harus (?:di)?(?:instal|pasang|unduh)\w*|diperlukan|sebelum menggunakan|prasyarat)\b|(?:cần|phải) (?:cài đặt|tải)|trước khi (?:sử dụng|bắt đầu)|يجب (?:تثبيت|تحميل|تنزيل)|المتطلبات|قبل (?:الاستخدام|البدء)/,
  /(?:必须|务必|需要|需|请)(?:先|提前|首先|事先)?(?:安装|下载|运行|启动|装好)|依赖(?:于)?.{0,40}(?:组件|程序|客户端|服务|驱动|引擎|工具|插件|运行|器|端|助手|软件)|(?:安装|启动|运行).{0,12}后(?:才能|方可|再)|准备工作|环境(?:要求|准备)/,
  /\b(?:precis[ao]\w*|necesit\w*|requiere\w*|hace falta|depende de|requer\w*|depende d[oa])\b|\b(?:asegúrate|certifique-se|verifica|garante)\w*\b.{0,60}\b(?:instalad|ejecut|execut|rodando|abiert|aberto|activ|ativ)|\b(?:stelle sicher|achte darauf)\b|\b(?:wird|werden) (?:benötigt|vorausgesetzt)|\berforderlich\b|\bassurez-vous|\bil (?:faut|vous faut)|\bvous (?:devez|aurez besoin)|\bobligatoire\b|\bindispensable\b/,
  /(?:нужен|нужна|нужно|понадобится|потребуется|обязательно|убедитесь|требования)|(?:必要(?:が|と|な|で)|前提(?:条件)?|事前準備|入れておく|起動して(?:おく|いる必要))|(?:필요(?:합니다|하|한)|먼저 .{0,24}(?:설치|다운로드)|준비 ?사항|요구 ?사항|사전 ?준비)/,
  /(?:^|\n)\W{0,6}requires?:?\s+[A-Z`[*]|(?:आवश्यक|ज़रूरी|जरूरी|पहले)|потрібн|спершу|необхідно|必须(?:先)?(?:安装|下载|运行)|需要(?:先)?(?:安装|下载)|使用前(?:请|需|必须)|前置条件|先决条件/,
  /debe(?:s)? (?:tener )?instalar?|es (?:necesario|obligatorio|imprescindible) (?:instalar|descargar|tener)|requisitos? previos?|requiere (?:el|la|un|una) (?:programa|herramienta|componente|agente|cliente)|antes de (?:usar|empezar|utilizar)/,
  /muss\b.{0,60}\b(?:installiert|heruntergeladen)|voraussetzung|(?:benötigt|braucht)\b.{0,40}\b(?:programm|werkzeug|komponente|treiber|dienst|helfer|client|agent)|vor der (?:verwendung|nutzung|benutzung)/,
  /doit être (?:installé|téléchargé)|prérequis|nécessite\b.{0,40}\b(?:programme|outil|composant|logiciel|client|agent|pilote)|avant (?:d['’]utiliser|de commencer|toute utilisation)/,
  /(?:deve|precisa) (?:ser |estar )?instalad|(?:deve|precisa) (?:instalar|baixar)|é (?:necessário|obrigatório) (?:instalar|baixar|ter)|pré-requisitos?|requer (?:o|a|um|uma) (?:programa|ferramenta|componente|agente|cliente)|antes de (?:começar|usar|utilizar)/,
  /необходимо (?:сначала )?(?:установить|скачать)|требуется|должен быть установлен|нужно (?:сначала )?(?:установить|скачать)|перед (?:началом|использованием|запуском|первым)/,
  /インストールする必要|必要です|必須|(?:使用|利用)する前に/,
  /설치해야|설치가 필요|필수|사용하기 전에/,
)
export const alarm =
  /⚠️?|🚨|❗|‼️|\b(?:IMPORTANT|CRITICAL|REQUIRED|WARNING|MANDATORY|ATTENTION|URGENT|IMPORTANTE|WICHTIG|ACHTUNG|OBLIGATORIO|OBRIGATÓRIO)\b|重要|注意|必须|警告|중요|주의|(?:Atenção|ATENÇÃO|Atención|ATENCIÓN|Achtung|Внимание|ВНИМАНИЕ|ВАЖНО|Важно)(?=[\s:!*])/
export const systems = /\b(?:windows|win(?:10|11|64)?)\b[\s\S]{0,400}\b(?:mac\s?os|mac|os ?x)\b|\b(?:mac\s?os|mac|os ?x)\b[\s\S]{0,400}\bwindows\b/i
/** The reader is told to wave the warnings of the system away, or to hand over the password of the machine. */
export const wavesAway =
  /\b(?:skip|ignore|dismiss|bypass|click past)\b.{0,20}\bwarnings?\b.{0,60}\bfalse positive|\bright[- ]click\b.{0,60}\bopen\b|\b(?:app|file|it) is damaged\b|\bunidentified developer\b|\b(?:open|run|allow) anyway\b|\ballow on (?:this )?device\b|\bdefender (?:asks|warns|complains|blocks)\b|\bxattr -\w*[cr]|\bgatekeeper\b|\bsmartscreen\b|\b(?:disable|turn off|pause|switch off|add (?:it |an |the |this )?(?:\w+ )?exclusion|whitelist)\b.{0,40}\b(?:antivirus|anti-virus|defender|virus|protection|firewall)\b|\b(?:antivirus|anti-virus|defender|virus scanner)\b.{0,80}\b(?:exclusion|exception|false positive|allow ?list|mistake|whitelist)|\b(?:mac|login|system|admin\w*|sudo|computer) password\b|输入.{0,6}(?:开机|管理员|系统)?密码|关闭(?:杀毒|防火墙|防护)|антивирус|antivirus (?:desactiv|deaktiv|désactiv)|(?:desactiv|deaktivier|désactiv|disattiv)\w* .{0,20}antivirus/i
export const blocks = anyOf(
  /\b(?:will not|won['’]t|does not|doesn['’]t|cannot|can['’]t) (?:work|function|run|operate|start|be used)\b|\bbefore (?:using|you (?:can )?use|running) (?:this|the) skill\b|\bto function\b|\bfor (?:this|the) skill to (?:work|function)\b|\bmust be (?:installed|running)\b|\botherwise\b.{0,60}\b(?:locked|fails?|stays?|empty|disabled|unavailable|nothing)\b|\bbefore anything else\b|必须/,
  ...stops,
)
export const archive = /\.(?:zip|rar|7z|tar\.gz|tgz|tar|iso|img|cab)(?:$|[?#])/i
export const executable = /\.(?:exe|msi|dmg|pkg|app|scr|bat|cmd|ps1|vbs|jar|apk|deb|appimage|command|run|bin)(?:$|[?#])/i
export const archiveWord =
  /\b(?:\.?zip|\.?rar|\.?7z|archive|tar\.gz|tgz|extract\w*|unzip\w*|unpack\w*|decompress\w*|archiv)\b|压缩包|解压|archivo comprimido|descomprim|descompact|extra(?:e|ia|iga|i|yez|ire|is)\b|estrai\w*|rozpakuj|uitpakken|ayıkla|giải nén|ekstrak|entpack|décompress|архив|распак|圧縮|解凍|展開|アーカイブ|압축/i
/** A password that is given away with the archive, as against one that the user is asked for. */
export const givenPassword = anyOf(
  /\b(?:unlock|archive|extract(?:ion)?|zip|rar|unzip|access|unpack)(?:ing)?[- ](?:code|key|pass\w*|phrase|pin)\b\W{0,4}(?:is )?\W{0,3}(?!(?:from|for|to|in|and|or|of|on|at|via|with|when|that|which|here|by|as|is|are|using|before|if|you|your)\b)[\w!@#$%.-]{2,30}/,
  /(?:\bpass(?:word|phrase|code|wd)|(?:(?<=\b(?:with|using|via|use|by|the|archive|zip|rar|7z) )|(?<=[(,:;*–—-]\s?))pass|\bpass(?=\W{0,3}[:=–—-])|\b(?:pwd|pw)|\b(?:contraseña|clave|passwort|kennwort|mot de passe|senha))\b(?: (?:de(?: la|l)?|do|da|des|für das|für den|for the|of the) ?[\wçéãí]{2,20})?(?: (?:is|es|ist|est|é))?\s*[:=\-–—]?\s*(?:`[^`\s]{2,40}`|["“'‘«„][^"”'’»“\s]{2,40}["”'’»“]|(?:is |: ?|= ?|(?:[-=–]>|→|➜) ?)[\w!@#$%.-]{3,30})/,
  /\b(?:with|using|use|enter|type) ["“`'*]{0,2}[\w!@#$%-]{3,30}["”`'*]{0,2} as (?:the |its |a )?(?:archive |zip |file )?pass(?:word|phrase|code)\b|\bpass(?:word|phrase|code) (?:being|will be|set to|reads|is the word) \W{0,2}[\w!@#$%-]{3,30}|\b(?:kennwort|passwort) gefragt\W{1,3}[\w!@#$%-]{3,30}/,
  /\b(?:contraseña|passwort|kennwort|mot de passe|senha)\b.{0,24}? (?:es|ist|est|é) (?=\S{0,30}\d)[\w!@#$%.-]{3,30}/,
  /(?:\bpass(?:word|phrase|code|wd)|(?:(?<=\b(?:with|using|via|use|by|the|archive|zip|rar|7z) )|(?<=[(,:;*–—-]\s?))pass|\bpass(?=\W{0,3}[:=–—-])|\b(?:pwd|pw)|\b(?:contraseña|clave|passwort|kennwort|mot de passe|senha|password dell['’]archivio|hasło|şifre|wachtwoord|kata sandi|mật khẩu))\b\W{0,6}(?:is |es |ist |est |é |è |to (?:open|extract|unzip|unpack)[^.\n]{0,20}\b(?:is|:) ?)?\W{0,4}(?:`[^`\s]{2,40}`|\*\*[^*\s]{2,40}\*\*|(?=[\w!@#$%.-]{0,30}\d)[\w!@#$%.-]{3,30}(?=[\s).,;]|$))/,
  /\b(?:opens?|unlocks?|unpacks?|extracts?|decrypts?) with (?:the )?(?:code|key|word|phrase|pass\w*)?\W{0,3}["“`'][\w!@#$%-]{3,30}["”`']/,
  /(?:ключ|код)\S* (?:от|к|для) архив\S*\W{1,4}[\w!@#$%-]{3,30}|\b(?:schlüssel|code) (?:zum|für das|des) archivs?\W{1,4}[\w!@#$%-]{3,30}/,
  /\b(?:(?:passcode|password)[- ]protected|encrypted|locked)\b[^\n]{0,160}\b(?:code|key|word)\W{1,5}(?!\d{1,3}\b|(?:is|as|for|from|to|in|and|or|of|that|with|by|you|your|which|will)\b)[\w!@#$%-]{2,30}/,
  // "type "lead" when asked": the word is marked, and so is what it is for.
  /\b(?:type|enter|use|put in)\W{1,3}(?:`[^`\s]{2,30}`|\*\*[^*\s]{2,30}\*\*|["“][^"”\s]{2,30}["”]) (?:when|if|once|as soon as) (?:it |you(?:['’]re| are)? |they )?(?:asks?|asked|prompts?|prompted)\b(?! (?:for|to|whether|if|about)\b)/,
  /парол(?:ь|ем|я)(?: (?:к|от|для|на)? ?(?:архив\S{0,3}|распаковк\S))?\s*[:=\-–—]?\s*(?:`[^`\s]{2,40}`|["«„][^"»“\s]{2,40}["»“]|(?=\S{0,30}\d)[\w!@#$%.-]{3,30})/,
  /\b(?:contraseña|passwort|kennwort|mot de passe|senha|hasło|wachtwoord|şifre)\s*[:=]\s*[\wà-ÿ]{3,30}(?=[\s).,;]|$)/,
  /(?:when|if|once|as) (?:it |you(?:['’]re| are)? |(?:the )?(?:7-?zip|win(?:rar|zip)|archive|unpacker|zip|rar|extractor|unarchiver|window|dialog) )?(?:asks?|asked|prompts?|prompted|wants)\b(?! for (?:a |an |the |your )?(?!pass|code|key|pin)\w)[^.\n]{0,30}\b(?:type|enter|use|put in)\W{1,3}(?=[\w!@#$%-]{0,30}\d)[\w!@#$%-]{3,30}/,
  /(?:पासवर्ड|كلمة (?:المرور|السر)|رمز عبور|รหัสผ่าน|סיסמה|κωδικός|heslo|lösenord|adgangskode|passord|salasana|parolă?|jelszó)\s*[:=：\-–—]?\s*[`"“]?[\w!@#$%.-]{3,30}/,
  // "unzip with `probe26`": the word itself is left out, but a tool is no password.
  /(?:\b(?:unzip|extract|unlock|unpack|decrypt|decompress|entpack\w*|descompr\w*|descompact\w*|extra[ei]\w*|décompress\w*|estrai\w*)|распак\S*)(?: \S+){0,3} (?:with|using|via|mit|con|com|avec|с|code|código|codice|кодом) ?:? ?[`"“«](?!\W*(?:7-?z|tar|unzip|gunzip|bsdtar|winrar|unrar|unar|winzip|keka|the|python|jq|awk|sed|grep|-))[\w!@#$%-]{4,30}[`"”»]/,
  // "the password for unpacking is, let us say, pack77", in whatever words.
  /\b(?:password|passwort|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|hasło)\b[^.\n]{0,40}?[\s«"“'](?=[a-z]+\d|\d+[a-z])[a-z0-9]{4,20}(?![\w/.-]*[/.]\w)/,
  /парол\S{1,3} [^.\n]{0,30}?[\s«](?=[a-z]+\d|\d+[a-z])[a-z0-9]{4,20}(?![\w/.-]*[/.]\w)/,
  /解(?:压|凍)(?:口令|码|パスワード)\W{0,3}[\w!@#$%-]{3,30}/,
  /(?:解压密码|解压码|提取码|密码|パスワード|비밀번호|암호)\s*(?:是|为|は|는|은|:|：)?\s*[`"“「]?[\w!@#$%.-]{3,30}/,
)
export const toTerminal = anyOf(
  /\b(?:copy|paste|run|execute|enter|type)\b.{0,80}\b(?:terminal|command prompt|power\s?shell|cmd|console|shell|script|command|code|installation)\b|\b(?:terminal|power\s?shell|command prompt)\b.{0,80}\b(?:copy|paste|run|execute|enter|type)\b/,
  /(?:复制|粘贴|运行|执行).{0,40}(?:终端|命令)|(?:终端|命令).{0,40}(?:复制|粘贴|运行|执行)/,
  /(?:copi[ae]|pega|cole|colle|kopier|füge)\w*.{0,60}terminal|terminal\b.{0,60}\b(?:pega|cole|colle|einfüg|ejecut|execut|exécut|ausführ)/,
  /(?:копир|встав|выполн)\S{0,10}.{0,60}терминал|терминал.{0,60}(?:копир|встав|выполн)/,
  /(?:貼り付け|コピー|実行).{0,40}ターミナル|ターミナル.{0,40}(?:貼り|コピー|実行)|(?:붙여|복사|실행).{0,40}터미널|터미널.{0,40}(?:붙여|복사|실행)/,
)

/** The window that takes commands, as it is called; beside a paste site that says enough in any language. */
export const namesTerminal = /\bterminal\w*|power\s?shell|\b(?:cmd|console|command prompt|konsole?|consola|eingabeaufforderung|invite de commandes|símbolo del sistema)\b|终端|終端|命令(?:行|提示符)|ターミナル|터미널|명령 프롬프트|терминал|термінал|टर्मिनल|कमांड|الطرفية|ترمينال|טרמינל|เทอร์มินัล/i

/** A line that hands what an address answers to an interpreter. */
const fetchAndRun = anyOf(
  /\b(?:curl|wget)\b[^\n|]{0,300}\|\s*(?:sudo\s+(?:-\w+\s+){0,3})?(?:ba|z|da)?sh\b/,
  /\b(?:ba|z|da)?sh\s+(?:-c\s+["']?\$\(|<\()\s*(?:curl|wget)\b[^\n]{0,300}/,
  /\b(?:iex|invoke-expression)\b[^\n]{0,80}\b(?:iwr|irm|invoke-webrequest|invoke-restmethod|downloadstring)\b[^\n]{0,300}/,
  /\b(?:iwr|irm|invoke-webrequest|invoke-restmethod)\b[^\n|]{0,300}\|\s*(?:iex|invoke-expression)\b/,
  /\bmshta(?:\.exe)?\s+["']?https?:[^\n]{0,300}/,
  /\b(?:iex|invoke-expression)\s?\(\s?(?:iwr|irm)\s[^\n)]{0,300}/,
)

/** The address whose answer a piece of code runs. */
export function scriptAddress(code: string): string | undefined {
  const line = fetchAndRun.exec(code)?.[0]
  if (line === undefined) return undefined
  const bare = /\b(?:curl|wget|iwr|irm|mshta)\b(?:\s+-\S+)*\s+["']?((?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s"'`)|]*)?)/i.exec(line)?.[1]
  // The address may have been put into a variable before.
  const before = /\$\w/.test(line) ? /https?:\/\/[^\s"'`)|;]+/i.exec(code)?.[0] : undefined
  return /https?:\/\/[^\s"'`)|]+/i.exec(line)?.[0] ?? (bare ? `https://${bare}` : before)
}

/** The same, unless it is a well-known maker's or the skill's own. */
export function strangeScript(document: DocumentView, code: string): string | undefined {
  const url = scriptAddress(code)
  return url === undefined || isPlaceholderHost(url) || isOwnHost(document, url) || isMakersPlace(url) || ['well-known', 'loopback', 'private'].includes(classifyHost(url)) ? undefined : url
}

/** The code that a paragraph holds or introduces: its inline code and the blocks after it, up to `reach` paragraphs on. */
export const codeAt = (document: DocumentView, index: number, reach = 0): readonly string[] => [
  ...document.inlineCode.filter(one => one.paragraph >= index && one.paragraph <= index + reach && isTelling(one)).map(one => one.text),
  ...document.fences.filter(one => one.paragraph >= index && one.paragraph <= index + reach && one.stance === 'instruction').map(one => one.text),
]

/** Names that a dropper borrows from the agent itself. */
const borrowed = /(?:open-?claw|claw-?(?:hub|bot|d)|molt-?bot|anthropic|claude|chatgpt|openai)/i
/** … or, with a word added, from a maker that everybody knows. */
const dressed =
  /(?:^|[.-])(?:adobe|google|gmail|microsoft|office|windows|apple|icloud|macos|chrome|notion|slack|discord|telegram|whatsapp|zoom|github|gitlab|figma|spotify|youtube|tiktok|instagram|facebook|linkedin|paypal|stripe|binance|coinbase|metamask|phantom|ledger|solana|polymarket|cloudflare|docker|nvidia|ffmpeg|python|nodejs|feishu|wechat|weixin|alipay|xiaohongshu|rentry|glot|pastebin|pastefy|hastebin|controlc|gofile|mediafire|sourceforge|codeberg|dropfiles)-|-(?:adobe|google|microsoft|apple|chrome|notion|slack|discord|telegram|whatsapp|zoom|github|figma|paypal|binance|coinbase|metamask|solana|ffmpeg|feishu|wechat)(?:-|\.[a-z]+$)/i
/** A name that says: made to look like a known maker's. */
export const isDressed = (hostOrUrl: string): boolean => !isUserContent(hostOrUrl) && dressed.test(hostOf(hostOrUrl) ?? '')
/** The account on a code host is called as if it were the agent's own makers. */
export const posesAsMaker = (url: string): boolean =>
  isUserContent(url) && /^(?:\w+-)?(?:open-?claw|claw(?:d?hub|d?bot)|molt-?bot|anthropic|claude|openai|chatgpt)(?:ai)?-?(?:official|team|inc|labs?|app|dev|hq|cli|core|downloads?|releases?|install\w*|support|tools?|org|project)$/i.test(url.split('/')[3] ?? '')
export interface Lead {
  readonly url: string
  /** What the reader sees of it. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly kind: 'archive' | 'program' | 'page'
  readonly isThrowaway: boolean
  /** A place for files and texts of anybody, a bare number, a tunnel. */
  readonly isHostile: boolean
}

/** Whether the address belongs to those who made the skill, as far as the text shows: its homepage, or an API that its code calls. */
export function isOwnHost(document: DocumentView, url: string): boolean {
  const domain = registrableDomain(url)
  if (domain === undefined) return false
  if (document.homepage !== undefined && registrableDomain(document.homepage) === domain)
    return isFreeHosting(url) || isUserContent(url) ? sameOwner(url, document.homepage) : true
  if (isFreeHosting(url) || isUserContent(url)) return false
  const mentions = document.fences.filter(
    fence => fence.text.includes(domain) && /\bcurl\b|https?:\/\/api\.|fetch\(|requests\./.test(fence.text),
  ).length
  return mentions >= 2
}

const sameOwner = (a: string, b: string): boolean =>
  hostOf(a) === hostOf(b) && a.split('/')[3]?.toLowerCase() === b.split('/')[3]?.toLowerCase()

/** Numbers and lists to be read by the skill, no program. */
const data = /^https?:\/\/(?:api|data|opendata|feeds?|rss)\.|\.(?:xml|json|csv|rss|ics|geojson|gpx|atom)(?:$|[?#])/i

const known = new WeakMap<DocumentView, readonly OwnedLead[]>()
const maxLeads = 500

/** Whether it leads to those who made the skill is for some to weigh and for others an answer. */
export interface OwnedLead { readonly lead: Lead; readonly isOwn: boolean }

/** Addresses in prose that lead away from registries and well-known vendors. */
export function leadsOf(document: DocumentView): readonly OwnedLead[] {
  const before = known.get(document)
  if (before) return before
  const found: OwnedLead[] = []
  known.set(document, found)
  for (const link of document.links) {
    const lead = link.kind === 'image' || found.length >= maxLeads ? undefined : leadAt(link)
    if (lead !== undefined) found.push({ lead, isOwn: isOwnHost(document, lead.url) })
  }
  return found
}

function leadAt({ url, text, start, end, paragraph }: Pick<Link, 'url' | 'text' | 'start' | 'end' | 'paragraph'>): Lead | undefined {
  if (!/^(?:https?:)?\/\//i.test(url) || isPlaceholderHost(url) || data.test(url)) return undefined
  const kind = classifyHost(url)
  if (['well-known', 'loopback', 'private', 'computed'].includes(kind)) return undefined
  const host = hostOf(url) ?? ''
  const path = url.replace(/^(?:https?:)?\/\/[^/?#]*/i, '')
  return {
    url, text, start, end, paragraph,
    isHostile: isHostileClass(kind),
    // `.app` at the end of a host is a domain, no program.
    kind: archive.test(path) ? 'archive' : executable.test(path) || /\/releases\/download\//.test(url) ? 'program' : 'page',
    isThrowaway: isFreeHosting(url) || kind !== 'unknown' || (borrowed.test(host) && !isUserContent(url)) || (isUserContent(url) && borrowed.test(url)) || isDressed(url) || isCheapName(host),
  }
}

const strangers = new WeakMap<DocumentView, readonly Lead[]>()
/** Those that do not lead to the skill's own makers either. */
export function strangeLeads(document: DocumentView): readonly Lead[] {
  const found = strangers.get(document) ?? leadsOf(document).filter(one => !one.isOwn).map(one => one.lead)
  strangers.set(document, found)
  return found
}

/** The paragraph and its neighbours under the same heading, as one text. */
export function around(document: DocumentView, index: number, given = 2, then = 3): string {
  const here = document.paragraphs[index]
  if (here === undefined) return ''
  // A row of a table is one thing, its cells are many.
  const [before, after] = here.kind === 'cell' && then > 1 ? [given + 6, then + 9] : [given, then]
  const isNear = (one: Paragraph): boolean => one.kind === 'heading' || one.headings.at(-1) === here.headings.at(-1)
  return [
    here.headings.at(-1) ?? '',
    ...document.paragraphs
      .slice(Math.max(0, index - before), index + after + 1)
      .filter(one => isNear(one) && (one.index === index || one.stance !== 'warning'))
      .map(one => one.text),
  ].join('\n')
}

/** `IEX(New-Object Net.WebClient).DownloadString(…)`: PowerShell needs no blank before the bracket, and then no command stands there. */
export const invokedAddress = (script: string): string | undefined => {
  const text = /\b(?:iex|invoke-expression)\s*\(+\s*(?:new-object|\[)[^\n]{0,400}/i.exec(script)?.[0]
  return scriptAddress(text ?? (/\b(?:iex|invoke-expression)\s+\(?\$\w+\.download/i.test(script) ? script : ''))
}

/** Words of PowerShell that were cut apart so that no search finds them: `'i' + 'wr'`. */
export const joined = (text: string): string => text.slice(0, 20_000).replace(/['"]\)?\s{0,4}\+\s{0,4}\(?['"]/g, '')
