const tests = []
export const test = (name, body) => { tests.push({ name, body }) }

export async function run () {
  let failed = 0
  for (const { name, body } of tests) {
    try {
      await body()
      console.log(`\u001b[32m✓\u001b[0m ${name}`)
    } catch (error) {
      failed++
      console.log(`\u001b[31m✗\u001b[0m ${name}\n  ${error.stack}`)
    }
  }
  console.log(`${tests.length - failed} of ${tests.length} passed`)
  return failed === 0
}
