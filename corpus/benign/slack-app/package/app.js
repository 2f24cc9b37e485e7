const { App } = require('@slack/bolt')

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
})

const answers = new Map()

app.command('/standup', async ({ command, ack, client }) => {
  await ack()
  await client.views.open({
    trigger_id: command.trigger_id,
    view: { type: 'modal', callback_id: 'standup', title: { type: 'plain_text', text: 'Stand-up' }, submit: { type: 'plain_text', text: 'Send' }, blocks: [{ type: 'input', block_id: 'today', label: { type: 'plain_text', text: 'Today' }, element: { type: 'plain_text_input', action_id: 'text', multiline: true } }] },
  })
})

app.view('standup', async ({ ack, body, view }) => {
  await ack()
  answers.set(body.user.id, view.state.values.today.text.value)
})

app.start(process.env.PORT || 3000).then(() => console.log('stand-up app is running'))
