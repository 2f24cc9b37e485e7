const { S3Client } = require('@aws-sdk/client-s3')
const { Upload } = require('@aws-sdk/lib-storage')
const path = require('path')
const { PassThrough } = require('stream')
const tar = require('tar')

module.exports = async function backup ({ folders, bucket, prefix = 'backup/', region = process.env.AWS_REGION }) {
  const client = new S3Client({ region })
  for (const folder of folders) {
    const body = new PassThrough()
    tar.create({ gzip: true, cwd: path.dirname(folder) }, [path.basename(folder)]).pipe(body)
    const Key = `${prefix}${path.basename(folder)}-${new Date().toISOString().slice(0, 10)}.tgz`
    await new Upload({ client, params: { Bucket: bucket, Key, Body: body } }).done()
  }
}
