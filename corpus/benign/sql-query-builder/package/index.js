class Query {
  #parts = { where: [], values: [], order: '' }
  constructor (table, client) { Object.assign(this, { table, client }) }
  where (column, value) { this.#parts.where.push(`"${column}" = $${this.#parts.values.push(value)}`); return this }
  whereRaw (sql, ...values) { this.#parts.where.push(sql); this.#parts.values.push(...values); return this }
  orderBy (column, direction = 'asc') { this.#parts.order = ` order by "${column}" ${direction === 'desc' ? 'desc' : 'asc'}`; return this }
  toSQL () {
    const where = this.#parts.where.length ? ` where ${this.#parts.where.join(' and ')}` : ''
    return { text: `select * from "${this.table}"${where}${this.#parts.order}`, values: this.#parts.values }
  }
  async exec () { const { text, values } = this.toSQL(); return (await this.client.query(text, values)).rows }
  then (...args) { return this.exec().then(...args) }
}

export const from = (table, client) => new Query(table, client)
export const transaction = async (client, body) => {
  await client.exec?.('BEGIN') ?? await client.query('BEGIN')
  try { const result = await body(client); await client.query('COMMIT'); return result } catch (error) { await client.query('ROLLBACK'); throw error }
}
