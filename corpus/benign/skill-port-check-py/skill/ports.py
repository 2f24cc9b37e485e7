import socket
import sys

for port in (22, 80, 443):
    with socket.socket() as link:
        link.settimeout(1)
        print(port, link.connect_ex((sys.argv[1], port)) == 0)
