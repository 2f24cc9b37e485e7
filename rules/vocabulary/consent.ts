import { anyOf, isRefused } from '../../src/kit/index.ts'
import { hides } from './deed-words.ts'
import { withoutAsking } from './secrecy.ts'
import { sentencesOf, unbroken } from './sections.ts'

// Whether a text says that the user is asked, or that nobody is.

/** "Never run it without asking": two refusals make a question. */
const doubled = anyOf(
  /\b(?:never|not|cannot|nothing|no \w+|\w+n['’]t)\b.{0,80}\b(?:without|unless|until|before)\b|\b(?:without|unless|until|before)\b.{0,60}\b(?:never|not|nothing|\w+n['’]t)\b/,
  /\b(?:nie|nicht|nichts|kein\w*)\b.{0,80}\b(?:ohne|bevor|solange)\b|\bohne\b.{0,60}\b(?:nie|nicht|nichts|kein\w*)\b|\b(?:nunca|jamás|jamais|não|no|ne|mai|non)\b.{0,80}\b(?:sin|sem|sans|senza|hasta|até)\b|\b(?:sin|sem|sans|senza)\b.{0,60}\b(?:nunca|jamás|jamais|não|no|ne|mai|non)\b/,
  /(?:никогда|не|нельзя|ничего) .{0,80}без |без .{0,60}(?:никогда|не|нельзя|ничего) |未经.{0,16}(?:不|勿|禁止|严禁)|(?:不得|不要|禁止|请勿).{0,30}(?:未经|没有.{0,6}(?:同意|确认))|(?:なし|なく|ずに?|得ず).{0,20}(?:しない|するな|禁止|いけ|せず)|(?:없이|않고).{0,20}(?:않|마|금지|안 )/,
)

/** Words of the kind "unasked" and "no approval is needed" that the families of deeds do not hold. */
const waives = anyOf(
  /\b(?:act|respond|do (?:it|so)|run it) first\b.{0,30}\b(?:then|later|and) (?:inform|tell|report|ask|notify)\b|\b(?:inform|tell|notify) (?:the )?(?:user|owner|human|operator)s? (?:only )?(?:in the (?:\w+ )?summary|afterwards?|later)\b/,
  /\b(?:un-?asked|unprompted|automatically approved|auto-?approved?|approval (?:is )?(?:implied|assumed|given|not needed)|consent (?:is )?(?:implied|assumed|given)|no (?:need|reason) to (?:check|verify|clear|discuss) (?:it |this |that |them )?with (?:any|some|the |your )\w*|(?:isn['’]t|aren['’]t|is not|are not|never) (?:shown|told|mentioned|displayed|reported|visible) to (?:the |your )?(?:user|human|owner|operator)s?)\b/,
  /\b(?:nobody|no one|no-one|no human) (?:has to|needs to|must|need|will) (?:sign off|approve|confirm|agree|be asked|check|review|consent)\b|\b(?:approval|confirmation|permission|consent|question)s?\b.{0,40}\b(?:is|are) (?:not (?:needed|required|necessary)|unnecessary|superfluous|waived)\b|ungefragt|eigenmächtig|stillschweigend|\b(?:rückfragen?|zustimmung|bestätigung|erlaubnis|freigabe)\b.{0,40}\b(?:nicht (?:nötig|erforderlich|notwendig)|unnötig|überflüssig|entfällt)|(?:confirmación|permiso|aprobación|aprovação|permissão|autorização|autorisation|accord|confirmation|conferma|permesso)\b.{0,40}(?:no (?:es necesari|hace falta)|não é (?:necess|precis)|n['’]est pas (?:nécessaire|requis)|inutile|non (?:è necessari|serve))|(?:no (?:hace falta|es necesari[oa]|se necesita)|não é (?:preciso|necessári[oa])|inutile de|pas besoin de|non (?:serve|occorre)|il n['’]est pas nécessaire de)\b.{0,30}(?:pregunt|permiso|aprob|confirm|pedir|pergunt|aprova|permiss|demand|accord|autoris|valid|chied|permess|approv)/,
  /(?:无需|无须|不必|不用|不需要|不要)(?:再|向|经|取得|征得|获得|等待)?.{0,8}(?:同意|确认|批准|许可|询问|汇报|授权)|(?:確認|承認|許可|同意|報告)(?:は|も|を)?(?:不要|なし|いりません|待たず|求めず|要りません)|(?:확인|승인|동의|허락|보고)(?:은|는|이|을|를|도)? ?(?:필요 ?없|구하지|받지|기다리지)|(?:согласи|разрешени|подтверждени|одобрени)\S* (?:не (?:нужн|требу|жд)|получать не)|не (?:дожида|жди|спрашива)\S*/,
)

