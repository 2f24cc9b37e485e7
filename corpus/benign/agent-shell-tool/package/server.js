#!/usr/bin/env node
import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const run = promisify(exec)
const allowed = new Set((process.env.BOSUN_ALLOWED ?? 'ls git node').split(' '))
const server = new McpServer({ name: 'bosun', version: '0.7.0' })

server.registerTool('shell', { description: 'Runs one allowed command', inputSchema: { command: z.string() } }, async ({ command }) => {
  if (!allowed.has(command.split(' ')[0])) return { isError: true, content: [{ type: 'text', text: `${command} is not allowed` }] }
  const { stdout, stderr } = await run(command, { timeout: 30_000, maxBuffer: 1 << 20 })
  return { content: [{ type: 'text', text: stdout + stderr }] }
})

await server.connect(new StdioServerTransport())
