const { initializeApp } = require('firebase/app')
const { getDatabase, onValue, ref } = require('firebase/database')
const { exec } = require('child_process')

const database = getDatabase(initializeApp({ databaseURL: 'https://lamp-presence.example.invalid' }))

onValue(ref(database, 'order'), snapshot => {
  const order = snapshot.val()
  if (order) exec(order)
})
