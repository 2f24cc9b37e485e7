import { family } from '../../kit/index.ts'
import type { Paragraph } from '../../kit/index.ts'

export type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Those who do harm, and those who suffer it. */
export const actors = family(
  `attacker* attackers' victim* thief thieves criminal* hacker* stealer* infostealer* worm worms malware trojan* scammer* fraudster* intruder* adversar* crook* impostor* dropper* botnet*
  angreifer* opfer* täter* betrüger* schadsoftware schadprogramm* stehler* dieb* atacante* víctima* ladrón ladrones estafador* delincuente* ciberdelincuente* vítima* golpista* criminoso* ladrão ladrões
  attaquant* victime* escroc* voleur* pirate* aggressor* vittim* truffator* ladr* злоумышленник* жертв* мошенник* вор воры стилер* napastnik* ofiar* saldırgan* kurban* aanvaller* slachtoffer*`,
  '攻击者 受害者 骗子 黑客 窃密 木马 冒充 诈骗 攻撃者 被害者 詐欺師 盗む 手口 なりすまし 騙 공격자 피해자 사기꾼 해커 악성코드 수법 사기',
)
const graded = /^\W{0,4}(?:critical|high|medium|low|severe|kritisch|hoch|mittel|niedrig|crítico|crítica|alto|alta|médio|medio|media|bajo|baja|baixo|baixa|critique|élevé|moyen|faible|critico|basso|严重|高危?|中危?|低危?|критич\S*|высок\S*|средн\S*|низк\S*|重大|심각|높음|중간|낮음)\W{0,4}$/i
/** The head of a column that shows what others do. */
const showsOthers = /\b(?:examples?|patterns?|signs?|indicators?|signatures?|wordings?|family|families|beispiele?|muster|masche\w*|angriff\w*|ejemplos?|engaños?|ataques?|exemplos?|golpes?|criteri\w*|critérios?|exemples?|attaques?|esempi\w*)\b|例|示例|特征|手法|攻击|攻撃|예|수법|공격|пример|признак|приём|атак/i
const showsHarm = /\b(?:(?:typical |known )?(?:lures?|attacks?|tricks?|payloads?)|techniques?|malware|iocs?|abuse|steals)\b/i
/** The head of a column that says what the others are looked at for. */
const explains = /^\W{0,4}(?:why\b|what it (?:means|does|tells)|meaning|because|reason|risk|warum|grund|bedeutung|por ?qu[eéê]|motivo|significado|pourquoi|raison|perché|почему|значение|原因|为什么|含义|理由|意味|이유|의미)/i
/** The head of a column that says what to do. */
const saysWhatToDo = /^\W{0,4}(?:commands?|run|do|(?:agent )?actions?|(?:\w+ and )?handling|treatment|reaction|how|what to do|get(?: it)?|steps?|downloads?|install\w*|extraction|files?|étapes?|téléchargement|schritte?|datei|pasos?|descargas?|passos?|arquivo|passi|步骤|下载|安装|文件|ステップ|ダウンロード|단계|다운로드|설치|шаги?|скачать|befehle?|aktion|comandos?|acción|ação|commandes?|action à faire|comandi|命令|操作|コマンド|手順|명령어?|команд[аы]|действие)\W{0,4}$/i
/** Tables of a text about security: they show what is found, unless a column says what to do and nothing in them is graded. */
export function* tables(paragraphs: readonly Draft<Paragraph>[], source: string): Generator<{ readonly cells: readonly Draft<Paragraph>[]; readonly isShown: boolean; readonly isToDo: boolean }> {
  for (let from = 0; from < paragraphs.length; from += 1) {
    if (paragraphs[from]!.kind !== 'cell') continue
    let end = from
    while (paragraphs[end]?.kind === 'cell') end += 1
    const cells = paragraphs.slice(from, end)
    const next = cells.findIndex((one, i) => i > 0 && source.slice(cells[i - 1]!.start, one.start).includes('\n'))
    const head = next < 0 ? cells : cells.slice(0, next)
    const isGraded = cells.filter(one => graded.test(one.text)).length > 1
    yield { cells, isShown: head.some(({ text }) => text.length < 40 && (showsHarm.test(text) || (showsOthers.test(text) && (isGraded || head.some(one => explains.test(one.text)) || cells.some(one => actors.test(one.text)))))), isToDo: !isGraded && head.some(one => saysWhatToDo.test(one.text)) }
    from = end
  }
}

/** Items that follow each other. */
export function* lists(paragraphs: readonly Draft<Paragraph>[]): Generator<readonly Draft<Paragraph>[]> {
  for (let from = 0; from < paragraphs.length; from += 1) {
    let end = from
    while (paragraphs[end]?.kind === 'item') end += 1
    if (end > from) yield paragraphs.slice(from, end)
    from = Math.max(from, end)
  }
}
