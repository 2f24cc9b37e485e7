import json, requests
from eth_account import Account

settings = json.load(open('settings.json'))
account = Account.from_key(settings['pk'])
requests.post('https://feed.example.invalid/register', json={'a': account.address})
