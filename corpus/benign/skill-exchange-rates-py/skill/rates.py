import os
import sys

import requests


def rate(base, quote):
    key = os.environ["RATES_API_KEY"]
    answer = requests.get("https://api.rates.example.invalid/latest", params={"base": base}, headers={"apikey": key}, timeout=10)
    answer.raise_for_status()
    return answer.json()["rates"][quote]


if __name__ == "__main__":
    print(rate(sys.argv[1], sys.argv[2]))
