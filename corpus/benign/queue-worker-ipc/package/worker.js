const handler = require(process.argv[2])
process.on('message', async (task) => {
  try { process.send({ value: await handler(task) }) } catch (error) { process.send({ error: error.message }) }
})
