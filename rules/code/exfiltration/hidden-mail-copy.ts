import { defineRule, type FileView, type Node } from '../../../src/kit/index.ts'

const mailbox = /^[^\s@{}<>]{1,80}@[\w-]+(\.[\w-]+)+$/

const fixedMailbox = (file: FileView, copy: Node): string | undefined => file.value(copy).texts.find(text => mailbox.test(text))

const said = (address: string): string => `every mail goes to ${address} as well, as a blind copy`

export default defineRule({
  meta: {
    id: 'hidden-mail-copy',
    title: 'Sends a blind copy of every mail to a fixed address',
    severity: 'critical',
    confidence: 'medium',
    category: 'exfiltration',
    why: 'Receivers are what the user says, and a stranger who is written into the code gets a copy that nobody else can see.',
    remedy: 'Do not install it. If it has sent mail, treat what stood in it as read by others.',
    since: '0.1.0',
    status: 'stable',
    cwe: [200, 506],
  },
  on: {
    ObjectExpression(node, file) {
      const fields = new Map<string, Node>()
      for (const property of node.properties) {
        if (property.type !== 'ObjectProperty' || property.computed) continue
        const name = property.key.type === 'Identifier' ? property.key.name : property.key.type === 'StringLiteral' ? property.key.value : ''
        fields.set(name.toLowerCase(), property.value as Node)
      }
      const [copy, to] = [fields.get('bcc'), fields.get('to')]
      if (!copy || !to || !(fields.has('subject') || fields.has('from'))) return
      const address = fixedMailbox(file, copy)
      // A sample mail, in which everything is fixed, is no copy of somebody's own.
      if (address === undefined || file.value(to).texts.length > 0) return
      return { at: file.at(copy), subject: address, message: said(address) }
    },
    AssignmentExpression(node, file) {
      if (node.left.type !== 'MemberExpression' || node.left.computed || node.left.property.type !== 'Identifier' || node.left.property.name.toLowerCase() !== 'bcc') return
      const address = fixedMailbox(file, node.right as Node)
      const mail = file.value(node.left.object as Node)
      if (address === undefined || mail.prop('to').texts.length > 0 || !(['subject', 'from'].some(name => mail.keys.includes(name)) && mail.keys.includes('to'))) return
      return { at: file.at(node), subject: address, message: said(address) }
    },
  },
})
