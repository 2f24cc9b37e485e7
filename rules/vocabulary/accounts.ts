/** An account of one certain holder of crypto-currency or at a bank, as against a blank to be filled in. */
export const moneyAccount =
  /\b0x[0-9a-fA-F]{40}\b|\bbc1[a-z0-9]{20,70}\b|\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b|\bT[1-9A-HJ-NP-Za-km-z]{33}\b|\b[1-9A-HJ-NP-Za-km-z]{43,44}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b/
const mailbox = /(?<![\w.+-])[\w.+-]{2,60}@[\w-]{2,40}\.[\w.-]{2,20}/
/** … or a mailbox, to which money can be sent as well. */
export const account = new RegExp(`${moneyAccount.source}|${mailbox.source}`)
/** A name that stands for such an account. */
export const accountName = /\b[a-z\d][a-z\d-]{2,39}\.(?:eth|sol|bnb|crypto|wallet)\b/i
