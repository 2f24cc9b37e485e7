import { family } from '../../src/kit/index.ts'

// One part each of what lures say, in many languages.

/** What is to be had: a program by any name that makes it sound like a part of something. */
export const programWords = family(
  `utilit* helper* agent agents gateway* driver* core binar* client clients module* component* package runtime* daemon* bridge* connector* companion* engine* launcher*
  installer* setup executable* app apps application* applet software extension* plugin* plug_in* add_on* addon* codec* cli sdk loader* broker* relay* backend adapter* adaptor* shim* middleware
  provider* toolkit* toolchain* librar* patch* hotfix* updater* program programs programme* desktop viewer* player* reader* decoder* unlocker* activator* dongle* tunnel*
  supervisor* sidecar* worker* watcher* handler* host_process native_host interpreter* emulator* renderer* exporter* importer* build tool tools service
  programa* herramienta* componente* aplicaci* complement* ejecutable* instalador* controlador* módulo* cliente* asistente* motor paquete* biblioteca*
  ferramenta* aplicativo* executável* extensão extensões pacote* assistente* serviço
  programm programms werkzeug* komponente* treiber* hilfsprogramm* anwendung* dienst dienstprogramm* erweiterung* paket installationsprogramm* modul* begleit* zusatz*
  logiciel* outil outils composant* pilote* utilitaire* application* exécutable* installateur* paquet greffon* moteur* passerelle* assistant
  strument* component* eseguibil* installatore estensione pacchetto applicazione servizio modulo
  программ* утилит* компонент* драйвер* модул* клиент* агент* приложени* помощник* установщик* служб* пакет* расширени* ядр* мост* движ* прослойк* бинарник*
  програм* утиліт* застосун* помічник*
  narzędzi* składnik* sterownik* aplikacj* klient* moduł* usług* programu
  araç aracı aracını yazılım* bileşen* sürücü* uygulama* istemci* hizmet* eklenti*
  hulpprogramma* onderdeel stuurprogramma toepassing
  aplikasi komponen perangkat alat modul layanan
  phần_mềm công_cụ tiện_ích thành_phần ứng_dụng trình`,
  '组件 程序 工具 客户端 驱动 引擎 助手 插件 模块 服务端 核心 软件 运行时 依赖 安装包 桥接 代理 ツール コンポーネント ドライバ エンジン クライアント モジュール アプリ プログラム ソフト ランタイム 拡張 ヘルパー エージェント 도구 프로그램 드라이버 엔진 클라이언트 모듈 구성요소 컴포넌트 런타임 헬퍼 에이전트 유틸리티 확장 أداة برنامج تطبيق مكون خدمة उपकरण प्रोग्राम टूल ऐप',
)

/** A name made up for a program: `TickerNode`, `OpenClawDesk`, `poly-agent`. */
export const programNames =
  /\b(?:[A-Z][a-z]+){1,3}(?:CLI|Agent|Bridge|Client|Companion|Connector|Core|Daemon|Desk|Desktop|Driver|Engine|Gateway|Helper|Host|Kit|Launcher|Link|Node|Proxy|Relay|Runtime|Server|Service|Sync|Tool|Tray|Util)s?\b|\b[a-z]{3,20}-?(?:agent|bridge|connector|daemon|driver|engine|helper|launcher|relay|runtime)\b/

