#!/usr/bin/env node
import { readFile, readdir, realpath, writeFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

const roots = await Promise.all((process.argv.length > 2 ? process.argv.slice(2) : ['.']).map((dir) => realpath(resolve(dir))))

async function allowed (path) {
  const full = resolve(roots[0], path)
  const real = await realpath(full).catch(() => full)
  if (!roots.some((root) => real === root || real.startsWith(root + sep))) throw new Error(`${path} lies outside of the allowed folders`)
  return real
}

const text = (value) => ({ content: [{ type: 'text', text: value }] })
const server = new McpServer({ name: 'files-for-agents', version: '1.1.0' })
server.registerTool('read', { inputSchema: { path: z.string() } }, async ({ path }) => text(await readFile(await allowed(path), 'utf8')))
server.registerTool('list', { inputSchema: { path: z.string() } }, async ({ path }) => text((await readdir(await allowed(path))).join('\n')))
server.registerTool('write', { inputSchema: { path: z.string(), body: z.string() } }, async ({ path, body }) => { await writeFile(await allowed(path), body); return text('written') })
await server.connect(new StdioServerTransport())
