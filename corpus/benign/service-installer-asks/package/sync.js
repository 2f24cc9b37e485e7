import { watch } from 'node:fs/promises'
for await (const event of watch(process.env.PHOTO_DIR ?? '.')) console.log(event.eventType, event.filename)