/** That it is needed: without it, before it, first. */
export const needWords = family(
  `requir* must need needs needed mandatory prerequisite* pre_requisite* depend* before first necessary essential obligatory compulsory indispensable otherwise without unless until missing absent relies expects ensure sure only
  has_to have_to had_to not_bundled separately provides provided powers powered backed handles relies_on talks_to step_0 step_1 once inactive locked disabled unlocks enables activates bootstrap* initiali* outdated expired unsupported
  requier* requisit* necesit* necesari* obligatori* imprescindible* antes primero sin debe debes deberá falta hace_falta depende asegúrate
  precis* necessári* obrigatóri* primeiro sem deve devem exige requer certifique
  benötig* brauch* erforderlich* voraussetz* zuerst vorher ohne muss müssen notwendig* zwingend vor bevor sonst
  nécessit* nécessaire* obligatoire* prérequis indispensable* avant d'abord sans doit doivent faut requis* besoin sinon
  richied* necessari* prima senza deve devono occorre serve requisit* altrimenti
  нуж* требу* необходим* обязательн* сначала прежде перед без должен должна должно потребу* понадоб* иначе зависит
  потріб* необхідн* спершу спочатку
  wymag* potrzebn* najpierw przed bez musi konieczn* niezbędn*
  gerek* gerekli zorunlu önce olmadan şart
  vereist* nodig eerst zonder moet voordat
  diperlukan wajib harus sebelum tanpa dahulu butuh
  cần phải trước bắt_buộc yêu_cầu`,
  '必须 需要 必需 务必 请先 依赖 前提 之前 才能 首先 否则 缺少 必要 必須 前提 まず 先に 事前 ないと なしで 필요 필수 먼저 없으면 없이 전에 يجب قبل مطلوب بدون أولا आवश्यक ज़रूरी पहले बिना',
)

/** To fetch it. */
export const getWords = family(
  `download* install* reinstall* get gets grab* fetch* obtain* pick_up pull visit* open go_to head head_to head_over navigate* browse* available find found here from extract* unzip* unpack* unarchiv* decompress* save link mirror* release* hosted served distributed shipped lives located update upgrade set_up
  descarg* instal* baja bájal* obtén obtener consigue abre abrir visita* entra accede extra* descomprim* enlace disponible
  baixe baixar baix* obtenha acesse abra extraia descompact*
  herunter* lade laden lädt hol* öffne* besuche* entpack* installier* beziehen erhältlich verfügbar
  télécharg* install* récupér* ouvr* visit* rendez accéd* décompress* disponible
  scaric* install* ottien* apri visita* estra* disponibile
  скач* загруз* установ* получ* откро* перейд* зайд* возьм* распак* взять поставь* доступ*
  завантаж* встанов* відкри* отрима*
  pobier* pobrać zainstal* otwórz wejdź rozpak*
  indir* kur kurun yükle* aç ziyaret
  haal download* installeer* open uitpak*
  unduh* pasang instal* buka kunjungi ekstrak*
  tải cài mở truy_cập giải_nén`,
  '下载 安装 解压 打开 访问 获取 前往 ダウンロード インストール 入手 開い 展開 アクセス 導入 入れて 다운로드 설치 열고 받으 받아 내려받 접속 압축 تحميل تنزيل تثبيت افتح فك डाउनलोड इंस्टॉल खोल',
)

/** To have it run. */
export const runWords = family(
  `run runs running launch* start starts started execut* double_click* doubleclick* open_it paste* terminal powershell command_prompt console admin* sudo root elevated uac approve accept allow* grant* permit* mount* drag* chmod activate* keep_open stay* background tray install_it wizard prompts
  ejecut* inicia* arranca* abre ábrel* pega doble_clic administrador
  execut* inicie rode cole duplo_clique administrador
  starte* ausführ* führe doppelklick* einfüg* administrator* öffne
  lance* exécut* démarre* double_clic* colle* administrateur
  avvia* esegui* incolla* doppio_clic amministratore
  запуст* запуск* выполн* открой* встав* администратор* терминал*
  запусти* виконай*
  uruchom* wklej* administrator*
  çalıştır* yapıştır* yönetici
  voer uitvoer* start plak
  jalankan buka tempel
  chạy dán khởi_động`,
  '运行 执行 启动 双击 粘贴 终端 管理员 保持 后台 実行 起動 ターミナル 貼り付け ダブルクリック 管理者 실행 터미널 붙여 더블클릭 관리자 تشغيل شغل चलाएँ चलाएं',
)

/** A page to be read, an account or a key to be had: no program. */
export const readingWords = family(
  `docs documentation guide guides manual reference tutorial* article* blog* changelog readme wiki learn learn_more read_more see_also spec specification* paper faq issue issues example* demo homepage website dashboard pricing sign_up signup register account* api_key api_keys token tokens credential* subscription* playground gallery source source_code repository license
  documentación guía registro cuenta dokumentation anleitung konto documentação conta compte документаци* аккаунт*`,
  '文档 教程 官网 参考 账号 注册 密钥 ドキュメント 公式 アカウント 문서 계정',
)
