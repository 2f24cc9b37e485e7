import os

from dotenv import load_dotenv

load_dotenv()
missing = [name for name in ("DATABASE_URL", "MAIL_FROM") if not os.getenv(name)]
print("missing:", ", ".join(missing) or "none")
