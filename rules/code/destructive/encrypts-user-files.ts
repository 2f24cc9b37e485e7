import { defineRule } from '../../../src/kit/index.ts'

const personal = /^(~|\{os\.homedir\(\)\}|\{process\.env\.(HOME|USERPROFILE)\}|\/home|\/Users|C:\\Users)[\\/]/i

export default defineRule({
  meta: {
    id: 'encrypts-user-files',
    title: 'Encrypts the files of the user and deletes the originals',
    severity: 'critical',
    confidence: 'medium',
    category: 'destructive',
    why: 'Reading files of the home folder one by one, writing them encrypted and deleting the originals is what ransomware does.',
    remedy: 'Do not install it.',
    since: '0.1.0',
    status: 'stable',
    cwe: [506],
  },
  *file(file) {
    const cipher = [...file.calls('crypto.{createCipheriv,createCipher}'), ...file.calls('crypto-js.AES.encrypt'), ...file.calls('crypto.publicEncrypt')][0]
    if (!cipher) return
    const deletes = [...file.calls('fs.{unlink,unlinkSync,rm,rmSync}'), ...file.calls('fs.promises.{unlink,rm}')]
    for (const write of [...file.calls('fs.{writeFile,writeFileSync,createWriteStream}'), ...file.calls('fs.promises.writeFile')]) {
      const path = write.arg(0).skeletons.find(text => personal.test(text) && text.includes('readdir'))
      if (path === undefined) continue
      const removal = deletes.find(call => call.arg(0).skeletons.some(text => text.length > 8 && path.startsWith(text)))
      if (!removal) continue
      yield {
        at: removal.at, subject: path, message: `files below the home folder are encrypted to ${JSON.stringify(path.slice(0, 100))} and the originals deleted`,
        trace: [{ role: 'source', at: cipher.at, note: 'encrypts' }, { role: 'through', at: write.at, note: 'writes the encrypted file' }, { role: 'sink', at: removal.at, note: 'deletes the original' }],
      }
      return
    }
  },
})