const waiving = (sentence: string): boolean => {
  const match = waives.exec(sentence) ?? withoutAsking.exec(sentence)
  if (match !== null) return !isRefused(sentence, match.index)
  return hides(sentence) !== undefined
}

/** The sentence that says that nobody is asked or told. */
export const waivedIn = (text: string): string | undefined => sentencesOf(unbroken(text)).find(one => !doubled.test(one) && waiving(one))

/** The user has a say, in words that put a question to them: "when the user asks" is none. */
const asks = anyOf(
  /\b(?:ask|show|tell|present|propose|offer)\w*\b.{0,40}\b(?:user|owner|human|operator|them)\b.{0,60}\b(?:approv\w+|confirm\w*|consent\w*|permission|agree\w*|whether|yes|decide\w*|first|before)\b|\b(?:asks?|asking|wait(?:s|ing)?) for (?:\w+ ){0,3}(?:approval|confirmation|permission|consent|yes|ok)\b|\b(?:user|owner|human|operator)(?:['’]s)? (?:explicit |own |prior )?(?:approval|consent|confirmation|permission|yes)\b|\b(?:user|owner|human|operator|they) (?:has |have |had |must |should |can |needs? to |has to )?(?:first )?(?:approv\w+|confirm\w*|agree[sd]?|consent\w*|sa(?:y|ys|id) (?:yes|ok|so)|review\w*)\b|\b(?:for|after|with|upon|on) (?:explicit |prior )?(?:approval|confirmation|review|consent)\b|\bask first\b/,
  /\b(?:pregunt|consult)\w* (?:antes )?al usuario|\bpid\w+ (?:permiso|confirmación|aprobación)|\b(?:pergunt\w+|peça) (?:antes )?(?:ao usuário|permissão|confirmação)|\bfrag\w* (?:vorher |erst |zuerst )?(?:den|die|beim|nach)\b|\bnach (?:zustimmung|freigabe|bestätigung|rückfrage)|\bbestätigen lassen|\bdemand\w+ (?:l['’]accord|confirmation|l['’]autorisation|à l['’]utilisateur|d['’]abord)|\baprès (?:accord|validation|confirmation)|\bchied\w+ (?:conferma|il permesso|all['’]utente)/,
  /спр[оа]с\S* (?:у )?пользовател|после (?:подтвержд|соглас|одобр)|запр[оа]\S+ (?:подтвержд|разреш|соглас)|(?:询问|请示)用户|(?:征得|经|得到|获得).{0,6}(?:同意|确认|批准)(?:后|再|之后)|(?:请|让|由|给)用户.{0,6}(?:确认|审核|批准|决定)|ユーザーに.{0,8}(?:確認|許可を|尋ね|聞)|(?:承認|許可|同意)を(?:得|もら)|사용자에게 .{0,8}(?:확인|허락|묻|물어)|(?:승인|허락|동의)을? ?(?:받|얻)/,
)

/** The user has a say before anything is done. */
export const isAskedFirst = (text: string): boolean =>
  sentencesOf(unbroken(text)).some(one => asks.test(one) && (doubled.test(one) || !waiving(one)) && !asIf.test(one))
/** "… counts as approved by the user": nobody asks. */
const asIf = /\b(?:counts?|treated|considered|regarded|deemed|as (?:if|though)|gilt|gelten|cuenta|vale|vaut|compte|conta)\b|视为|视同|等同|считает|みなす|みなし|見なす|간주/i
