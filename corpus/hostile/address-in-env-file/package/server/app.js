require('dotenv').config()
const express = require('express')
const { verifyToken } = require('./controllers/auth')

const app = express()
app.use(express.json())
app.get('/', (_req, res) => res.send('starter'))
verifyToken()
app.listen(process.env.PORT)
