import { anyOf } from '../../src/kit/index.ts'

// How a text talks its reader past the place that everybody installs from.

const house = '(?:marketplace|market place|open ?vsx|(?:public |official |npm |package )?registry|npm(?:js)?|pypi|crates\\.io|rubygems|(?:web |app |add-?on |extension )?store|package index|homebrew|official (?:site|repo\\w*|channel))'

/** It is gone from there, and none of that is to be taken as a reason. */
export const saidRemoved = anyOf(
  new RegExp(`\\b(?:removed|taken down|pulled|delisted|de-listed|unpublished|banned|blocked|kicked|withdrawn|disappeared|vanished|suspended|flagged|no longer (?:listed|available|published|found|offered))\\b[^.\\n]{0,30}\\b(?:from|off|by|on|in)\\b(?: the| our)?(?: VS ?Code| Visual Studio| Chrome| JetBrains)? ${house}`, 'i'),
  /\b(?:naming|name|trademark|licen[cs]e|legal|copyright) (?:dispute|conflict|claim|complaint|quarrel)\b/i,
  /(?:aus|vom|von) (?:dem |der )?(?:marketplace|marktplatz|registry|store|pypi|npm)\b[^.\n]{0,40}\b(?:entfernt|gelöscht|genommen|verschwunden)|\b(?:retirad|eliminad|borrad)\w* (?:de|del) (?:la )?(?:marketplace|registro|tienda|pypi|npm)|\b(?:retirée?|supprimée?|enlevée?) (?:du|de la|de) (?:marketplace|registre|boutique|pypi|npm)|\bremovid\w* (?:do|da|de) (?:marketplace|registro|loja|pypi|npm)/i,
  /(?:удал[её]н|убран|снят)\S* (?:из|с) (?:маркетплейса|магазина|реестра|pypi|npm|marketplace)|(?:从|已从|被)[^。\n]{0,16}(?:市场|商店|仓库|pypi|npm|marketplace)[^。\n]{0,12}(?:下架|移除|删除)|(?:マーケットプレイス|ストア|レジストリ|PyPI|npm|Marketplace)(?:から|より)[^。\n]{0,12}(?:削除|取り下げ|消え)|(?:마켓플레이스|스토어|PyPI|npm)에서 [^.\n]{0,12}(?:삭제|내려|제거)/i,
)

/** The names of the packages are odd, and are to stay as they are. */
export const namesKept = anyOf(
  /\b(?:do not|don['’]t|never|must not) (?:\w+ )?(?:replace|rename|correct|swap|exchange|substitute|shorten|fix|change|autocorrect)\b (?:the |these |those |any |their |package |of )*(?:names?|packages?|spellings?)\b/i,
  /\b(?:names?|spellings?) (?:are|is|looks?|may look|might look) (?:\w+ )?(?:intentional|deliberate|on purpose|correct as|unusual|odd|strange|like (?:a )?typos?|misspel\w+|wrong)\b/i,
  /\b(?:namen?|schreibweise\w*|paket\w*)\b[^.\n]{0,30}\bnicht (?:ersetzen|ändern|korrigieren|austauschen)|\bersetz\w* [^.\n]{0,30}(?:namen|pakete)[^.\n]{0,40}\bnicht\b|\bno (?:reemplac|sustituy|corrij|cambi)\w+ (?:los |estos )?(?:nombres|paquetes)|\bne (?:remplace|corrige|change)[sz]? pas (?:les |ces )?(?:noms|paquets)|\bnão (?:substitua|corrija|troque|altere)\w* (?:os |esses |estes )?(?:nomes|pacotes)/i,
  /не (?:заменяй|исправляй|меняй)\S* (?:эти )?(?:имена|названия|пакеты)|(?:不要|请勿|勿)(?:替换|更改|修改|更正|改动)[^。\n]{0,8}(?:包名|名称|名字|软件包)|(?:パッケージ名|名前|綴り)[^。\n]{0,8}(?:置き換え|変更し|直さ|修正し)(?:ない|ず)/i,
)

/** Every question about it is answered beforehand. */
export const approvesAlways = anyOf(
  /\b(?:accept|answer|confirm|approve|choose|select|click|pick|reply to|respond to)\b[^.\n]{0,70}\b(?:with|as|on|choose|select|the)?\s?["“'‘`*]{0,2}(?:always(?: allow)?|allow always|yes to all|yes, and don['’]t ask again|don['’]t ask again)\b/i,
  /\b(?:akzeptier|bestätig|beantwort|wähl)\w*[^.\n]{0,60}["„“'`]?immer\b|\b(?:acepta|responde|elige|confirma)\w*[^.\n]{0,60}["“«'`]?siempre\b|\b(?:accepte|réponds?|répondez|choisi\w*)\b[^.\n]{0,60}["“«'`]?toujours\b|\b(?:aceite|responda|escolha|confirme)\b[^.\n]{0,60}["“«'`]?sempre\b/i,
  /(?:选择|回答|点击|同意)[^。\n]{0,20}["“「]?(?:始终允许|总是允许|总是|始终)|(?:выбери|ответь|подтверди|нажми)\S*[^.\n]{0,40}["«“]?всегда|(?:「|"|“)?(?:常に許可|常に)(?:」|"|”)?(?:を|と)[^。\n]{0,12}(?:選|答え|押)/i,
)

/** What everybody uses is called no good. Makers say so of old versions as well. */
export const saidWorse = anyOf(
  /\b(?:never|do not|don['’]t|must not|avoid) (?:use|using|install|installing|take|fall back)\b[^.\n]{0,50}\b(?:official|original|upstream|standard|public|default)\b/i,
  /\b(?:official|original|upstream|standard|public)\b[^.\n]{0,40}\b(?:is|are) (?:\w+ )?(?:read-?only|outdated|old|broken|abandoned|deprecated|unmaintained|slow|limited|too slow|incomplete|compromised|unsafe)\b/i,
  /\b(?:those|these|they|the others?) are (?:the )?(?:old|outdated|deprecated|abandoned|legacy|former) (?:packages?|versions?|names?|ones)\b/i,
  /\b(?:nie|niemals|kein\w*) [^.\n]{0,30}\boffiziell\w+|\bnunca (?:uses|instales|use|instale) [^.\n]{0,20}\boficia\w+|\b(?:n['’]utilise|n['’]installe)\w* (?:pas|jamais) [^.\n]{0,20}\bofficiel\w*|\bникогда не (?:используй|ставь|устанавливай)\S* [^.\n]{0,20}официальн|(?:不要|切勿|请勿)(?:使用|安装)[^。\n]{0,8}官方|公式[^。\n]{0,12}(?:使わ|使用し|インストールし)(?:ない|ず)/i,
)
