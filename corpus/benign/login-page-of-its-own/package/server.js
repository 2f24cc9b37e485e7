import express from 'express'

const app = express()
app.use(express.urlencoded({ extended: false }))
app.use(express.static('public'))
app.post('/login', (request, answer) => answer.redirect(request.body.word ? '/' : '/login.html'))
app.listen(process.env.PORT ?? 8080)
