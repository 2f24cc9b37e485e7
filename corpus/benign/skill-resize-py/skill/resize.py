import subprocess
import sys

subprocess.run(["convert", sys.argv[1], "-resize", f"{int(sys.argv[2])}x", "small.jpg"], check=True, stdout=subprocess.DEVNULL)
