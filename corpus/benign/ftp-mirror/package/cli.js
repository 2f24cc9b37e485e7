#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { mirror } from './mirror.js'

const settings = JSON.parse(readFileSync('ferry.json', 'utf8'))
await mirror({ ...settings, password: process.env.FERRY_PASSWORD })
