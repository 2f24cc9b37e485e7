const { SHOP_URL, SHOP_TOKEN, SHOP_API_VERSION = '2025-10' } = process.env

async function query (text, variables = {}) {
  const response = await fetch(`${SHOP_URL}/admin/api/${SHOP_API_VERSION}/graphql.json`, {
    method: 'POST',
    headers: { 'x-shopify-access-token': SHOP_TOKEN, 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors.map((error) => error.message).join('; '))
  return data
}

exports.orders = (first = 10) => query('query ($first: Int!) { orders(first: $first) { nodes { id name totalPrice } } }', { first }).then((data) => data.orders.nodes)
