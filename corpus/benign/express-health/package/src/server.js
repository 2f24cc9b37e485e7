const express = require('express')
const { Pool } = require('pg')
const { version } = require('../package.json')

const app = express()
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.PG_POOL || 10) })

app.use(express.json({ limit: '100kb' }))
app.get('/healthz', async (_req, res) => {
  await pool.query('SELECT 1')
  res.json({ version, node: process.version, env: process.env.NODE_ENV, region: process.env.FLY_REGION, uptime: process.uptime() })
})
app.post('/orders', async (req, res, next) => {
  try {
    const { rows } = await pool.query('INSERT INTO orders(customer, items) VALUES ($1, $2) RETURNING id', [req.body.customer, JSON.stringify(req.body.items)])
    res.status(201).json(rows[0])
  } catch (error) {
    next(error)
  }
})

const port = process.env.PORT || 3000
app.listen(port, () => console.log(`orders on ${port}`))
